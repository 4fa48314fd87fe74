package dev.assay.policy;

import dev.assay.rule.FieldTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A result of an assessment that answers may bring, change or take away.
 *
 * @param exists whether it is there
 * @param texts the texts that each text field may have
 * @param numbers the numbers that each number field may have
 */
record PossibleRow(Truth exists, Map<String, List<String>> texts, Map<String, Range> numbers) {

    /** Whether it is there and passes a test. */
    Truth passes(FieldTest test) {
        return exists.and(truth(test));
    }

    private Truth truth(FieldTest test) {
        if (test instanceof FieldTest.OneOf one) {
            return Truth.each(
                    Objects.requireNonNull(texts.get(one.field())).stream(),
                    t -> one.texts().contains(t) == one.wanted());
        }
        if (test instanceof FieldTest.Compares compares) {
            return Objects.requireNonNull(numbers.get(compares.field()))
                    .compares(compares.comparison(), compares.number());
        }
        if (test instanceof FieldTest.Every every) {
            return every.parts().stream().map(this::truth).reduce(Truth.YES, Truth::and);
        }
        return ((FieldTest.Some) test).parts().stream().map(this::truth).reduce(Truth.NO, Truth::or);
    }
}
