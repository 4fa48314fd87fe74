package dev.assay.docs;

import dev.assay.rule.FactType;
import dev.assay.rule.FieldTest;
import dev.assay.rule.RowCondition;
import java.util.List;
import java.util.stream.Collectors;

/** Puts conditions of policies, over the results of an assessment, into words. */
final class ResultSentences {

    private ResultSentences() {}

    static String of(RowCondition condition, boolean negated) {
        List<FieldTest> parts = FieldTests.flat(condition.test());
        FactType type = condition.type();
        if (type == FactType.SCORE || type == FactType.POSTURE || type == FactType.COVERAGE) {
            return (negated ? "it is not so that " : "") + the(type) + whole(parts);
        }
        return (negated ? "the assessment has no " : "the assessment has a ") + noun(type) + each(parts);
    }

    /** What such a result is called. */
    static String noun(FactType type) {
        return switch (type) {
            case THREAT -> "threat";
            case CHAIN -> "chain";
            case CONTRADICTION -> "contradiction";
            case OPEN_QUESTION -> "open question";
            default -> "result";
        };
    }

    /** What is asked of each, behind its name. */
    static String each(List<FieldTest> parts) {
        return parts.isEmpty()
                ? ""
                : parts.stream().map(ResultSentences::clause).collect(Collectors.joining(" and ", " ", ""));
    }

    private static String the(FactType type) {
        return switch (type) {
            case SCORE -> "of the score ";
            case POSTURE -> "the posture ";
            default -> "of what the rules ask ";
        };
    }

    private static String whole(List<FieldTest> parts) {
        return parts.isEmpty()
                ? "anything is known"
                : parts.stream().map(ResultSentences::clause).collect(Collectors.joining(" and "));
    }

    private static String clause(FieldTest test) {
        if (test instanceof FieldTest.OneOf oneOf) {
            String texts = Join.or(FieldTests.texts(oneOf));
            String not = oneOf.wanted() ? "" : "not ";
            return switch (oneOf.field()) {
                case "stake" -> "with " + not + texts + " stakes";
                case "severity" -> "the severity is " + not + texts;
                case "id", "family" -> not + texts;
                default -> "that is " + not + texts;
            };
        }
        if (test instanceof FieldTest.Compares compares) {
            return field(compares.field()) + new Amount(compares.comparison(), compares.number()).words();
        }
        List<FieldTest> parts = test instanceof FieldTest.Some some ? some.parts() : FieldTests.flat(test);
        String joint = test instanceof FieldTest.Some ? " or " : " and ";
        return parts.stream().map(ResultSentences::clause).collect(Collectors.joining(joint, "(", ")"));
    }

    private static String field(String name) {
        return switch (name) {
            case "value" -> "the value is ";
            case "low" -> "the low end is ";
            case "high" -> "the high end is ";
            case "cvss" -> "the CVSS base is ";
            case "share" -> "the share answered is ";
            case "layer" -> "on a layer whose number is ";
            case "swing" -> "whose answers lie apart by ";
            default -> "the number " + name + " is ";
        };
    }
}
