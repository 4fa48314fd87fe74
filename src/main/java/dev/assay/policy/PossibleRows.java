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
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactType;
import dev.assay.rule.LayerState;
import dev.assay.rule.Mentions;
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
    private final List<Rule> rules;
    private final Set<String> without;
    private final Map<FactType, List<PossibleRow>> rows = new EnumMap<>(FactType.class);

    private PossibleRows(Examination examination, Openness open, List<Rule> rules, Set<String> without) {
        this.examination = examination;
        this.assessment = examination.assessment();
        this.open = open;
        this.rules = rules;
        this.without = without;
    }

    /**
     * @param rules the rules that assess
     * @param without threats and chains that are left out
     */
    static Map<FactType, List<PossibleRow>> of(
            Examination examination, Openness open, List<Rule> rules, Set<String> without) {
        PossibleRows possible = new PossibleRows(examination, open, rules, without);
        possible.figures();
        possible.layers();
        possible.threats();
        possible.chains();
        possible.contradictions();
        possible.questions();
        return possible.rows;
    }

    private void figures() {
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
        add(
                FactType.POSTURE,
                Truth.YES,
                Map.of("word", Stream.of(Posture.values()).map(Posture::word).toList()),
                Map.of());
        Range sum = Range.of(0, 0);
        for (FactorResult factor : assessment.factors()) {
            sum = sum.plus(factor(factor));
        }
        factor(assessment.factor(Factor.LANGUAGE));
        add(FactType.FACTOR_SUM, Truth.YES, Map.of(), Map.of("value", sum, "hundredths", sum.hundredths()));
        coverage(assessment.knowledge().coverage());
    }

    private Range factor(FactorResult factor) {
        Range value = new Range(factor.interval().low(), factor.interval().high());
        add(
                FactType.FACTOR_VALUE,
                Truth.YES,
                Map.of("id", List.of(factor.factor().id())),
                Map.of("value", value, "hundredths", value.hundredths()));
        return value;
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
        return when == null ? Truth.MAYBE : new Holding(open).truth(when);
    }

    private void layers() {
        for (Layer layer : Layer.values()) {
            Truth mapped = rules.stream()
                    .filter(r -> r.conclusion() instanceof Conclusion.Mapped m && m.layer() == layer)
                    .map(this::holds)
                    .reduce(Truth.NO, Truth::or);
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
        for (Rule rule : rules) {
            if (rule.conclusion() instanceof Conclusion.Names names && !without.contains(names.threat())) {
                named.merge(names, holds(rule), Truth::or);
            }
        }
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
        for (Rule rule : rules) {
            if (rule.conclusion() instanceof Conclusion.Chain chain && !without.contains(chain.threat())) {
                boolean moves =
                        rule.when() == null || Mentions.of(rule).stream().anyMatch(open::isTouched);
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
        for (ContradictionResult found : assessment.contradictions()) {
            boolean moves = found.sides().stream().anyMatch(s -> open.isTouched(s.capability()));
            contradiction(found.stake(), moves ? Truth.MAYBE : Truth.YES);
        }
        for (Rule rule : rules) {
            if (rule.conclusion() instanceof Conclusion.Contradiction c
                    && (rule.when() == null || Mentions.of(rule).stream().anyMatch(open::isTouched))) {
                contradiction(c.stake(), Truth.MAYBE);
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
        rows.putIfAbsent(FactType.OPEN_QUESTION, new ArrayList<>());
        assessment.openQuestions().forEach(q -> {
            String id = q.capability();
            add(
                    FactType.OPEN_QUESTION,
                    Truth.MAYBE,
                    Map.of("id", List.of(id), "family", List.of(id.substring(0, id.indexOf('.')))),
                    Map.of("swing", Range.of(0, MOST)));
        });
        for (FactType type : List.of(FactType.THREAT, FactType.CHAIN, FactType.CONTRADICTION)) {
            rows.putIfAbsent(type, new ArrayList<>());
        }
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
