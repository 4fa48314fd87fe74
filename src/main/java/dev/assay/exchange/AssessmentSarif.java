package dev.assay.exchange;

import dev.assay.exchange.SarifLog.Kind;
import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Certainty;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Layer;
import dev.assay.model.LayerResult;
import dev.assay.model.Threat;
import dev.assay.model.ThreatResult;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assessments as a SARIF 2.1.0 log. A complete chain is an error, a threat that the facts show a warning, a threat that goes
 * with the kind of agent is to be reviewed, and what the listing leaves open is open.
 */
public final class AssessmentSarif {

    private static final String SCORE = "AIVSS";

    private final SarifLog log;

    /** @param version of the program */
    public AssessmentSarif(String version) {
        log = new SarifLog(version);
        log.rule(
                SCORE,
                "AIVSS score",
                "The AIVSS score of the whole listing, with its interval over what is open",
                null,
                List.of());
    }

    private AssessmentSarif(SarifLog log) {
        this.log = log;
    }

    /** A log without results that knows every rule which an assessment could have results of. */
    static SarifLog knowing(String version, Collection<Threat> threats) {
        AssessmentSarif sarif = new AssessmentSarif(version);
        threats.forEach(sarif::know);
        for (Layer layer : Layer.values()) {
            sarif.know(layer);
        }
        return sarif.log;
    }

    /** The results of one assessment, each on a line, for a log that knows their rules. */
    static String lines(SarifLog known, Assessment a, Origin origin) {
        AssessmentSarif sarif = new AssessmentSarif(known.part());
        sarif.add(a, origin);
        return sarif.log.lines();
    }

    /** Adds an assessment of a listing. */
    public void add(Assessment a, Origin origin) {
        Aivss aivss = a.aivss();
        result(
                a,
                origin,
                SCORE,
                Kind.INFORMATIONAL,
                "",
                a.name() + " has the AIVSS score " + aivss.score() + " (" + aivss.severity() + "), and "
                        + aivss.interval().low() + " to " + aivss.interval().high()
                        + " by the answers to what is open.",
                List.of());
        a.chains().stream().filter(c -> c.status() != ChainStatus.BROKEN).forEach(c -> chain(a, origin, c));
        a.layers().forEach(l -> layer(a, origin, l));
    }

    private void chain(Assessment a, Origin origin, ChainResult chain) {
        know(chain.threat());
        boolean complete = chain.status() == ChainStatus.COMPLETE;
        String legs = chain.legs().stream()
                .map(l -> l.name() + ": " + (l.settledBy().isEmpty() ? ids(l.facts()) : "unknown"))
                .collect(Collectors.joining("; "));
        result(
                a,
                origin,
                chain.threat().id(),
                complete ? Kind.ERROR : Kind.OPEN,
                chain.because().rule(),
                chain.threat().name() + ": " + chain.because().reason() + " " + legs + ".",
                chain.because().facts());
    }

    private void layer(Assessment a, Origin origin, LayerResult layer) {
        layer.threats().forEach(t -> threat(a, origin, layer, t));
        if (!layer.mapped()) {
            result(a, origin, know(layer.layer()), Kind.OPEN, "", layer.text(), List.of());
        }
    }

    private void threat(Assessment a, Origin origin, LayerResult layer, ThreatResult threat) {
        know(threat.threat());
        result(
                a,
                origin,
                threat.threat().id(),
                threat.certainty() == Certainty.EVIDENCED ? Kind.WARNING : Kind.REVIEW,
                "layer " + layer.layer().number(),
                threat.threat().name() + ": "
                        + threat.because().stream().map(Because::reason).collect(Collectors.joining(" ")),
                threat.because().stream().flatMap(b -> b.facts().stream()).toList());
    }

    private void know(Threat threat) {
        log.rule(threat.id(), threat.name(), threat.definition(), threat.mitigations(), List.of(threat));
    }

    private String know(Layer layer) {
        String id = "MAESTRO-" + layer.number();
        log.rule(
                id,
                "MAESTRO layer " + layer.number() + ", " + layer.title(),
                "Whether the listing pins this layer by evidence",
                null,
                List.of());
        return id;
    }

    private void result(
            Assessment a, Origin origin, String rule, Kind kind, String part, String message, Collection<Fact> facts) {
        log.result(
                rule,
                kind,
                part,
                message,
                origin,
                a.id(),
                first(facts.stream()),
                a.aivss().score().multiply(BigDecimal.TEN),
                Map.of());
    }

    /** The first place that shows some facts. */
    static @Nullable Evidence first(Stream<Fact> facts) {
        return facts.flatMap(f -> f.evidence().stream()).findFirst().orElse(null);
    }

    private static String ids(List<Fact> facts) {
        return facts.stream().map(Fact::capability).collect(Collectors.joining(", "));
    }

    /** Writes the log. */
    public void write(Writer out) {
        log.write(out);
    }
}
