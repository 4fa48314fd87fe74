/** Reports over many assessments at once. */
@NullMarked
package dev.assay.fleet;

import org.jspecify.annotations.NullMarked;
