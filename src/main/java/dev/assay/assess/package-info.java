/** Turns a listing and a rule pack into an assessment: phases of rules, combination of conclusions, score. */
@NullMarked
package dev.assay.assess;

import org.jspecify.annotations.NullMarked;
