package dev.assay.rule;

import dev.assay.model.Certainty;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Posture;
import dev.assay.model.Stake;
import dev.assay.model.Verdict;
import java.math.BigDecimal;
import java.util.List;

/** What a rule concludes: exactly one of these. */
public sealed interface Conclusion {

    /** What is concluded about, such as {@code autonomy} or {@code layer 3}. */
    String subject();

    /** What is concluded of it, such as {@code at least 0.8} or {@code mapped}. */
    String effect();

    /** Whether it speaks for less risk; such a conclusion may not rest on facts that are too weakly known. */
    default boolean lowersRisk() {
        return false;
    }

    /** Subject and effect; the form in which case files name a conclusion. */
    default String text() {
        return subject() + " " + effect();
    }

    /** A capability follows from others. */
    record Derive(String capability) implements Conclusion {
        @Override
        public String subject() {
            return "derives";
        }

        @Override
        public String effect() {
            return capability;
        }
    }

    /** A factor is moved. */
    record OnFactor(Factor factor, Move move, BigDecimal value) implements Conclusion {
        @Override
        public String subject() {
            return factor.id();
        }

        @Override
        public String effect() {
            return Numbers.effect(move, value);
        }

        @Override
        public boolean lowersRisk() {
            return Numbers.lowers(move, value);
        }
    }

    /** A multiplier of the score is moved. */
    record OnMultiplier(Multiplier multiplier, Move move, BigDecimal value) implements Conclusion {
        @Override
        public String subject() {
            return multiplier.title();
        }

        @Override
        public String effect() {
            return Numbers.effect(move, value);
        }

        @Override
        public boolean lowersRisk() {
            return Numbers.lowers(move, value);
        }
    }

    /** A CVSS v4.0 base metric is at least, or at most, as bad as a value. */
    record OnMetric(String metric, Move move, String value) implements Conclusion {
        @Override
        public String subject() {
            return metric;
        }

        @Override
        public String effect() {
            return move.words() + " " + value;
        }

        @Override
        public boolean lowersRisk() {
            return move == Move.AT_MOST;
        }
    }

    /** The posture is at least, or at most, as bad as a value. */
    record OnPosture(Move move, Posture value) implements Conclusion {
        @Override
        public String subject() {
            return "posture";
        }

        @Override
        public String effect() {
            return move.words() + " " + value.word();
        }

        @Override
        public boolean lowersRisk() {
            return move == Move.AT_MOST;
        }
    }

    /** The listing pins a layer by evidence. */
    record Mapped(Layer layer) implements Conclusion {
        @Override
        public String subject() {
            return "layer " + layer.number();
        }

        @Override
        public String effect() {
            return "mapped";
        }
    }

    /** A threat applies on a layer. */
    record Names(Layer layer, String threat, Certainty certainty) implements Conclusion {
        @Override
        public String subject() {
            return "layer " + layer.number();
        }

        @Override
        public String effect() {
            return "threat " + threat + " " + certainty.word();
        }
    }

    /** The facts complete a chain of conditions that together make a threat. */
    record Chain(String threat) implements Conclusion {
        @Override
        public String subject() {
            return "chain";
        }

        @Override
        public String effect() {
            return threat;
        }
    }

    /** Two facts that don't go together; the named capabilities are to be asked about. */
    record Contradiction(Stake stake, List<String> settledBy) implements Conclusion {

        /** Copies the list. */
        public Contradiction {
            settledBy = List.copyOf(settledBy);
        }

        @Override
        public String subject() {
            return "contradiction";
        }

        @Override
        public String effect() {
            return stake.word();
        }
    }

    /** What a policy makes of a listing. Only policies conclude it, and they conclude nothing else. */
    record Decides(Verdict verdict, List<String> obligations) implements Conclusion {

        /** Copies the list. */
        public Decides {
            obligations = List.copyOf(obligations);
        }

        @Override
        public String subject() {
            return "verdict";
        }

        @Override
        public String effect() {
            return verdict.word();
        }
    }

    /** Something is open on a layer; the named capabilities would settle it. */
    record Caveat(Layer layer, String words, List<String> settledBy) implements Conclusion {

        /** Copies the list. */
        public Caveat {
            settledBy = List.copyOf(settledBy);
        }

        @Override
        public String subject() {
            return "layer " + layer.number();
        }

        @Override
        public String effect() {
            return "caveat";
        }
    }
}
