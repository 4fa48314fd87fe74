package dev.assay.policy;

import dev.assay.assess.Examination;
import dev.assay.model.Assessment;
import dev.assay.model.Certainty;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Coverage;
import dev.assay.model.Factor;
import dev.assay.model.FactorResult;
import dev.assay.model.Interval;
import dev.assay.model.Layer;
import dev.assay.model.Posture;
import dev.assay.model.Stake;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactType;
import dev.assay.rule.LayerState;
import dev.assay.rule.Mask;
import dev.assay.rule.Rule;
import dev.assay.score.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The results that an assessment may have by the answers to what is open. */
final class PossibleRows {

    private static final int MOST = 10;

    private final Examination examination;
    private final Assessment assessment;
    private final Openness open;
    private final Consequences rules;
    private final Set<String> without;
    private final Holding holding;
    private final Map<FactType, List<PossibleRow>> rows = new EnumMap<>(FactType.class);

    /**
     * @param rules the rules that assess
     * @param without threats and chains that are left out
     */
    PossibleRows(Examination examination, Openness open, Consequences rules, Set<String> without) {
        this.examination = examination;
        this.assessment = examination.assessment();
        this.open = open;
        this.rules = rules;
        this.without = without;
        this.holding = new Holding(open);
    }

    /** The results of a type, worked out when first asked for. */
    List<PossibleRow> of(FactType type) {
        List<PossibleRow> known = rows.get(type);
        if (known == null) {
            known = new ArrayList<>();
            rows.put(type, known);
            fill(type);
        }
        return known;
    }

    private void fill(FactType type) {
        switch (type) {
            case PRESENT, ABSENT, UNKNOWN -> throw new IllegalArgumentException(type.word());
            case FACTOR_VALUE -> assessed().forEach(this::factor);
            case FACTOR_SUM -> sum();
            case LAYER_STATUS -> layers();
            case SCORE -> score();
            case POSTURE -> posture();
            case THREAT -> threats();
            case CHAIN -> chains();
            case CONTRADICTION -> contradictions();
            case COVERAGE -> coverage(assessment.knowledge().coverage());
            case OPEN_QUESTION -> questions();
        }
    }

    private void score() {
        Interval score = assessment.aivss().interval();
        Range range = new Range(score.low(), score.high());
        List<String> severities = Stream.of(Severity.values())
                .filter(s -> s.compareTo(Severity.of(score.low())) >= 0 && s.compareTo(Severity.of(score.high())) <= 0)
                .map(Severity::label)
                .toList();
        Range cvss = Range.of(0, MOST);
        add(
                FactType.SCORE,
                Truth.YES,
                Map.of("severity", severities),
                Map.of("value", range, "low", range, "high", range, "cvss", cvss));
    }

    private void posture() {
        add(
                FactType.POSTURE,
                Truth.YES,
                Map.of("word", Stream.of(Posture.values()).map(Posture::word).toList()),
                Map.of());
    }

    private void sum() {
        Range sum = Range.of(0, 0);
        for (FactorResult factor : assessment.factors()) {
            sum = sum.plus(range(factor));
        }
        add(FactType.FACTOR_SUM, Truth.YES, Map.of(), Map.of("value", sum, "hundredths", sum.hundredths()));
    }

    private List<FactorResult> assessed() {
        List<FactorResult> factors = new ArrayList<>(assessment.factors());
        factors.add(assessment.factor(Factor.LANGUAGE));
        return factors;
    }

    private void factor(FactorResult factor) {
        Range value = range(factor);
        add(
                FactType.FACTOR_VALUE,
                Truth.YES,
                Map.of("id", List.of(factor.factor().id())),
                Map.of("value", value, "hundredths", value.hundredths()));
    }

    private static Range range(FactorResult factor) {
        return new Range(factor.interval().low(), factor.interval().high());
    }

    private void coverage(Coverage now) {
        boolean any = open.mayLearnKind() || open.mayForget();
        int all = examination.scene().vocabulary().size();
        add(
                FactType.COVERAGE,
                Truth.YES,
                Map.of(),
                Map.of(
                        "share", new Range(any ? BigDecimal.ZERO : now.share(), BigDecimal.ONE),
                        "answered", any ? Range.of(0, all) : Range.of(now.answered(), now.asked()),
                        "asked", any ? Range.of(0, all) : Range.of(now.asked(), now.asked())));
    }

    private Truth holds(Rule rule) {
        Condition when = rule.when();
        return when == null ? Truth.MAYBE : holding.truth(when);
    }

