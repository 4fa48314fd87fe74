package dev.assay.rule;

import dev.assay.model.Capability;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Strength;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The facts of each type as rows. */
final class Rows {

    private Rows() {}

    /** A capability with the strength of its fact, or without one. */
    record OfCapability(Capability capability, @Nullable Strength strength) implements Row {
        @Override
        public String text(String field) {
            return switch (field) {
                case "id" -> capability.id();
                case "family" -> capability.family();
                case "effect" -> capability.effect().word();
                case "strength" -> strength == null ? "" : strength.word();
                default -> throw new IllegalArgumentException(field);
            };
        }

        @Override
        public BigDecimal number(String field) {
            return BigDecimal.valueOf(capability.layer());
        }
    }

    /** A factor with its value; the sum of factors has the id {@code sum}. */
    record OfFactor(String id, BigDecimal value) implements Row {

        static OfFactor of(Factor factor, BigDecimal value) {
            return new OfFactor(factor.id(), value);
        }

        @Override
        public String text(String field) {
            return id;
        }

        @Override
        public BigDecimal number(String field) {
            return field.equals("hundredths") ? value.movePointRight(2) : value;
        }
    }

    /** A layer with its status. */
    record OfLayer(Layer layer, boolean mapped) implements Row {
        @Override
        public String text(String field) {
            return mapped ? LayerState.MAPPED : LayerState.NOT_CERTAIN;
        }

        @Override
        public BigDecimal number(String field) {
            return BigDecimal.valueOf(layer.number());
        }
    }
}
