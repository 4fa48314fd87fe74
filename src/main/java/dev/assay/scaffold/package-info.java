/** New rules: where they go, what stands there, and the cases to fill in. For those who write rules. */
@NullMarked
package dev.assay.scaffold;

import org.jspecify.annotations.NullMarked;
