/**
 * Turns factor values and a CVSS base into an AIVSS score, in exact decimal arithmetic. Nothing here reads a listing or
 * knows a rule: numbers go in, a number with its parts comes out.
 */
@NullMarked
package dev.assay.score;

import org.jspecify.annotations.NullMarked;
