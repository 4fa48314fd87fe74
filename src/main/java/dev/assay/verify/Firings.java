package dev.assay.verify;

import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.ChainStatus;
import dev.assay.model.ContradictionResult;
import dev.assay.model.FactorResult;
import dev.assay.model.ScoreInputResult;
import dev.assay.model.ThreatResult;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which rules concluded something in an assessment. */
final class Firings {

    private Firings() {}

    /** What each rule that concluded rests on, by its id. */
    static SortedMap<String, Because> of(Assessment assessment) {
        SortedMap<String, Because> firings = new TreeMap<>();
        all(assessment).forEach(b -> firings.put(b.rule(), b));
        return firings;
    }

    private static Stream<Because> all(Assessment assessment) {
        Stream<List<Because>> layers = assessment.layers().stream()
                .flatMap(l -> Stream.of(
                                Stream.of(l.because()),
                                l.threats().stream().map(ThreatResult::because),
                                l.caveats().stream().map(c -> List.of(c.because())))
                        .flatMap(s -> s));
        return Stream.of(
                        Stream.of(assessment.posedBy(), assessment.derivations()),
                        assessment.factors().stream().map(FactorResult::because),
                        Stream.of(assessment.language().because()),
                        assessment.aivss().inputs().stream().map(ScoreInputResult::because),
                        assessment.chains().stream()
                                .filter(c -> c.status() == ChainStatus.COMPLETE)
                                .map(c -> List.of(c.because())),
                        assessment.contradictions().stream()
                                .map(ContradictionResult::because)
                                .flatMap(Stream::ofNullable)
                                .map(List::of),
                        layers)
                .flatMap(s -> s)
                .flatMap(List::stream);
    }
}
