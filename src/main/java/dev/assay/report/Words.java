package dev.assay.report;

import dev.assay.model.Decimals;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Small pieces of text that several reports share. */
final class Words {

    private Words() {}

    /** A number without needless zeros, but with one decimal at least. */
    static String number(BigDecimal value) {
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
