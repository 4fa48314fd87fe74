/** Attestations: in-toto statements about assessments, their signatures, and what is different when they are made anew. */
@NullMarked
package dev.assay.attest;

import org.jspecify.annotations.NullMarked;
