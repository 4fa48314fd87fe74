package dev.assay.engine;

import dev.assay.rule.Firing;
import dev.assay.rule.Matcher;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Matches rules of the safe subset. Nothing is compiled: the model is built from the conditions as they were read. */
public final class SafeMatcher implements Matcher {

    private final Map<Phase, Slot> slots = new EnumMap<>(Phase.class);

    /** @param rules rules that all have a condition of the safe subset */
    public SafeMatcher(List<Rule> rules) {
        for (Phase phase : Phase.values()) {
            slots.put(
                    phase,
                    new Slot(
                            phase,
                            rules.stream().filter(r -> r.phase() == phase).toList()));
        }
    }

    /** Begins to make ready, on a thread of its own, what every listing will need; does not wait for the end. */
    public void prepare() {
        List<Phase> soon = List.of(Phase.DERIVE, Phase.JUDGE, Phase.OVERALL);
        Thread thread = new Thread(() -> soon.forEach(p -> slot(p).base()), "assay-rules");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void ready() {
        slots.values().forEach(Slot::base);
    }

    @Override
    public List<Firing> fire(Phase phase, Scene scene) {
        return slot(phase).base().fire(scene);
    }

    private Slot slot(Phase phase) {
        return Objects.requireNonNull(slots.get(phase));
    }

    /** The rules of a phase, made ready when they are first needed: few listings need every phase. */
    private static final class Slot {

        private final Phase phase;
        private final List<Rule> rules;
        private volatile @Nullable PhaseBase made;

        Slot(Phase phase, List<Rule> rules) {
            this.phase = phase;
            this.rules = rules;
        }

        PhaseBase base() {
            PhaseBase base = made;
            if (base == null) {
                synchronized (this) {
                    base = made;
                    if (base == null) {
                        base = new PhaseBase("assay." + phase, rules);
                        made = base;
                    }
                }
            }
            return base;
        }
    }
}
