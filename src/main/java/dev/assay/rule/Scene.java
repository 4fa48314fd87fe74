package dev.assay.rule;

import dev.assay.model.Capability;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What conditions look at: the facts that count, each capability at its position in the vocabulary, and in the last
 * phase the factor values and the mapped layers. Immutable.
 */
public final class Scene {

    private static final int NONE_MAPPED = noneMapped();

    private final Vocabulary vocabulary;
    private final @Nullable Fact[] facts;
    private final List<Fact> known;
    private final Mask present;
    private final Mask absent;
    private final Mask unknown;
    private final Map<Factor, BigDecimal> values;
    private final Set<Layer> mapped;
    private final int layers;
    private final List<Result> results;

    /** Kept from one condition to the next; two threads write the same. */
    private final Map<FactType, List<Row>> rows = new ConcurrentHashMap<>(4);

    private Scene(Scene before, Map<Factor, BigDecimal> values, Set<Layer> mapped, List<Result> results) {
        this.vocabulary = before.vocabulary;
        this.facts = before.facts;
        this.known = before.known;
        this.present = before.present;
        this.absent = before.absent;
        this.unknown = before.unknown;
        this.values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        this.mapped = copy(mapped);
        this.layers = states(mapped);
        this.results = List.copyOf(results);
    }

    private Scene(Vocabulary vocabulary, @Nullable Fact[] facts) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        List<Fact> inOrder = new ArrayList<>();
        int words = (facts.length + 63) / 64;
        long[] isPresent = new long[words];
        long[] isAbsent = new long[words];
        long[] isUnknown = new long[words];
        for (int i = 0; i < facts.length; i++) {
            Fact fact = facts[i];
            long[] one = fact == null ? isUnknown : fact.status() == Status.PRESENT ? isPresent : isAbsent;
            one[i >> 6] |= 1L << i;
            if (fact != null) {
                inOrder.add(fact);
            }
        }
        this.known = List.copyOf(inOrder);
        this.present = Mask.of(isPresent);
        this.absent = Mask.of(isAbsent);
        this.unknown = Mask.of(isUnknown);
        this.values = Map.of();
        this.mapped = Set.of();
        this.layers = NONE_MAPPED;
        this.results = List.of();
    }

    private static int noneMapped() {
        int states = 0;
        for (Layer layer : Layer.values()) {
            states |= LayerState.bit(layer, false);
        }
        return states;
    }

    private static Set<Layer> copy(Set<Layer> layers) {
        Set<Layer> copy = EnumSet.noneOf(Layer.class);
        copy.addAll(layers);
        return Collections.unmodifiableSet(copy);
    }

    private static int states(Set<Layer> mapped) {
        int states = NONE_MAPPED;
        for (Layer layer : mapped) {
            states ^= LayerState.bit(layer, false) | LayerState.bit(layer, true);
        }
        return states;
    }

    /**
     * The scene of some facts before anything is concluded.
     *
     * @param facts at most one for each capability, all of them in the vocabulary
     */
    public static Scene of(Vocabulary vocabulary, Collection<Fact> facts) {
        @Nullable Fact[] byPosition = new Fact[vocabulary.size()];
        for (Fact fact : facts) {
            byPosition[vocabulary.indexOf(fact.capability())] = fact;
        }
        return new Scene(vocabulary, byPosition);
    }

    /**
     * The same, where facts are known by their positions in the vocabulary.
     *
     * @param byPosition null where a capability is unknown; copied
     */
    public static Scene at(Vocabulary vocabulary, @Nullable Fact[] byPosition) {
        return new Scene(vocabulary, byPosition.clone());
    }

    /** The same facts, with what the second phase concluded. */
    public Scene with(Map<Factor, BigDecimal> factorValues, Set<Layer> mappedLayers) {
        return new Scene(this, factorValues, mappedLayers, results);
    }

    /** The same facts, with the results of an assessment, which policies look at. */
    public Scene with(List<Result> assessed) {
        return new Scene(this, values, mapped, assessed);
    }

    /** The results of the assessment; empty unless a policy looks at the scene. */
    public List<Result> results() {
        return results;
    }

    /** The fact of a capability, or null if it is unknown. */
    public @Nullable Fact fact(String capability) {
        int position = vocabulary.indexOf(capability);
        return position < 0 ? null : facts[position];
    }

    /** All facts, in vocabulary order. */
    public List<Fact> facts() {
        return known;
    }

    /** The capabilities without a fact, in vocabulary order. */
    public List<Capability> unknowns() {
        List<Capability> open = new ArrayList<>();
        for (int i = 0; i < facts.length; i++) {
            if (facts[i] == null) {
                open.add(vocabulary.at(i));
            }
        }
        return open;
    }

    /** The vocabulary of the facts. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The factor values; empty before the last phase. */
    public Map<Factor, BigDecimal> values() {
        return values;
    }

    /** The sum of the ten factors. */
    public BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Factor factor : Factor.ten()) {
            sum = sum.add(values.getOrDefault(factor, BigDecimal.ZERO));
        }
        return sum;
    }

    /** The mapped layers; empty before the last phase. */
    public Set<Layer> mapped() {
        return mapped;
    }

    /** The state of each layer, as {@link LayerState#bit} numbers them. */
    int layers() {
        return layers;
    }

    /** The positions in the vocabulary whose capability is present, absent or unknown. */
    public Mask mask(FactType type) {
        return type == FactType.PRESENT ? present : type == FactType.ABSENT ? absent : unknown;
    }

    @Nullable
    Fact factAt(int position) {
        return facts[position];
    }

    /** The rows of a type; worked out once, since many conditions ask for them. */
    List<Row> rows(FactType type) {
        List<Row> known = rows.get(type);
        if (known == null) {
            known = read(type);
            rows.put(type, known);
        }
        return known;
    }

    private List<Row> read(FactType type) {
        List<Row> rows = new ArrayList<>();
        for (Result result : results) {
            if (result.type() == type) {
                rows.add(result);
            }
        }
        if (!rows.isEmpty()) {
            return rows;
        }
        switch (type) {
            case FACTOR_VALUE -> {
                for (Factor f : Factor.values()) {
                    BigDecimal value = values.get(f);
                    if (value != null) {
                        rows.add(Rows.OfFactor.of(f, value));
                    }
                }
            }
            case FACTOR_SUM -> rows.add(new Rows.OfFactor("sum", sum()));
            case LAYER_STATUS -> {
                for (Layer layer : Layer.values()) {
                    rows.add(new Rows.OfLayer(layer, mapped.contains(layer)));
                }
            }
            default -> {}
        }
        return rows;
    }
}
