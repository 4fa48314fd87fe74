/**
 * Compares assessments with published threat models. What it says of a rule pack is for those who write rules.
 */
@NullMarked
package dev.assay.accuracy;

import org.jspecify.annotations.NullMarked;
