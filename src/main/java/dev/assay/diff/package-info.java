/** Compares assessments, one with another and many with many; says which facts are behind each difference. */
@NullMarked
package dev.assay.diff;

import org.jspecify.annotations.NullMarked;
