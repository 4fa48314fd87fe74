package dev.assay.drl;

import dev.assay.doc.Nearest;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.model.Certainty;
import dev.assay.model.Decimals;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Posture;
import dev.assay.model.Stake;
import dev.assay.model.Verdict;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Move;
import dev.assay.rule.Multiplier;
import dev.assay.score.CvssVector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rule's one conclusion from its metadata. */
final class ConclusionReader {

    private static final List<String> SUBJECTS = List.of(
            "derive",
            "factor",
            "multiplier",
            "metric",
            "posture",
            "mapped",
            "threat",
            "caveat",
            "chain",
            "contradiction");
    private static final Map<String, List<String>> KEYS = Map.of(
            "factor", List.of("atLeast", "add", "atMost"),
            "multiplier", List.of("atLeast", "add", "atMost"),
            "metric", List.of("atLeast", "atMost"),
            "posture", List.of("atLeast", "atMost"),
            "mapped", List.of("layer"),
            "threat", List.of("layer", "certainty"),
            "caveat", List.of("layer", "settledBy"),
            "contradiction", List.of("settledBy"));
    private static final String VERDICT = "verdict";
    private static final List<String> FACTORS =
            Stream.of(Factor.values()).map(Factor::id).toList();
    private static final List<String> MULTIPLIERS =
            Stream.of(Multiplier.values()).map(Multiplier::word).toList();
    private static final List<String> POSTURES =
            Stream.of(Posture.values()).map(Posture::word).toList();
    private static final List<String> STAKES =
            Stream.of(Stake.values()).map(Stake::word).toList();
    private static final List<String> CERTAINTIES =
            Stream.of(Certainty.values()).map(Certainty::word).toList();
    private static final BigDecimal FACTOR_STEP = new BigDecimal("0.05");
    private static final BigDecimal MULTIPLIER_STEP = new BigDecimal("0.01");

    private final Tokens tokens;
    private final Metadata data;
    private final Ids ids;

    ConclusionReader(Tokens tokens, Metadata data, Ids ids) {
        this.tokens = tokens;
        this.data = data;
        this.ids = ids;
    }

    Conclusion read() {
        if (ids.isPolicy() != data.has(VERDICT)) {
            throw homeless();
        }
        if (ids.isPolicy()) {
            data.only(VERDICT, List.of("obligation"));
            return verdict();
        }
        List<String> stated = new ArrayList<>();
        for (String subject : SUBJECTS) {
            if (data.has(subject)) {
                stated.add(subject);
            }
        }
        if (stated.isEmpty()) {
            throw tokens.problem(
                            data.at("reason"),
                            "the rule concludes nothing; one of @" + String.join(", @", SUBJECTS) + " was expected",
                            "`@factor(\"autonomy\")` and `@atLeast(0.5)` or the like are missing")
                    .about(Topic.MISSING_METADATA);
        }
        if (stated.size() > 1) {
            throw tokens.problem(
                            data.at(stated.get(1)),
                            "the rule concludes more than one thing: @" + String.join(" and @", stated),
                            "these are two rules")
                    .about(Topic.TWO_CONCLUSIONS);
        }
        data.only(stated.get(0), KEYS.getOrDefault(stated.get(0), List.of()));
        return switch (stated.get(0)) {
            case "derive" -> new Conclusion.Derive(capability(data.valueToken("derive")));
            case "factor" -> factor();
            case "multiplier" -> multiplier();
            case "metric" -> metric();
            case "posture" -> posture();
            case "mapped" -> new Conclusion.Mapped(layer());
            case "threat" -> new Conclusion.Names(layer(), data.text("threat"), certainty());
            case "chain" -> new Conclusion.Chain(data.text("chain"));
            case "contradiction" -> contradiction();
            default -> caveat();
        };
    }

    /** Verdicts belong in policies, and nothing else does. */
    private ProblemException homeless() {
        return ids.isPolicy()
                ? tokens.problem(
                                data.at(SUBJECTS.stream()
                                        .filter(data::has)
                                        .findFirst()
                                        .orElse("reason")),
                                "a rule of a policy concludes `@verdict` and nothing else",
                                "`@verdict(\"review\")` is meant, or the rule belongs in an assessing pack")
                        .about(Topic.MISSING_METADATA)
                : tokens.problem(
                                data.at(VERDICT),
                                "`@verdict` belongs in a policy; this pack assesses",
                                "the rule belongs in a pack of its own, which says `kind: policy` in its pack.yaml")
                        .about(Topic.WRONG_METADATA);
    }

    private Conclusion verdict() {
        List<String> known = Stream.of(Verdict.values()).map(Verdict::word).toList();
        return new Conclusion.Decides(
                data.word(VERDICT, Verdict::find, known),
                data.texts("obligation").stream().map(Token::text).toList());
    }

