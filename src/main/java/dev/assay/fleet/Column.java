package dev.assay.fleet;

import dev.assay.model.Factor;
import dev.assay.model.Layer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column of a heat map.
 *
 * @param brief the word above it
 * @param title the standard's name
 */
record Column(String brief, String title) {

    private static final List<String> BRIEF = List.of(
            "Autonomy",
            "Planning",
            "Self-modif.",
            "Tool use",
            "Memory",
            "Context",
            "Identity",
            "Multi-agent",
            "Non-determ.",
            "Opacity");

    static List<Column> factors() {
        return IntStream.range(0, BRIEF.size())
                .mapToObj(i -> new Column(BRIEF.get(i), Factor.ten().get(i).title()))
                .toList();
    }

    static List<Column> layers() {
        return Stream.of(Layer.values())
                .map(l -> new Column("Layer " + l.number(), l.title()))
                .toList();
    }
}
