/**
 * Listing formats as data: how a file of each is told from others, which capability each field speaks of, and what the
 * format cannot say. Reads any known format into listings.
 */
@NullMarked
package dev.assay.format;

import org.jspecify.annotations.NullMarked;
