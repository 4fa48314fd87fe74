package dev.assay.rule;

import dev.assay.model.Fact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what a condition that holds rests on: facts, and capabilities that it found unknown. */
public final class Grounds {

    private final Scene scene;
    private final long[] facts;
    private final long[] unknowns;
    private @Nullable Set<Result> results;

    /** Nothing gathered yet. */
    public Grounds(Scene scene) {
        this.scene = scene;
        this.facts = new long[scene.mask(FactType.UNKNOWN).words()];
        this.unknowns = new long[facts.length];
    }

    /** What a condition rests on, given that it holds. */
    public static Grounds of(Condition condition, Scene scene) {
        Grounds grounds = new Grounds(scene);
        condition.collect(scene, grounds);
        return grounds;
    }

    /** Adds the capability at a position of the vocabulary. */
    public void add(int position) {
        (scene.factAt(position) == null ? unknowns : facts)[position >> 6] |= 1L << position;
    }

    /** Adds those of some capabilities that are present, absent or unknown. */
    void add(FactType type, Mask positions) {
        long[] words = type == FactType.UNKNOWN ? unknowns : facts;
        Mask those = scene.mask(type);
        for (int i = 0; i < words.length; i++) {
            words[i] |= those.word(i) & positions.word(i);
        }
    }

    /** Adds a result of the assessment. */
    void add(Result result) {
        if (results == null) {
            results = new LinkedHashSet<>();
        }
        results.add(result);
    }

    /** The results of the assessment, in the order in which the condition looks at them. */
    public List<Result> results() {
        return results == null ? List.of() : List.copyOf(results);
    }

    /** The facts, in vocabulary order. */
    public List<Fact> facts() {
        return facts(facts, scene);
    }

    /** The ids of the unknown capabilities, in vocabulary order. */
    public List<String> unknowns() {
        return unknowns(unknowns, scene);
    }

    static List<Fact> facts(long[] positions, Scene scene) {
        int count = count(positions);
        if (count == 0) {
            return List.of();
        }
        Fact[] list = new Fact[count];
        int n = 0;
        for (int i = 0; i < positions.length; i++) {
            for (long word = positions[i]; word != 0; word &= word - 1) {
                list[n++] = Objects.requireNonNull(scene.factAt((i << 6) + Long.numberOfTrailingZeros(word)));
            }
        }
        return listed(list);
    }

    static List<String> unknowns(long[] positions, Scene scene) {
        int count = count(positions);
        if (count == 0) {
            return List.of();
        }
        String[] list = new String[count];
        int n = 0;
        for (int i = 0; i < positions.length; i++) {
            for (long word = positions[i]; word != 0; word &= word - 1) {
                list[n++] = scene.vocabulary()
                        .at((i << 6) + Long.numberOfTrailingZeros(word))
                        .id();
            }
        }
        return listed(list);
    }

    private static int count(long[] words) {
        int n = 0;
        for (long word : words) {
            n += Long.bitCount(word);
        }
        return n;
    }

    /** Most rules rest on one fact or two, and no array need be copied for those. */
    private static <T> List<T> listed(T[] all) {
        return switch (all.length) {
            case 1 -> List.of(all[0]);
            case 2 -> List.of(all[0], all[1]);
            default -> List.of(all);
        };
    }
}
