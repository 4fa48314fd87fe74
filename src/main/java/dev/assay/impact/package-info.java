/** Compares two versions of a rule pack by what they say of the same listings. */
@NullMarked
package dev.assay.impact;

import org.jspecify.annotations.NullMarked;
