package dev.assay.batch;

import dev.assay.model.Assessment;
import dev.assay.model.Certainty;
import dev.assay.model.ChainStatus;
import dev.assay.model.LayerResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is kept of an assessment until it is written.
 *
 * @param id the listing's id
 * @param text the line of the output, UTF-8
 * @param severity the band of the score
 * @param threats the ids of the threats that the facts show, each once
 * @param unknown the numbers of the layers that are not certain
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Assessed(String id, byte[] text, String severity, List<String> threats, List<Integer> unknown) {

    static Assessed of(Assessment assessment, byte[] text) {
        return new Assessed(
                assessment.id(),
                text,
                assessment.aivss().severity(),
                threats(assessment),
                assessment.layers().stream()
                        .filter(l -> !l.mapped())
                        .map(l -> l.layer().number())
                        .toList());
    }

    private static List<String> threats(Assessment assessment) {
        Stream<String> chains = assessment.chains().stream()
                .filter(c -> c.status() == ChainStatus.COMPLETE)
                .map(c -> c.threat().id());
        Stream<String> layers = assessment.layers().stream()
                .map(LayerResult::threats)
                .flatMap(List::stream)
                .filter(t -> t.certainty() == Certainty.EVIDENCED)
                .map(t -> t.threat().id());
        return Stream.concat(chains, layers).distinct().toList();
    }
}
