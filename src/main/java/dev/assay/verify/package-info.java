/** Checks rules by their cases: facts in, conclusions and grounds out. For those who write rules. */
@NullMarked
package dev.assay.verify;

import org.jspecify.annotations.NullMarked;
