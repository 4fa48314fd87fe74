package dev.assay.rule;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each of some rules rests on where it holds. For most rules that is the same capabilities for every listing, as far
 * as they are present, absent or unknown; those are worked out once and lie together in one array.
 */
public final class RuleGrounds {

    private static final List<FactType> TYPES = List.of(FactType.PRESENT, FactType.ABSENT, FactType.UNKNOWN);

    private final List<Rule> rules;
    private final int words;

    /** For each rule the positions that it looks for present, absent and unknown. */
    private final long[] positions;

    /** Whether what a rule rests on differs with what else is known. */
    private final boolean[] varies;

    /** What is made of a rule that rests on no capability, whatever is known; null for other rules. */
    private final @Nullable Firing[] groundless;

    /** @param rules rules that all have a condition */
    public RuleGrounds(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.varies = new boolean[rules.size()];
        this.groundless = new Firing[rules.size()];
        int most = 0;
        for (Rule rule : rules) {
            most = Math.max(most, words(when(rule)));
        }
        this.words = most;
        this.positions = new long[rules.size() * TYPES.size() * words];
        for (int i = 0; i < varies.length; i++) {
            varies[i] = !enter(i, when(rules.get(i)));
            if (!varies[i] && isZero(i * TYPES.size() * words, (i + 1) * TYPES.size() * words)) {
                groundless[i] = new Firing(rules.get(i), List.of(), List.of());
            }
        }
    }

    private boolean isZero(int from, int to) {
        for (int i = from; i < to; i++) {
            if (positions[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static Condition when(Rule rule) {
        return Objects.requireNonNull(rule.when());
    }

    private static int words(Condition condition) {
        if (condition instanceof Condition.All all) {
            int most = 0;
            for (Condition part : all.parts()) {
                most = Math.max(most, words(part));
            }
            return most;
        }
        FactCondition fact = fact(condition);
        return fact == null ? 0 : fact.positions().words();
    }

    private static @Nullable FactCondition fact(Condition condition) {
        return condition instanceof FactCondition fact
                ? fact
                : condition instanceof Condition.Bound bound ? bound.part() : null;
    }

    private boolean enter(int rule, Condition condition) {
        if (condition instanceof Condition.All all) {
            boolean same = true;
            for (Condition part : all.parts()) {
                same &= enter(rule, part);
            }
            return same;
        }
        if (condition instanceof Condition.Not || condition instanceof RowCondition) {
            return true; // rests on no capability
        }
        FactCondition fact = fact(condition);
        if (fact == null || fact.looksAtStrength()) {
            return false;
        }
        for (int t = 0; t < TYPES.size(); t++) {
            for (int w = 0; w < words && fact.type() == TYPES.get(t); w++) {
                positions[(rule * TYPES.size() + t) * words + w] |=
                        fact.positions().word(w);
            }
        }
        return true;
    }

    /**
     * A rule that holds, with what it rests on.
     *
     * @param rule its place among the rules
     */
    public Firing firing(int rule, Scene scene) {
        Firing firing = groundless[rule];
        if (firing != null) {
            return firing;
        }
        Rule fired = rules.get(rule);
        if (varies[rule]) {
            Grounds grounds = Grounds.of(when(fired), scene);
            return new Firing(fired, grounds.facts(), grounds.unknowns());
        }
        long[] known = new long[words];
        long[] open = new long[words];
        Mask present = scene.mask(FactType.PRESENT);
        Mask absent = scene.mask(FactType.ABSENT);
        Mask unknown = scene.mask(FactType.UNKNOWN);
        int at = rule * TYPES.size() * words;
        for (int w = 0; w < words; w++, at++) {
            known[w] = (present.word(w) & positions[at]) | (absent.word(w) & positions[at + words]);
            open[w] = unknown.word(w) & positions[at + 2 * words];
        }
        return new Firing(fired, Grounds.facts(known, scene), Grounds.unknowns(open, scene));
    }
}
