/**
 * Assesses many listings in one run: reads them one after the other, assesses them on several threads, writes in the
 * order of the input, and goes on where a run was broken off.
 */
@NullMarked
package dev.assay.batch;

import org.jspecify.annotations.NullMarked;
