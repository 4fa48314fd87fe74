package dev.assay.rule;

import dev.assay.model.Fact;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Gathers what a condition that holds rests on: facts, and capabilities that it found unknown. */
public final class Grounds {

    private final Scene scene;
    private final BitSet facts = new BitSet();
    private final BitSet unknowns = new BitSet();
    private final Set<Result> results = new LinkedHashSet<>();

    /** Nothing gathered yet. */
    public Grounds(Scene scene) {
        this.scene = scene;
    }

    /** What a condition rests on, given that it holds. */
    public static Grounds of(Condition condition, Scene scene) {
        Grounds grounds = new Grounds(scene);
        condition.collect(scene, grounds);
        return grounds;
    }

    /** Adds the capability at a position of the vocabulary. */
    public void add(int position) {
        (scene.factAt(position) == null ? unknowns : facts).set(position);
    }

    /** Adds a result of the assessment. */
    void add(Result result) {
        results.add(result);
    }

    /** The results of the assessment, in the order in which the condition looks at them. */
    public List<Result> results() {
        return List.copyOf(results);
    }

    /** The facts, in vocabulary order. */
    public List<Fact> facts() {
        if (facts.isEmpty()) {
            return List.of();
        }
        Fact[] list = new Fact[facts.cardinality()];
        int n = 0;
        for (int i = facts.nextSetBit(0); i >= 0; i = facts.nextSetBit(i + 1)) {
            list[n++] = Objects.requireNonNull(scene.factAt(i));
        }
        return List.of(list);
    }

    /** The ids of the unknown capabilities, in vocabulary order. */
    public List<String> unknowns() {
        if (unknowns.isEmpty()) {
            return List.of();
        }
        String[] list = new String[unknowns.cardinality()];
        int n = 0;
        for (int i = unknowns.nextSetBit(0); i >= 0; i = unknowns.nextSetBit(i + 1)) {
            list[n++] = scene.vocabulary().at(i).id();
        }
        return List.of(list);
    }
}
