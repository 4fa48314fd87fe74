package dev.assay.rule;

import dev.assay.doc.Place;
import java.math.BigDecimal;
import java.util.List;

/**
 * A value that rules of a policy name, such as a limit or an allow-list, and that can be changed without touching a rule.
 *
 * @param name the name, which rules write with a dollar sign before it
 * @param numbers its numbers; empty if it is made of texts
 * @param texts its texts; empty if it is made of numbers
 * @param list whether it is a list
 * @param means what it is for
 * @param place where its value stands
 */
public record Parameter(
        String name, List<BigDecimal> numbers, List<String> texts, boolean list, String means, Place place) {

    /** Copies the lists. */
    public Parameter {
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
    }

    /** The value as it is written, such as {@code 8.0} or {@code tool.payments, tool.trading}. */
    public String value() {
        return numbers.isEmpty()
                ? String.join(", ", texts)
                : String.join(
                        ", ", numbers.stream().map(BigDecimal::toPlainString).toList());
    }
}
