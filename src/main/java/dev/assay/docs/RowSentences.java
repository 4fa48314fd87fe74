package dev.assay.docs;

import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.rule.Comparison;
import dev.assay.rule.FactType;
import dev.assay.rule.FieldTest;
import dev.assay.rule.LayerState;
import dev.assay.rule.RowCondition;
import dev.assay.rule.RowCondition.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts conditions over factor values and layers into words. */
final class RowSentences {

    private static final String NOT_SO = "it is not so that ";

    private RowSentences() {}

    static String of(RowCondition condition, boolean negated) {
        Fold fold = condition.fold();
        if (fold != null) {
            return folded(condition, fold, negated);
        }
        if (condition.type().isForPolicies()) {
            return ResultSentences.of(condition, negated);
        }
        List<FieldTest> parts = FieldTests.flat(condition.test());
        String direct = condition.type() == FactType.LAYER_STATUS
                ? layer(parts, negated)
                : value(condition.type(), parts, negated);
        return direct != null ? direct : (negated ? "no " : "at least one ") + noun(condition.type()) + each(parts);
    }

    /** One factor, or the sum, that compares with numbers; null if the parts say something else. */
    private static @Nullable String value(FactType type, List<FieldTest> parts, boolean negated) {
        List<FieldTest.OneOf> ids =
                parts.stream().flatMap(p -> FieldTests.wanted(p, "id")).toList();
        List<Amount> amounts = parts.stream()
                .filter(FieldTest.Compares.class::isInstance)
                .map(p -> amount((FieldTest.Compares) p))
                .toList();
        boolean isSum = type == FactType.FACTOR_SUM;
        boolean isOne =
                isSum ? ids.isEmpty() : ids.size() == 1 && ids.get(0).texts().size() == 1;
        if (!isOne || amounts.isEmpty() || amounts.size() + ids.size() < parts.size()) {
            return null;
        }
        String subject = isSum
                ? "the sum of the ten factors"
                : title(FieldTests.texts(ids.get(0)).get(0));
        if (negated && amounts.size() == 1) {
            return subject + " is " + amounts.get(0).not().words();
        }
        String all = amounts.stream().map(Amount::words).collect(Collectors.joining(" and "));
        return (negated ? NOT_SO : "") + subject + " is " + all;
    }

    /** One or several layers and their status; null if the parts say something else. */
    private static @Nullable String layer(List<FieldTest> parts, boolean negated) {
        List<Layer> layers = List.of();
        FieldTest.OneOf status = null;
        for (FieldTest part : parts) {
            if (part instanceof FieldTest.OneOf oneOf && oneOf.texts().size() == 1) {
                status = oneOf;
            } else {
                layers = layers(part);
            }
        }
        if (parts.size() != 2 || layers.isEmpty() || status == null) {
            return null;
        }
        boolean mapped = status.texts().contains(LayerState.MAPPED) == status.wanted();
        List<String> titles = layers.stream().map(Titles::layer).toList();
        return (negated ? Join.and(titles) : Join.or(titles))
                + (negated && titles.size() > 1 ? " are " : " is ")
                + (mapped == negated ? LayerState.NOT_CERTAIN : LayerState.MAPPED);
    }

    /** The layers that a test names by their numbers; none if it tests something else. */
    private static List<Layer> layers(FieldTest test) {
        List<Layer> layers = new ArrayList<>();
        for (FieldTest part : test instanceof FieldTest.Some some ? some.parts() : List.of(test)) {
            boolean names = part instanceof FieldTest.Compares c
                    && c.comparison() == Comparison.EQUAL
                    && c.number().stripTrailingZeros().scale() <= 0;
            Layer layer =
                    names ? Layer.find(((FieldTest.Compares) part).number().intValue()) : null;
            if (layer == null) {
                return List.of();
            }
            layers.add(layer);
        }
        return layers;
    }

    private static String folded(RowCondition condition, Fold fold, boolean negated) {
        String rows = condition.type().isForPolicies()
                ? ResultSentences.noun(condition.type()) + "s"
                : noun(condition.type()) + "s";
        List<FieldTest> parts = FieldTests.flat(condition.test());
        String counting = parts.isEmpty()
                ? ""
                : ", counting each that"
                        + (condition.type().isForPolicies() ? ResultSentences.each(parts) : each(parts)) + ",";
        String subject = switch (fold) {
            case COUNT -> "the number of ";
            case SUM -> "the sum of the values of ";
            case MIN -> "the least " + what(condition) + " of ";
            case MAX -> "the greatest " + what(condition) + " of ";
        };
        BigDecimal bound = fold != Fold.COUNT && condition.field().equals("hundredths")
                ? condition.bound().movePointLeft(2)
                : condition.bound();
        Amount amount = new Amount(condition.comparison(), bound);
        // of no rows there is no least and no greatest, so that the opposite comparison would say too much
        boolean total = fold == Fold.COUNT || fold == Fold.SUM;
        return (negated && !total ? NOT_SO : "") + subject + "the " + rows + counting + " is "
                + (negated && total ? amount.not() : amount).words();
    }

    private static String what(RowCondition condition) {
        return condition.type() == FactType.LAYER_STATUS ? "number" : "value";
    }

    private static String noun(FactType type) {
        return switch (type) {
            case LAYER_STATUS -> "layer";
            case FACTOR_SUM -> "sum";
            default -> "factor";
        };
    }

    private static String each(List<FieldTest> parts) {
        return parts.isEmpty()
                ? " exists"
                : parts.stream().map(RowSentences::clause).collect(Collectors.joining(" and ", " ", ""));
    }

    private static String clause(FieldTest test) {
        if (test instanceof FieldTest.OneOf oneOf) {
            List<String> texts = FieldTests.texts(oneOf).stream()
                    .map(t -> oneOf.field().equals("id") ? title(t) : t)
                    .toList();
            return (oneOf.wanted() ? "is " : "is not ") + Join.or(texts);
        }
        if (test instanceof FieldTest.Compares compares) {
            return (compares.field().equals("layer") ? "has a number of " : "is ")
                    + amount(compares).words();
        }
        List<FieldTest> parts = test instanceof FieldTest.Some some ? some.parts() : FieldTests.flat(test);
        String joint = test instanceof FieldTest.Some ? " or " : " and ";
        return parts.stream().map(RowSentences::clause).collect(Collectors.joining(joint, "(", ")"));
    }

    private static Amount amount(FieldTest.Compares compares) {
        BigDecimal number =
                compares.field().equals("hundredths") ? compares.number().movePointLeft(2) : compares.number();
        return new Amount(compares.comparison(), number);
    }

    private static String title(String id) {
        Factor factor = Factor.find(id);
        return factor == null ? id : factor.title();
    }
}
