package dev.assay.report;

import dev.assay.model.Confidence;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Coverage;
import dev.assay.model.Decimals;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Interval;
import dev.assay.model.OpenQuestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Small pieces of text that several reports share. */
public final class Words {

    private Words() {}

    /** A number without needless zeros, but with one decimal at least. */
    public static String number(BigDecimal value) {
        return Decimals.plain(value).toPlainString();
    }

    /** A fact in words: capability, status, how it is known, and where it says so. */
    static String fact(Fact fact) {
        StringBuilder text = new StringBuilder(fact.capability())
                .append(' ')
                .append(fact.status().word());
        text.append(", ").append(fact.strength().word());
        if (fact.derivedBy() != null) {
            text.append(", follows by ").append(fact.derivedBy());
        }
        fact.evidence().forEach(e -> text.append(evidence(e)));
        if (fact.contested()) {
            text.append("; but the listing also says the opposite");
            fact.against().forEach(e -> text.append(evidence(e)));
        }
        return text.toString();
    }
    /** An interval, such as {@code 4.3 to 9.9}; one that may be too wide says so. */
    public static String range(Interval interval) {
        String ends = number(interval.low()) + " to " + number(interval.high());
        return interval.width().signum() == 0 ? "" : interval.exact() ? ends : "within " + ends;
    }

    /** What the open questions are worth, in a sentence. */
    public static String open(Interval interval, int questions) {
        String count = questions == 1 ? "the open question" : "the " + questions + " open questions";
        return interval.width().signum() == 0
                ? "The answer to " + count + " leaves the score as it is."
                : "By the answers to " + count + " the score is " + range(interval) + ".";
    }

    /** The scores that a question's answers lead to. */
    static String stake(OpenQuestion question) {
        return "yes " + number(question.scoreIfPresent()) + ", no " + number(question.scoreIfAbsent());
    }

    /** A side of a contradiction in words: capability, status, how it is known, and where it says so. */
    static String side(ContradictionResult.Side side) {
        StringBuilder text = new StringBuilder(side.capability())
                .append(' ')
                .append(side.status().word());
        if (side.strength() != null) {
            text.append(", ").append(side.strength().word());
        }
        if (!side.counts()) {
            text.append(", does not count");
        }
        side.evidence().forEach(e -> text.append(evidence(e)));
        return text.toString();
    }

    /** How something is known, in a word; an exclamation mark says that it is contradicted. */
    static String known(Confidence confidence) {
        return confidence.known().word() + (confidence.contradictedBy().isEmpty() ? "" : "!");
    }

    /** A coverage in words, such as {@code 12 of 87 (0.14)}. */
    public static String coverage(Coverage coverage) {
        return coverage.answered() + " of " + coverage.asked() + " (" + coverage.share() + ")";
    }

    private static String evidence(Evidence evidence) {
        String quote = evidence.quote() == null ? "" : ", \"" + Style.safe(evidence.quote()) + "\"";
        String source = evidence.source() == null ? "" : " of " + Style.safe(evidence.source());
        return quote + ", at " + Style.safe(evidence.at()) + source;
    }

    /** Breaks a text into lines of at most a width, at blanks. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
