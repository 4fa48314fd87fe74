package dev.assay.impact;

import dev.assay.doc.Quote;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a rule differs between two packs.
 *
 * @param id the rule
 * @param kind the way in which it differs
 * @param what the difference in words, safe to show
 */
public record RuleChange(String id, Kind kind, String what) {

    /** The ways in which a rule can differ. */
    public enum Kind {
        REMOVED,
        /** Its condition or conclusion differs. */
        CHANGED,
        ADDED,
        /** Only what people read differs: title, reason, words of a caveat, references, status. */
        REWORDED;

        /** The word, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The change between two versions of a rule, at most one of them null.
     *
     * @return null if they say the same
     */
    static @Nullable RuleChange of(@Nullable Rule before, @Nullable Rule after) {
        if (before == null || after == null) {
            Rule rule = before == null ? after : before;
            return rule == null
                    ? null
                    : new RuleChange(rule.id(), before == null ? Kind.ADDED : Kind.REMOVED, says(rule));
        }
        boolean condition = !condition(before).equals(condition(after));
        boolean conclusion =
                !says(before).equals(says(after)) || !settles(before).equals(settles(after));
        if (conclusion || condition) {
            String what = conclusion ? says(before) + " → " + says(after) : "";
            what += conclusion && condition ? "; " : "";
            return new RuleChange(after.id(), Kind.CHANGED, what + (condition ? "condition differs" : ""));
        }
        return words(before).equals(words(after)) ? null : new RuleChange(after.id(), Kind.REWORDED, "texts differ");
    }

    private static String says(Rule rule) {
        String settles = settles(rule);
        return Quote.escape(rule.conclusion().text() + (settles.isEmpty() ? "" : " settled by " + settles));
    }

    private static String settles(Rule rule) {
        List<String> settledBy = rule.conclusion() instanceof Conclusion.Caveat caveat
                ? caveat.settledBy()
                : rule.conclusion() instanceof Conclusion.Contradiction c ? c.settledBy() : List.of();
        return String.join(", ", settledBy);
    }

    /** A condition in full DRL has no canonical form; then the whole rule as it is written has to serve. */
    private static String condition(Rule rule) {
        Condition when = rule.when();
        return when == null ? rule.source() : when.text();
    }

    private static String words(Rule rule) {
        String caveat = rule.conclusion() instanceof Conclusion.Caveat c ? c.words() : "";
        return String.join(
                "\n",
                rule.title(),
                rule.reason(),
                caveat,
                rule.since(),
                rule.status().word(),
                String.join("\n", rule.references()));
    }
}
