/** Reads listings in the native form. */
@NullMarked
package dev.assay.input;

import org.jspecify.annotations.NullMarked;
