package dev.assay.lint;

import dev.assay.model.Posture;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Move;
import dev.assay.score.CvssVector;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion that moves a value, on a scale on which more is worse.
 *
 * @param subject what is moved
 * @param move how
 * @param value how far
 * @param best the least value of the scale; null where a floor at it is of use, for additions to start from or as the
 *     reason that reports give for the best value
 * @param worst the greatest
 */
record Bound(
        String subject,
        Move move,
        BigDecimal value,
        @Nullable BigDecimal best,
        BigDecimal worst) {

    /** The bound that a conclusion sets, or null if it moves no value. */
    static @Nullable Bound of(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.OnFactor c) {
            return new Bound(c.subject(), c.move(), c.value(), BigDecimal.ZERO, BigDecimal.ONE);
        } else if (conclusion instanceof Conclusion.OnMultiplier c) {
            return new Bound(
                    c.subject(), c.move(), c.value(), null, c.multiplier().most());
        } else if (conclusion instanceof Conclusion.OnMetric c) {
            var values = CvssVector.worstFirst(c.metric());
            return ranked(c.subject(), c.move(), values.size() - 1 - values.indexOf(c.value()), values.size() - 1);
        } else if (conclusion instanceof Conclusion.OnPosture c) {
            var postures = List.of(Posture.values());
            return ranked(c.subject(), c.move(), postures.indexOf(c.value()), postures.size() - 1);
        }
        return null;
    }

    private static Bound ranked(String subject, Move move, int rank, int worst) {
        return new Bound(subject, move, BigDecimal.valueOf(rank), null, BigDecimal.valueOf(worst));
    }

    /** Whether it makes the value less bad. */
    boolean lowers() {
        return move == Move.AT_MOST || (move == Move.ADD && value.signum() < 0);
    }

    /** Whether it speaks for more than another, which lowers the value, would have. */
    boolean speaksAgainst(Bound other) {
        return move == Move.AT_LEAST
                ? other.move == Move.ADD || value.compareTo(other.value) > 0
                : other.move == Move.ADD && !lowers();
    }

    /** Whether it moves nothing: a floor at the best value, or a ceiling at the worst. */
    boolean isIdle() {
        return (move == Move.AT_LEAST && best != null && value.compareTo(best) <= 0)
                || (move == Move.AT_MOST && value.compareTo(worst) >= 0);
    }
}
