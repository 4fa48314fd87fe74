package dev.assay.docs;

import dev.assay.rule.Comparison;
import dev.assay.rule.FieldTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Describes the capabilities that a test lets through, such as {@code the tool capabilities other than tool.shell}. */
final class CapabilityWords {

    private CapabilityWords() {}

    /** The description, beginning with {@code the}. */
    static String of(FieldTest test) {
        List<FieldTest> rest = new ArrayList<>(FieldTests.flat(test));
        String head = "";
        for (FieldTest part : rest) {
            List<FieldTest.OneOf> family = FieldTests.wanted(part, "family").toList();
            if (!family.isEmpty()) {
                head = Join.or(FieldTests.texts(family.get(0))) + " ";
                rest.remove(part);
                break;
            }
        }
        String limits = rest.stream().map(CapabilityWords::limit).collect(Collectors.joining(" and "));
        return "the " + head + "capabilities" + (limits.isEmpty() ? "" : " " + limits);
    }

    private static String limit(FieldTest test) {
        if (test instanceof FieldTest.OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (test instanceof FieldTest.Compares compares) {
            return layer(compares);
        }
        List<FieldTest> parts = test instanceof FieldTest.Some some ? some.parts() : FieldTests.flat(test);
        String joint = test instanceof FieldTest.Some ? " or " : " and ";
        return parts.stream().map(CapabilityWords::limit).collect(Collectors.joining(joint, "(", ")"));
    }

    private static String oneOf(FieldTest.OneOf oneOf) {
        List<String> texts = FieldTests.texts(oneOf);
        boolean wanted = oneOf.wanted();
        return switch (oneOf.field()) {
            case "id" -> wanted ? "called " + Join.or(texts) : "other than " + Join.and(texts);
            case "family" -> (wanted ? "of the family " : "outside the family ") + Join.or(texts);
            case "strength" -> (wanted ? "known as " : "not known as ") + Join.or(texts);
            default ->
                (wanted ? "that " : "that do not ")
                        + Join.or(texts.stream().map(CapabilityWords::effect).toList());
        };
    }

    private static String effect(String word) {
        return switch (word) {
            case "raises" -> "raise the risk";
            case "mitigates" -> "lower the risk";
            default -> "merely describe";
        };
    }

    private static String layer(FieldTest.Compares compares) {
        String number = Amount.digits(compares.number());
        return compares.comparison() == Comparison.EQUAL
                ? "on layer " + number
                : compares.comparison() == Comparison.NOT_EQUAL
                        ? "not on layer " + number
                        : "on layers numbered " + new Amount(compares.comparison(), compares.number()).words();
    }
}
