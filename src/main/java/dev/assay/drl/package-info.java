/** Reads the safe subset of DRL into rules. Everything outside the subset is refused with file, line and column. */
@NullMarked
package dev.assay.drl;

import org.jspecify.annotations.NullMarked;
