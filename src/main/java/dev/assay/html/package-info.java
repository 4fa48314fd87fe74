/** Assessments as one HTML file that needs neither network nor script, made by the templates in {@code src/main/jte}. */
@NullMarked
package dev.assay.html;

import org.jspecify.annotations.NullMarked;
