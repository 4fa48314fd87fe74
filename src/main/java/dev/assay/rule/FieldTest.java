package dev.assay.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A test of the fields of one fact. */
public sealed interface FieldTest {

    /** Whether a row passes. */
    boolean passes(Row row);

    /** A text field is one of some texts, or none of them. */
    record OneOf(String field, Set<String> texts, boolean wanted) implements FieldTest {

        /** Copies the texts. */
        public OneOf {
            texts = Set.copyOf(texts);
        }

        @Override
        public boolean passes(Row row) {
            return texts.contains(row.text(field)) == wanted;
        }
    }

    /** A number field compares with a number. */
    record Compares(String field, Comparison comparison, BigDecimal number) implements FieldTest {
        @Override
        public boolean passes(Row row) {
            return comparison.holds(row.number(field), number);
        }
    }

    /** Every part passes; an empty list always does. */
    record Every(List<FieldTest> parts) implements FieldTest {

        /** Copies the parts. */
        public Every {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean passes(Row row) {
            for (FieldTest part : parts) {
                if (!part.passes(row)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Some part passes. */
    record Some(List<FieldTest> parts) implements FieldTest {

        /** Copies the parts. */
        public Some {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean passes(Row row) {
            for (FieldTest part : parts) {
                if (part.passes(row)) {
                    return true;
                }
            }
            return false;
        }
    }
}
