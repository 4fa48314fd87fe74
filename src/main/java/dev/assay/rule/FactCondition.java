package dev.assay.rule;

import dev.assay.model.Capability;
import dev.assay.model.Fact;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many capabilities of a certain description are present, absent or unknown. The description is worked out once
 * against the vocabulary; what is left to do for a listing is to compare bits.
 */
public final class FactCondition implements Condition {

    private final FactType type;
    private final FieldTest test;
    private final List<Mask> byStrength;
    private final boolean anyStrength;
    private final Vocabulary vocabulary;
    private final List<Capability> candidates;
    private final Mask positions;
    private final @Nullable Comparison comparison;
    private final BigDecimal bound;
    private final String text;

    private FactCondition(
            FactType type,
            FieldTest test,
            Vocabulary vocabulary,
            @Nullable Comparison comparison,
            BigDecimal bound,
            String text) {
        this.type = type;
        this.test = test;
        this.vocabulary = vocabulary;
        List<Mask> masks = new ArrayList<>();
        for (Strength strength : Strength.values()) {
            masks.add(Selection.of(test, strength, vocabulary));
            if (!Selection.looksAtStrength(test)) {
                break;
            }
        }
        Mask first = masks.get(0);
        Mask some = first;
        boolean same = true;
        for (Mask mask : masks) {
            same &= mask.equals(first);
            some = some.or(mask);
        }
        this.anyStrength = same;
        this.byStrength = same ? List.of(first) : masks;
        List<Capability> found = new ArrayList<>();
        some.forEach(i -> found.add(vocabulary.at(i)));
        this.candidates = List.copyOf(found);
        this.positions = some;
        this.comparison = comparison;
        this.bound = bound;
        this.text = text;
    }

    /** At least one capability passes the test. */
    public static FactCondition some(FactType type, FieldTest test, Vocabulary vocabulary, String text) {
        return new FactCondition(type, test, vocabulary, null, BigDecimal.ONE, text);
    }

    /** The number of capabilities that pass the test compares with a bound. */
    public static FactCondition count(
            FactType type,
            FieldTest test,
            Vocabulary vocabulary,
            Comparison comparison,
            BigDecimal bound,
            String text) {
        return new FactCondition(type, test, vocabulary, comparison, bound, text);
    }

    /** The capabilities that it looks for, whatever the strength of their facts, in vocabulary order. */
    public List<Capability> candidates() {
        return candidates;
    }

    /** The vocabulary that it was worked out against. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The positions of the candidates in the vocabulary. */
    public Mask positions() {
        return positions;
    }

    /** Whether it wants capabilities that are present, absent or unknown. */
    public FactType type() {
        return type;
    }

    /** What it asks of a capability and of the strength of its fact. */
    public FieldTest test() {
        return test;
    }

    /** How it compares their number with the bound, or null if one is enough. */
    public @Nullable Comparison comparison() {
        return comparison;
    }

    /** What their number is compared with. */
    public BigDecimal bound() {
        return bound;
    }

    /** Whether it looks at how the facts are known. */
    public boolean looksAtStrength() {
        return !anyStrength;
    }

    /** Whether it compares their number instead of asking for one. */
    public boolean counts() {
        return comparison != null;
    }

    @Override
    public boolean holds(Scene scene) {
        if (comparison == null && anyStrength) {
            return scene.mask(type).meets(positions);
        }
        int found = matches(scene).count();
        return comparison == null ? found > 0 : comparison.holds(BigDecimal.valueOf(found), bound);
    }

    @Override
    public void collect(Scene scene, Grounds grounds) {
        if (anyStrength) {
            grounds.add(type, positions);
        } else {
            matches(scene).forEach(grounds::add);
        }
    }

    private Mask matches(Scene scene) {
        Mask candidates = scene.mask(type);
        return anyStrength
                ? candidates.and(positions)
                : Mask.of(
                        vocabulary.size(),
                        i -> candidates.has(i) && maskOf(scene.factAt(i)).has(i));
    }

    private Mask maskOf(@Nullable Fact fact) {
        Strength strength = Objects.requireNonNull(fact).strength();
        return byStrength.get(List.of(Strength.values()).indexOf(strength));
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean looksAtConclusions() {
        return false;
    }

    @Override
    public FactCondition over(Vocabulary vocabulary) {
        return new FactCondition(type, test, vocabulary, comparison, bound, text);
    }
}
