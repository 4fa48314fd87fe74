package dev.assay.report;

import dev.assay.interval.Prospect;
import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.OpenQuestion;
import dev.assay.score.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The open questions of a listing, the most telling first: those whose answers narrow the score most, then those whose
 * two answers lie furthest apart.
 *
 * @param assessment the assessment
 * @param prospects the questions with what their answers would do, in that order
 */
public record Asked(Assessment assessment, List<Prospect> prospects) {

    private static final Comparator<Prospect> TELLING = Comparator.comparing(
                    (Prospect p) -> p.question().followUp())
            .thenComparing(Comparator.comparing(Prospect::narrows).reversed())
            .thenComparing(
                    Comparator.comparing((Prospect p) -> p.question().swing()).reversed());

    /** Puts the questions in order. */
    public Asked {
        prospects = prospects.stream().sorted(TELLING).toList();
    }

    /** Only the first of them. */
    public Asked first(int most) {
        return new Asked(assessment, prospects.stream().limit(most).toList());
    }

    /** Whether an answer takes the score to another band, in words; empty if neither does. */
    static String flips(Aivss aivss, OpenQuestion question) {
        boolean yes = !band(question.scoreIfPresent()).equals(aivss.severity());
        boolean no = !band(question.scoreIfAbsent()).equals(aivss.severity());
        return yes && no
                ? "either answer changes the band"
                : yes ? "yes changes the band" : no ? "no changes the band" : "";
    }

    static String band(BigDecimal score) {
        return Severity.of(score).label();
    }
}
