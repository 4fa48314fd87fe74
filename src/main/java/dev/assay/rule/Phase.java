package dev.assay.rule;

/** When a rule is matched. A phase sees all that the phases before it concluded. */
public enum Phase {
    /** Capabilities that follow from others. */
    DERIVE,
    /** Everything that follows from capabilities. */
    JUDGE,
    /** Facts that don't go together, those among them that are too weakly known to count. */
    CONTRADICT,
    /** What looks at factor values and layer states. */
    OVERALL,
    /** What a policy makes of the whole assessment. */
    DECIDE
}