    private Truth someHolds(List<Rule> any) {
        Truth truth = Truth.NO;
        for (int i = 0; i < any.size() && truth != Truth.YES; i++) {
            truth = truth.or(holds(any.get(i)));
        }
        return truth;
    }

    private void layers() {
        for (Layer layer : Layer.values()) {
            Truth mapped = someHolds(rules.mapping(layer));
            List<String> status = mapped == Truth.YES
                    ? List.of(LayerState.MAPPED)
                    : mapped == Truth.NO
                            ? List.of(LayerState.NOT_CERTAIN)
                            : List.of(LayerState.MAPPED, LayerState.NOT_CERTAIN);
            add(FactType.LAYER_STATUS, Truth.YES, Map.of("status", status), Map.of("layer", number(layer)));
        }
    }

    /** A threat that rules name as general may turn out to be evidenced. */
    private void threats() {
        Map<Conclusion.Names, Truth> named = new LinkedHashMap<>();
        rules.named().forEach((names, by) -> {
            Truth truth = without.contains(names.threat()) ? Truth.NO : someHolds(by);
            if (truth != Truth.NO) {
                named.put(names, truth);
            }
        });
        named.forEach((names, truth) -> {
            Truth evidenced = named.getOrDefault(
                    new Conclusion.Names(names.layer(), names.threat(), Certainty.EVIDENCED), Truth.NO);
            boolean gives = names.certainty() == Certainty.GENERAL && evidenced != Truth.NO;
            add(
                    FactType.THREAT,
                    gives ? truth.and(evidenced.not()) : truth,
                    Map.of(
                            "id", List.of(names.threat()),
                            "certainty", List.of(names.certainty().word())),
                    Map.of("layer", number(names.layer())));
        });
    }

    private void chains() {
        Mask touched = open.touched();
        for (Consequences.Reasoned<Conclusion.Chain> reasoned : rules.chains()) {
            Rule rule = reasoned.rule();
            Conclusion.Chain chain = reasoned.subject();
            if (!without.contains(chain.threat())) {
                boolean moves = rule.when() == null || touched.meets(reasoned.mentions());
                Truth complete = holds(rule);
                for (ChainStatus status : ChainStatus.values()) {
                    Truth truth = !moves
                            ? Truth.of(has(rule, status))
                            : status == ChainStatus.COMPLETE
                                    ? complete
                                    : complete.not().and(Truth.MAYBE);
                    add(
                            FactType.CHAIN,
                            truth,
                            Map.of("id", List.of(chain.threat()), "status", List.of(status.word())),
                            Map.of());
                }
            }
        }
    }

    private boolean has(Rule rule, ChainStatus status) {
        for (ChainResult chain : assessment.chains()) {
            if (chain.because().rule().equals(rule.id()) && chain.status() == status) {
                return true;
            }
        }
        return false;
    }

    private void contradictions() {
        Mask touched = open.touched();
        Vocabulary all = examination.scene().vocabulary();
        for (ContradictionResult found : assessment.contradictions()) {
            boolean moves = found.sides().stream().anyMatch(s -> touched.has(all.indexOf(s.capability())));
            contradiction(found.stake(), moves ? Truth.MAYBE : Truth.YES);
        }
        for (Consequences.Reasoned<Conclusion.Contradiction> reasoned : rules.contradictions()) {
            if (reasoned.rule().when() == null || touched.meets(reasoned.mentions())) {
                contradiction(reasoned.subject().stake(), Truth.MAYBE);
            }
        }
        boolean contests = examination.said().facts().stream().anyMatch(f -> open.isOpen(f.capability()))
                || assessment.openQuestions().stream()
                        .anyMatch(q -> examination.said().fact(q.capability()) != null);
        if (contests) {
            Stream.of(Stake.values()).forEach(s -> contradiction(s, Truth.MAYBE));
        }
    }

    private void contradiction(Stake stake, Truth truth) {
        add(FactType.CONTRADICTION, truth, Map.of("stake", List.of(stake.word())), Map.of());
    }

    private void questions() {
        assessment.openQuestions().forEach(q -> {
            String id = q.capability();
            add(
                    FactType.OPEN_QUESTION,
                    Truth.MAYBE,
                    Map.of("id", List.of(id), "family", List.of(id.substring(0, id.indexOf('.')))),
                    Map.of("swing", Range.of(0, MOST)));
        });
    }

    private static Range number(Layer layer) {
        return Range.of(layer.number(), layer.number());
    }

    private void add(FactType type, Truth exists, Map<String, List<String>> texts, Map<String, Range> numbers) {
        if (exists != Truth.NO) {
            rows.computeIfAbsent(type, t -> new ArrayList<>()).add(new PossibleRow(exists, texts, numbers));
        }
    }
}
