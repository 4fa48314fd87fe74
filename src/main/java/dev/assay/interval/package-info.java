/** What the unknown is worth: the least and the greatest score over all answers to the open questions. */
@NullMarked
package dev.assay.interval;

import org.jspecify.annotations.NullMarked;
