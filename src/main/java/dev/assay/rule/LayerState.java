package dev.assay.rule;

/** The two states of a layer, as rules and assessments write them. */
public final class LayerState {

    /** The listing pins the layer by evidence. */
    public static final String MAPPED = "mapped";

    /** The listing leaves the layer open. */
    public static final String NOT_CERTAIN = "not certain";

    private LayerState() {}
}