    private Conclusion factor() {
        Factor factor = data.word("factor", Factor::find, FACTORS);
        Move move = move(true);
        return new Conclusion.OnFactor(factor, move, value(move, FACTOR_STEP, BigDecimal.ZERO, BigDecimal.ONE));
    }

    private Conclusion multiplier() {
        Multiplier multiplier = data.word("multiplier", Multiplier::find, MULTIPLIERS);
        Move move = move(true);
        return new Conclusion.OnMultiplier(
                multiplier, move, value(move, MULTIPLIER_STEP, multiplier.least(), multiplier.most()));
    }

    private Conclusion metric() {
        String metric = data.word("metric", CvssVector::metric, CvssVector.METRICS);
        List<String> values = CvssVector.worstFirst(metric);
        Move move = move(false);
        String value = data.word(key(move), v -> values.contains(v) ? v : null, values);
        return new Conclusion.OnMetric(metric, move, value);
    }

    private Conclusion posture() {
        Move move = move(false);
        return new Conclusion.OnPosture(move, data.word(key(move), Posture::find, POSTURES));
    }

    private Conclusion caveat() {
        List<String> settledBy = settledBy("caveat");
        return new Conclusion.Caveat(layer(), data.text("caveat"), settledBy);
    }

    private Conclusion contradiction() {
        Stake stake = data.word("contradiction", Stake::find, STAKES);
        return new Conclusion.Contradiction(stake, settledBy("contradiction"));
    }

    private List<String> settledBy(String key) {
        List<String> settledBy =
                data.texts("settledBy").stream().map(this::capability).toList();
        if (settledBy.isEmpty()) {
            throw tokens.problem(
                            data.at(key),
                            "the " + key + " names nothing that would settle it; `@settledBy` was expected",
                            "`@settledBy({\"deploy.sandboxed\"})` or the like is missing")
                    .about(Topic.MISSING_METADATA);
        }
        return settledBy;
    }

    private Certainty certainty() {
        return data.word("certainty", Certainty::find, CERTAINTIES);
    }

    private Layer layer() {
        BigDecimal number = data.number("layer");
        Layer layer = number.scale() <= 0 && number.precision() == 1 ? Layer.find(number.intValue()) : null;
        if (layer == null) {
            throw tokens.problem(
                            data.valueToken("layer"),
                            "a layer is a number from 1 to 7",
                            Stream.of(Layer.values())
                                    .map(l -> l.number() + " " + l.title())
                                    .collect(Collectors.joining(", ", "one of ", " is meant")))
                    .about(Topic.VALUE_OUT_OF_RANGE);
        }
        return layer;
    }

    private String capability(Token token) {
        if (!ids.capabilities().contains(token.text())) {
            throw tokens.problem(
                            token,
                            Quote.of(token.text()) + " is not a capability of the vocabulary",
                            Nearest.hint(token.text(), ids.capabilities(), "it has to be added to the vocabulary"))
                    .about(Topic.UNKNOWN_CAPABILITY);
        }
        return token.text();
    }

    private Move move(boolean mayAdd) {
        List<Move> moves = new ArrayList<>();
        for (Move move : Move.values()) {
            if ((mayAdd || move != Move.ADD) && data.has(key(move))) {
                moves.add(move);
            }
        }
        if (moves.size() != 1) {
            throw tokens.problem(
                            data.at("reason"),
                            "the conclusion needs exactly one of @atLeast, " + (mayAdd ? "@add, " : "") + "@atMost",
                            moves.isEmpty() ? "it is missing" : "these are two rules")
                    .about(Topic.MISSING_METADATA);
        }
        return moves.get(0);
    }

    private static String key(Move move) {
        return switch (move) {
            case AT_LEAST -> "atLeast";
            case ADD -> "add";
            case AT_MOST -> "atMost";
        };
    }

    private BigDecimal value(Move move, BigDecimal step, BigDecimal least, BigDecimal most) {
        BigDecimal value = data.number(key(move));
        @Nullable String wrong = null;
        @Nullable BigDecimal meant = null;

        if (value.remainder(step).signum() != 0) {
            wrong = "a multiple of " + step + " was expected";
            meant = value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);

        } else if (move == Move.ADD && (value.signum() == 0 || value.abs().compareTo(BigDecimal.ONE) > 0)) {
            wrong = "a number from -1 to 1 other than 0 was expected";
        } else if (move != Move.ADD && (value.compareTo(least) < 0 || value.compareTo(most) > 0)) {
            wrong = "a number from " + least + " to " + most + " was expected";
            meant = value.max(least).min(most);
        }
        if (wrong != null) {
            throw tokens.problem(
                            data.valueToken(key(move)),
                            "`@" + key(move) + "` is " + value.toPlainString() + "; " + wrong,
                            meant == null ? null : Decimals.plain(meant) + " is meant")
                    .about(Topic.VALUE_OUT_OF_RANGE);
        }
        return value;
    }
}
