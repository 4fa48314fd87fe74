/** Looks for slips in a rule pack that loads: each lint knows one slip and says where it is and what was likely meant. For those who write rules. */
@NullMarked
package dev.assay.lint;

import org.jspecify.annotations.NullMarked;
