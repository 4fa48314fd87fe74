/** Assessments and decisions in the forms that other tools read. */
@NullMarked
package dev.assay.exchange;

import org.jspecify.annotations.NullMarked;
