package dev.assay.interval;

import dev.assay.model.Factor;
import dev.assay.rule.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to bring down: the score, the high end of its interval, or a factor.
 *
 * @param factor the factor, or null for the score
 * @param high whether the high end of the interval is meant
 * @param comparison below, or at most
 * @param bound the number to reach
 */
public record Goal(@Nullable Factor factor, boolean high, Comparison comparison, BigDecimal bound) {

    private static final Pattern FORM = Pattern.compile("\\s*([a-z_]+)\\s*(<=?)\\s*(\\d{1,2}(?:\\.\\d{1,2})?)\\s*");

    /** What a goal can be about: {@code score}, {@code high} and the ids of the factors. */
    public static List<String> subjects() {
        List<String> subjects = new ArrayList<>(List.of("score", "high"));
        Stream.of(Factor.values()).map(Factor::id).forEach(subjects::add);
        return subjects;
    }

    /** The goal of a text such as {@code score < 7} or {@code autonomy <= 0.5}, or null if it is none. */
    public static @Nullable Goal parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !subjects().contains(parts.group(1))) {
            return null;
        }
        Comparison comparison = parts.group(2).equals("<") ? Comparison.LESS : Comparison.AT_MOST;
        return new Goal(
                Factor.find(parts.group(1)), parts.group(1).equals("high"), comparison, new BigDecimal(parts.group(3)));
    }

    /** What is to be brought down, as a goal names it. */
    public String subject() {
        return factor != null ? factor.id() : high ? "high" : "score";
    }

    /** As it is written, such as {@code score < 7}. */
    @Override
    public String toString() {
        return subject() + (comparison == Comparison.LESS ? " < " : " <= ") + bound.toPlainString();
    }

    /** Whether a value is low enough. */
    boolean isReached(BigDecimal value) {
        return comparison.holds(value, bound);
    }
}
