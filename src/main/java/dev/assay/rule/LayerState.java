package dev.assay.rule;

import dev.assay.model.Layer;

/** The two states of a layer, as rules and assessments write them. */
public final class LayerState {

    /** The listing pins the layer by evidence. */
    public static final String MAPPED = "mapped";

    /** The listing leaves the layer open. */
    public static final String NOT_CERTAIN = "not certain";

    private LayerState() {}

    /** A layer in a state as a bit, so that what a listing has and what a condition looks for are sets to compare. */
    static int bit(Layer layer, boolean mapped) {
        return 1 << (2 * layer.number() + (mapped ? 1 : 0));
    }
}
