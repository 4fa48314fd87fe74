/** The embedding API. */
@NullMarked
package dev.assay;

import org.jspecify.annotations.NullMarked;
