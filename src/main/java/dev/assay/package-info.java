/**
 * Assay as a library: rules are loaded once, and listings are assessed from any thread. docs/embedding.md names the
 * types that applications may rely on.
 */
@NullMarked
package dev.assay;

import org.jspecify.annotations.NullMarked;
