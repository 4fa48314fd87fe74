package dev.assay.rule;

import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What factor values, layer states or, in policies, other results are like, one at a time or taken together. */
public final class RowCondition implements Condition {

    /** How rows are taken together. */
    public enum Fold {
        COUNT,
        SUM,
        MIN,
        MAX
    }

    private final FactType type;
    private final FieldTest test;
    private final @Nullable Fold fold;
    private final String field;
    private final Comparison comparison;
    private final BigDecimal bound;
    private final String text;

    /** The states of layers that pass, as {@link LayerState#bit} numbers them, or -1 until somebody asks; two threads write the same. */
    private int layers = -1;

    private RowCondition(
            FactType type,
            FieldTest test,
            @Nullable Fold fold,
            String field,
            Comparison comparison,
            BigDecimal bound,
            String text) {
        this.type = type;
        this.test = test;
        this.fold = fold;
        this.field = field;
        this.comparison = comparison;
        this.bound = bound;
        this.text = text;
    }

    /** At least one row passes the test. */
    public static RowCondition some(FactType type, FieldTest test, String text) {
        return new RowCondition(type, test, null, "value", Comparison.AT_LEAST, BigDecimal.ONE, text);
    }

    /** A field of the rows that pass the test, folded into one number, compares with a bound; no row has no least and no greatest. */
    public static RowCondition folded(
            FactType type,
            FieldTest test,
            Fold fold,
            String field,
            Comparison comparison,
            BigDecimal bound,
            String text) {
        return new RowCondition(type, test, fold, field, comparison, bound, text);
    }

    /** Whether a layer in a state is one that it looks for. */
    public boolean passes(Layer layer, boolean mapped) {
        return type == FactType.LAYER_STATUS && test.passes(new Rows.OfLayer(layer, mapped));
    }

    /** What it looks at. */
    public FactType type() {
        return type;
    }

    /** What it asks of each. */
    public FieldTest test() {
        return test;
    }

    /** How it takes them together, or null if one that passes is enough. */
    public @Nullable Fold fold() {
        return fold;
    }

    /** The field that it takes together. */
    public String field() {
        return field;
    }

    /** How it compares what it took together with the bound. */
    public Comparison comparison() {
        return comparison;
    }

    /** What the result is compared with. */
    public BigDecimal bound() {
        return bound;
    }

    @Override
    public boolean holds(Scene scene) {
        if (fold == null) {
            return some(scene);
        }
        List<Row> rows = new ArrayList<>();
        for (Row row : scene.rows(type)) {
            if (test.passes(row)) {
                rows.add(row);
            }
        }
        return fold(fold, field, rows).map(n -> comparison.holds(n, bound)).orElse(false);
    }

    private boolean some(Scene scene) {
        if (type == FactType.LAYER_STATUS && scene.results().isEmpty()) {
            return (layers() & scene.layers()) != 0;
        }
        for (Row row : scene.rows(type)) {
            if (test.passes(row)) {
                return true;
            }
        }
        return false;
    }

    private int layers() {
        int known = layers;
        if (known < 0) {
            known = 0;
            for (Layer layer : Layer.values()) {
                known |= passes(layer, true) ? LayerState.bit(layer, true) : 0;
                known |= passes(layer, false) ? LayerState.bit(layer, false) : 0;
            }
            layers = known;
        }
        return known;
    }

    private static Optional<BigDecimal> fold(Fold fold, String field, List<Row> rows) {
        Stream<BigDecimal> values = rows.stream().map(r -> r.number(field));
        return switch (fold) {
            case COUNT -> Optional.of(BigDecimal.valueOf(rows.size()));
            case SUM -> Optional.of(values.reduce(BigDecimal.ZERO, BigDecimal::add));
            case MIN -> values.reduce(BigDecimal::min);
            case MAX -> values.reduce(BigDecimal::max);
        };
    }

    @Override
    public void collect(Scene scene, Grounds grounds) {
        if (scene.results().isEmpty()) {
            return;
        }
        for (Row row : scene.rows(type)) {
            if (row instanceof Result result && test.passes(row)) {
                grounds.add(result);
            }
        }
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean looksAtConclusions() {
        return true;
    }

    @Override
    public RowCondition over(Vocabulary vocabulary) {
        return this;
    }
}
