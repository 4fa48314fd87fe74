package dev.assay.diff;

import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Confidence;
import dev.assay.model.Decimals;
import dev.assay.model.FactorResult;
import dev.assay.model.Interval;
import dev.assay.model.LayerResult;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes apart how an assessment is known: the ends of the score's interval, and the confidence in factors and layers. */
final class Knowns {

    static final String LOW = "at least";
    static final String HIGH = "at most";

    private Knowns() {}

    static Map<Key, Finding> of(Assessment a) {
        Map<Key, Finding> all = new HashMap<>();
        Interval interval = a.aivss().interval();
        all.put(new Key(Subject.INTERVAL, LOW), end(interval.low()));
        all.put(new Key(Subject.INTERVAL, HIGH), end(interval.high()));
        Stream.concat(a.factors().stream(), Stream.of(a.language())).forEach(f -> all.put(key(f), factor(a, f)));
        for (LayerResult layer : a.layers()) {
            all.put(
                    new Key(Subject.CONFIDENCE, "layer " + layer.layer().number() + " known"),
                    finding(a.knowledge().of(layer.layer()), layer.because()));
        }
        return all;
    }

    private static Finding end(BigDecimal value) {
        return new Finding(Decimals.plain(value).toPlainString(), List.of());
    }

    private static Key key(FactorResult factor) {
        return new Key(Subject.CONFIDENCE, factor.factor().id() + " known");
    }

    private static Finding factor(Assessment a, FactorResult factor) {
        return finding(a.knowledge().of(factor.factor()), factor.because());
    }

    private static Finding finding(Confidence confidence, List<Because> because) {
        String contradicted = confidence.contradictedBy().isEmpty()
                ? ""
                : ", contradicted by " + String.join(", ", confidence.contradictedBy());
        return new Finding(confidence.known().word() + contradicted, because);
    }
}
