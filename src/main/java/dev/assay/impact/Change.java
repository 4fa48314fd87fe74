package dev.assay.impact;

import dev.assay.diff.Step;
import java.util.SortedSet;

/**
 * One result that two packs give differently for a listing.
 *
 * @param step what changes, from what, to what
 * @param causes the rules that differ between the packs and brought it about; empty if none can be named
 */
public record Change(Step step, SortedSet<String> causes) {}
