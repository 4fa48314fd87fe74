package dev.assay.engine;

import dev.assay.rule.Scene;
import java.util.BitSet;

/** What a session matches against: one scene, and the rules that were found to hold for it. */
final class Run {

    final Scene scene;
    private final BitSet fired = new BitSet();

    Run(Scene scene) {
        this.scene = scene;
    }

    void fired(int rule) {
        fired.set(rule);
    }

    BitSet fired() {
        return fired;
    }
}
