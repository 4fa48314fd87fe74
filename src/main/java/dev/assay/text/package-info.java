/** Finds what running text and names say of capabilities: phrases of a lexicon, with exact places. */
@NullMarked
package dev.assay.text;

import org.jspecify.annotations.NullMarked;
