package dev.assay.fleet;

import dev.assay.model.Layer;
import dev.assay.model.Posture;
import dev.assay.pack.RulePack;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is counted over a fleet of at least one assessment. */
final class Aggregates {

    private static final int TENTHS = 10;

    private final Fleet fleet;
    private final Words words;
    private final Group all;
    private final List<Integer> order;
    private final List<Outlier> outliers;

    Aggregates(Fleet fleet, RulePack pack) {
        this.fleet = fleet;
        this.words = new Words(pack);
        this.all = new Group("all", fleet.rows());
        this.order = IntStream.range(0, fleet.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -row(i).score())
                        .thenComparingInt(i -> -row(i).high())
                        .thenComparing(i -> row(i).name())
                        .thenComparingInt(i -> i))
                .toList();
        this.outliers = Outliers.of(fleet.rows(), fleet.kinds().size());
    }

    private Row row(int place) {
        return fleet.rows().get(place);
    }

    Fleet fleet() {
        return fleet;
    }

    Group all() {
        return all;
    }

    int size() {
        return fleet.size();
    }

    /** The places of the rows, the riskiest first. */
    List<Integer> order() {
        return order;
    }

    /** How many scores lie in each step of half a point; 10.0 belongs to the last. */
    int[] steps() {
        int[] steps = new int[20];
        fleet.rows().forEach(r -> steps[Math.min(r.score() / 5, 19)]++);
        return steps;
    }

    /** How many listings answer each tenth of what the rules ask; all of it belongs to the last. */
    int[] coverages() {
        int[] steps = new int[10];
        fleet.rows().forEach(r -> steps[Math.min(r.coverage() / 10, 9)]++);
        return steps;
    }

    Spread coverage() {
        return Spread.of(fleet.rows().stream().mapToInt(Row::coverage));
    }

    Spread widths() {
        return Spread.of(fleet.rows().stream().mapToInt(Row::width));
    }

    /** How many listings have each posture. */
    Map<Posture, Integer> postures() {
        Map<Posture, Integer> postures = new EnumMap<>(Posture.class);
        fleet.rows().forEach(r -> postures.merge(r.posture(), 1, Integer::sum));
        return postures;
    }

    /** The kinds, the most frequent first. */
    List<Group> kinds() {
        List<List<Row>> rows = Stream.<List<Row>>generate(ArrayList::new)
                .limit(fleet.kinds().size())
                .toList();
        fleet.rows().forEach(r -> rows.get(r.kind()).add(r));
        return IntStream.range(0, rows.size())
                .mapToObj(k -> new Group(Words.kind(fleet.kinds().id(k)), rows.get(k)))
                .sorted(Comparator.comparingInt(Group::size).reversed().thenComparing(Group::title))
                .toList();
    }

    /** The fleet in ten parts of about the same size by score, the riskiest first; fewer if it is smaller. */
    List<Group> tenths() {
        int parts = Math.min(TENTHS, size());
        return IntStream.range(0, parts)
                .mapToObj(p -> {
                    int from = (int) ((long) size() * p / parts);
                    int to = (int) ((long) size() * (p + 1) / parts);
                    List<Row> rows =
                            order.subList(from, to).stream().map(this::row).toList();
                    return new Group(
                            Whole.tenths(rows.get(0).score()) + " to "
                                    + Whole.tenths(rows.get(rows.size() - 1).score()),
                            rows);
                })
                .toList();
    }

    /** The threats that facts show, the most frequent first. */
    List<Count> threats() {
        return counts(fleet.threats(), Row::threats, words::threat);
    }

    /** The chains that are complete somewhere, the most frequent first. */
    List<Count> completeChains() {
        return counts(fleet.chains(), Row::complete, words::threat);
    }

    /** The chains that lack one answer somewhere, the most frequent first. */
    List<Count> openChains() {
        return counts(fleet.chains(), Row::open, words::threat);
    }

    /** How many listings have a complete chain. */
    int withChain() {
        return (int) fleet.rows().stream().filter(r -> !r.complete().isEmpty()).count();
    }

    /** How many listings leave each layer open, in order. */
    List<Count> layers() {
        return Stream.of(Layer.values())
                .map(l ->
                        new Count(Integer.toString(l.number()), l.title(), l.number() - 1, (int) uncertain(l), size()))
                .toList();
    }

    private long uncertain(Layer layer) {
        return fleet.rows().stream().filter(r -> !r.mapped(layer.number() - 1)).count();
    }

    /** What is asked, the most often first. */
    List<Asked> asked() {
        Questions questions = fleet.questions();
        return IntStream.range(0, questions.numbering().size())
                .mapToObj(n -> new Asked(
                        questions.numbering().id(n),
                        words.asks(questions.numbering().id(n)),
                        n,
                        questions.listings(n),
                        questions.telling(n),
                        questions.swing(n),
                        size()))
                .sorted(Comparator.comparingInt(Asked::listings).reversed().thenComparing(Asked::capability))
                .toList();
    }

    /** The listings far from others of their kind, the farthest first. */
    List<Outlier> outliers() {
        return outliers;
    }

    private List<Count> counts(Numbering numbering, Function<Row, BitSet> bits, UnaryOperator<String> name) {
        int[] listings = new int[numbering.size()];
        fleet.rows().forEach(r -> bits.apply(r).stream().forEach(n -> listings[n]++));
        return IntStream.range(0, listings.length)
                .filter(n -> listings[n] > 0)
                .mapToObj(n -> new Count(numbering.id(n), name.apply(numbering.id(n)), n, listings[n], size()))
                .sorted(Comparator.comparingInt(Count::listings).reversed().thenComparing(Count::id))
                .toList();
    }
}
