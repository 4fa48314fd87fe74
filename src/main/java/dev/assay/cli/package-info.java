/** The commands. Nothing else in the project depends on this package. */
@NullMarked
package dev.assay.cli;

import org.jspecify.annotations.NullMarked;
