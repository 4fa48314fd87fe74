package dev.assay.interval;

import dev.assay.model.Factor;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Multiplier;
import dev.assay.rule.Rule;
import dev.assay.score.BaseScores;
import dev.assay.score.CvssVector;
import dev.assay.score.Profile;
import dev.assay.score.WholeScorer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules that the score depends on, as dials. Immutable. */
final class ScoreNet {

    private static final int MILLIONTHS = WholeScorer.ONE / 100;

    private final WholeScorer scorer;
    private final BaseScores baseScores = new BaseScores();
    private final Map<Factor, Dial> factors = new EnumMap<>(Factor.class);
    private final List<Dial> metrics = new ArrayList<>();
    private final Map<Multiplier, Dial> multipliers = new EnumMap<>(Multiplier.class);
    private final Dial[] summed;

    ScoreNet(List<Rule> rules, Gates gates, Profile profile) {
        this.scorer = new WholeScorer(profile);
        for (Factor factor : Factor.values()) {
            factors.put(factor, new Dial(0, 0, 100));
        }
        for (int i = 0; i < CvssVector.METRICS.size(); i++) {
            int best = BaseScores.size(i) - 1;
            metrics.add(new Dial(best, 0, best));
        }
        for (Multiplier multiplier : Multiplier.values()) {
            multipliers.put(multiplier, new Dial(100, hundredths(multiplier.least()), hundredths(multiplier.most())));
        }
        rules.forEach(r -> add(r, gates));
        this.summed = profile.factors().stream()
                .map(id -> dial(Objects.requireNonNull(Factor.find(id))))
                .toArray(Dial[]::new);
    }

    /** All dials. */
    List<Dial> dials() {
        List<Dial> all = new ArrayList<>(factors.values());
        all.addAll(metrics);
        all.addAll(multipliers.values());
        return all;
    }

    private void add(Rule rule, Gates gates) {
        boolean lowers = rule.conclusion().lowersRisk();
        if (rule.conclusion() instanceof Conclusion.OnFactor on) {
            Gate gate = gates.of(rule.when());
            dial(on.factor()).add(new Dial.Step(rule, gate, on.move(), hundredths(on.value()), lowers));
        } else if (rule.conclusion() instanceof Conclusion.OnMultiplier on) {
            Gate gate = gates.of(rule.when());
            dial(on.multiplier()).add(new Dial.Step(rule, gate, on.move(), hundredths(on.value()), lowers));
        } else if (rule.conclusion() instanceof Conclusion.OnMetric on) {
            Gate gate = gates.of(rule.when());
            List<String> worstFirst = CvssVector.worstFirst(on.metric());
            int rank = worstFirst.size() - 1 - worstFirst.indexOf(on.value());
            metrics.get(CvssVector.METRICS.indexOf(on.metric()))
                    .add(new Dial.Step(rule, gate, on.move(), rank, lowers));
        }
    }

    /** Whether the score may depend on a conclusion. */
    static boolean counts(Conclusion conclusion) {
        return conclusion instanceof Conclusion.OnFactor
                || conclusion instanceof Conclusion.OnMultiplier
                || conclusion instanceof Conclusion.OnMetric;
    }

    private Dial dial(Factor factor) {
        return Objects.requireNonNull(factors.get(factor));
    }

    private Dial dial(Multiplier multiplier) {
        return Objects.requireNonNull(multipliers.get(multiplier));
    }

    /** A factor as something to look for, in hundredths. */
    Objective factor(Factor factor) {
        Dial dial = dial(factor);
        return new Objective() {
            @Override
            public Range range(Board board) {
                return new Range(board.low(dial), board.high(dial));
            }

            @Override
            public List<Dial> dials() {
                return List.of(dial);
            }
        };
    }

    /**
     * The score as something to look for, in tenths.
     *
     * @param vector the CVSS vector that the listing gives, or null
     * @param threat the threat multiplier that it gives, or null
     * @param mitigation the mitigation factor that it gives, or null
     */
    Objective score(@Nullable String vector, @Nullable BigDecimal threat, @Nullable BigDecimal mitigation) {
        return new Score(vector, threat, mitigation);
    }

    private static int hundredths(BigDecimal value) {
        return value.movePointRight(2).intValueExact();
    }

    private final class Score implements Objective {

        private final @Nullable Range base;
        private final @Nullable Range threat;
        private final @Nullable Range mitigation;

        Score(@Nullable String vector, @Nullable BigDecimal threat, @Nullable BigDecimal mitigation) {
            this.base = vector == null
                    ? null
                    : Range.of(CvssVector.parse(vector)
                            .baseScore()
                            .movePointRight(1)
                            .intValueExact());
            this.threat = threat == null ? null : Range.of(millionths(threat));
            this.mitigation = mitigation == null ? null : Range.of(millionths(mitigation));
        }

        private static int millionths(BigDecimal value) {
            return value.movePointRight(6).intValueExact();
        }

        @Override
        public List<Dial> dials() {
            List<Dial> dials = new ArrayList<>(List.of(summed));
            dials.addAll(base == null ? metrics : List.of());
            dials.addAll(threat == null ? List.of(dial(Multiplier.THREAT)) : List.of());
            dials.addAll(mitigation == null ? List.of(dial(Multiplier.MITIGATION)) : List.of());
            return dials;
        }

        /** For given factors and multipliers the score is linear in the base, so that its ends are at the base's. */
        @Override
        public Range range(Board board) {
            boolean point = board.isPoint();
            int low = sum(board.lows());
            Range bases = base == null ? bases(board, point) : base;
            Range threats = threat == null ? millionths(Multiplier.THREAT, board) : threat;
            Range mitigations = mitigation == null ? millionths(Multiplier.MITIGATION, board) : mitigation;
            int lowThreat = scorer.threat(threats.low());
            int lowMitigation = scorer.mitigation(mitigations.low());
            int least = scorer.tenths(bases.low(), low, lowThreat, lowMitigation);
            if (point) {
                return Range.of(least);
            }
            int high = sum(board.highs());
            int highThreat = scorer.threat(threats.high());
            int highMitigation = scorer.mitigation(mitigations.high());
            int most = scorer.tenths(bases.high(), high, highThreat, highMitigation);
            if (!bases.isPoint()) {
                least = Math.min(least, scorer.tenths(bases.high(), low, lowThreat, lowMitigation));
                most = Math.max(most, scorer.tenths(bases.low(), high, highThreat, highMitigation));
            }
            return new Range(least, most);
        }

        private int sum(int[] values) {
            int sum = 0;
            for (Dial dial : summed) {
                sum += scorer.factor(values[dial.number()]);
            }
            return sum;
        }

        private Range bases(Board board, boolean point) {
            int first = metrics.get(0).number(); // the others follow it
            return point
                    ? Range.of(baseScores.tenths(board.lows(), first))
                    : new Range(baseScores.tenths(board.lows(), first), baseScores.tenths(board.highs(), first));
        }

        private Range millionths(Multiplier multiplier, Board board) {
            Dial dial = dial(multiplier);
            return new Range(board.low(dial) * MILLIONTHS, board.high(dial) * MILLIONTHS);
        }
    }
}
