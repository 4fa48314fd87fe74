/** Puts rules into plain words and writes a page for each, as Markdown or as a static site. */
@NullMarked
package dev.assay.docs;

import org.jspecify.annotations.NullMarked;
