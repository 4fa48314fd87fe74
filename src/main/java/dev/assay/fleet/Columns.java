package dev.assay.fleet;

import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Posture;
import dev.assay.report.JsonTree;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows as the page's script reads them: a JSON object whose columns are bytes in base64. */
final class Columns {

    private final Aggregates aggregates;
    private final List<Row> rows;

    private Columns(Aggregates aggregates) {
        this.aggregates = aggregates;
        this.rows = aggregates.fleet().rows();
    }

    /**
     * The object, fit to stand in a script element: no {@code <} is in it.
     *
     * @param files the single reports by the place of their rows
     */
    static String json(Aggregates aggregates, Map<Integer, String> files) {
        StringWriter text = new StringWriter();
        JsonTree.write(new Columns(aggregates).tree(files), text, false);
        return text.toString().strip().replace("<", "\\u003C").replace("&", "\\u0026");
    }

    private Map<String, Object> tree(Map<Integer, String> files) {
        Fleet fleet = aggregates.fleet();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("size", rows.size());
        tree.put("names", rows.stream().map(r -> Words.shown(r.name())).toList());
        // an id that is the name is left out
        tree.put(
                "ids",
                rows.stream()
                        .map(r -> r.id().equals(r.name()) ? "" : Words.shown(r.id()))
                        .toList());
        tree.put("kinds", names(fleet.kinds(), Words::kind));
        tree.put("bands", Stream.of(Band.values()).map(Band::label).toList());
        tree.put("postures", Stream.of(Posture.values()).map(Posture::word).toList());
        tree.put("factors", Factor.ten().stream().map(Factor::title).toList());
        tree.put("layers", Stream.of(Layer.values()).map(Layer::title).toList());
        tree.put("threats", named(aggregates.threats(), fleet.threats()));
        tree.put("chains", named(all(aggregates.completeChains(), aggregates.openChains()), fleet.chains()));
        tree.put("questions", questions());
        tree.put("medians", medians());
        tree.put("kind", bytes(Row::kind));
        tree.put("posture", bytes(r -> List.of(Posture.values()).indexOf(r.posture())));
        tree.put("score", bytes(Row::score));
        tree.put("low", bytes(Row::low));
        tree.put("high", bytes(Row::high));
        tree.put("coverage", bytes(Row::coverage));
        tree.put("mapped", bytes(Row::mapped));
        tree.put("contradictions", bytes(r -> Math.min(r.contradictions(), 255)));
        tree.put("values", values());
        tree.put("hasThreats", bits(Row::threats, fleet.threats()));
        tree.put("hasComplete", bits(Row::complete, fleet.chains()));
        tree.put("hasOpen", bits(Row::open, fleet.chains()));
        tree.put("hasQuestions", bits(Row::questions, fleet.questions().numbering()));
        tree.put("outliers", aggregates.outliers().stream().map(Outlier::row).toList());
        Map<String, Object> links = new LinkedHashMap<>();
        files.forEach((row, file) -> links.put(Integer.toString(row), file));
        tree.put("files", links);
        return tree;
    }

    private static List<Count> all(List<Count> one, List<Count> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<String> names(Numbering numbering, Function<String, String> name) {
        return IntStream.range(0, numbering.size())
                .mapToObj(n -> name.apply(numbering.id(n)))
                .toList();
    }

    /** Id and name of each threat, by number. */
    private static List<Object> named(List<Count> counts, Numbering numbering) {
        String[] names = new String[numbering.size()];
        Arrays.setAll(names, numbering::id);
        counts.forEach(c -> names[c.number()] = c.name());
        return IntStream.range(0, names.length)
                .<Object>mapToObj(n -> List.of(Words.shown(numbering.id(n)), Words.shown(names[n])))
                .toList();
    }

    private List<Object> questions() {
        String[] asks = new String[aggregates.fleet().questions().numbering().size()];
        aggregates.asked().forEach(a -> asks[a.number()] = a.asks());
        return IntStream.range(0, asks.length)
                .<Object>mapToObj(n -> List.of(
                        Words.shown(aggregates.fleet().questions().numbering().id(n)), asks[n]))
                .toList();
    }

    /** The medians of the score and the factors of each kind, by number. */
    private List<Object> medians() {
        List<List<Row>> kinds = Stream.<List<Row>>generate(ArrayList::new)
                .limit(aggregates.fleet().kinds().size())
                .toList();
        rows.forEach(r -> kinds.get(r.kind()).add(r));
        return kinds.stream()
                .<Object>map(k -> Stream.concat(
                                Stream.of(median(k, Row::score)),
                                IntStream.range(0, Factor.ten().size())
                                        .mapToObj(
                                                f -> median(k, r -> r.factors().get(f))))
                        .toList())
                .toList();
    }

    private static int median(List<Row> rows, ToIntFunction<Row> value) {
        return Spread.of(rows.stream().mapToInt(value)).median();
    }

    private String bytes(ToIntFunction<Row> value) {
        byte[] bytes = new byte[rows.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) value.applyAsInt(rows.get(i));
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String values() {
        byte[] bytes = new byte[rows.size() * Factor.ten().size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) rows.get(i / Factor.ten().size())
                    .factors()
                    .get(i % Factor.ten().size());
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** For each row as many bytes as the numbering needs bits, the lowest number in the lowest bit of the first byte. */
    private String bits(Function<Row, BitSet> bits, Numbering numbering) {
        int width = (numbering.size() + 7) / 8;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * width);
        rows.forEach(r -> bytes.writeBytes(Arrays.copyOf(bits.apply(r).toByteArray(), width)));
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
