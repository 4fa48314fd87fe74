package dev.assay.impact;

import dev.assay.diff.Step;
import dev.assay.diff.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes that one rule brought about, or that no rule can be named for. */
public final class Group {

    private static final Comparator<Map.Entry<Step, Integer>> MOST_FIRST = Comparator.comparing(
                    (Map.Entry<Step, Integer> e) -> e.getKey().key().subject() == Subject.QUESTION)
            .thenComparing(Map.Entry<Step, Integer>::getValue, Comparator.reverseOrder())
            .thenComparing(e -> e.getKey().key())
            .thenComparing(e -> e.getKey().from())
            .thenComparing(e -> e.getKey().to());

    private final @Nullable RuleChange rule;
    private final int most;
    private final Map<Step, Integer> steps = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private int listings;
    private int valueListings;
    private int lessListings;
    private int rises;
    private int falls;

    /**
     * A listing for which the rule changes something.
     *
     * @param listing the listing's id, untrusted text
     * @param steps what changes by this cause
     */
    public record Example(String listing, List<Step> steps) {

        /** Copies the list. */
        public Example {
            steps = List.copyOf(steps);
        }
    }

    Group(@Nullable RuleChange rule, int most) {
        this.rule = rule;
        this.most = most;
    }

    void add(Difference difference, List<Step> caused) {
        listings++;
        for (Step step : caused) {
            if (step.key().subject() == Subject.SCORE) {
                int sign = difference.scoreChange().signum();
                rises += sign > 0 ? 1 : 0;
                falls += sign < 0 ? 1 : 0;
            } else {
                steps.merge(step, 1, Integer::sum);
            }
        }
        valueListings += caused.stream().anyMatch(s -> s.key().subject().isValue()) ? 1 : 0;
        lessListings += caused.stream().anyMatch(Step::takesAway) ? 1 : 0;
        if (examples.size() < most) {
            examples.add(new Example(difference.listing(), caused));
        }
    }

    /** The rule that differs between the packs, or null for changes by other facts. */
    public @Nullable RuleChange rule() {
        return rule;
    }

    /** What the group is called: the rule's id, or {@code other facts}. */
    public String name() {
        return rule == null ? "other facts" : rule.id();
    }

    /** For how many listings it changes something. */
    public int listings() {
        return listings;
    }

    /** For how many it changes a factor, a layer, the posture, the score or its inputs. */
    int valueListings() {
        return valueListings;
    }

    /** For how many it takes away a threat, a chain, a caveat or a derived fact. */
    int lessListings() {
        return lessListings;
    }

    /** For how many the score rises. */
    public int rises() {
        return rises;
    }

    /** For how many the score falls. */
    public int falls() {
        return falls;
    }

    /** The changes but for the score, with the number of listings of each, questions last and the commonest first. */
    public List<Map.Entry<Step, Integer>> steps() {
        return steps.entrySet().stream().sorted(MOST_FIRST).toList();
    }

    /** The first listings that it changes something for. */
    public List<Example> examples() {
        return List.copyOf(examples);
    }
}
