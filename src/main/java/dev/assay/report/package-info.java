/** Writes assessments: JSON, text, Markdown, and the derivation tree. */
@NullMarked
package dev.assay.report;

import org.jspecify.annotations.NullMarked;
