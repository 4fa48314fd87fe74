/** Checks the shipped rules by their cases, and what must hold for all of them. */
package dev.assay.verify;
