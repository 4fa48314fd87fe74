package dev.assay.format;

import dev.assay.model.Blind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The listing formats that a rule pack knows: tables, word lists and refusals. Immutable. */
public final class Formats {

    /** No format at all; only the native form is read. */
    public static final Formats NONE = new Formats(Map.of(), Map.of(), List.of());

    private final SortedMap<String, Table> tables;
    private final SortedMap<String, List<WordEntry>> words;
    private final List<Refusal> refusals;
    private final List<Table> inOrder;

    Formats(Map<String, Table> tables, Map<String, List<WordEntry>> words, List<Refusal> refusals) {
        this.tables = new TreeMap<>(tables);
        this.words = new TreeMap<>(words);
        this.refusals = List.copyOf(refusals);
        this.inOrder = this.tables.values().stream()
                .sorted(Comparator.comparingInt(Table::order).thenComparing(Table::id))
                .toList();
    }

    /** The ids of all formats, in the order in which they are recognised. */
    public List<String> ids() {
        return inOrder().stream().map(Table::id).toList();
    }

    /** A format's name with its article, such as {@code an A2A agent card}; its id if it is not known. */
    public String title(String id) {
        Table table = tables.get(id);
        return table == null ? id : table.title();
    }

    /** The versions of a format that are read; empty if it is not known. */
    public String versions(String id) {
        Table table = tables.get(id);
        return table == null ? "" : table.versions();
    }

    /** What tells a document of a format: alternatives, each the paths that it must have. */
    public List<List<String>> toldBy(String id) {
        Table table = tables.get(id);
        return table == null
                ? List.of()
                : table.detect().stream()
                        .map(all ->
                                all.stream().map(c -> c.at().text()).distinct().toList())
                        .distinct()
                        .toList();
    }

    /** What a format has no field for; nothing if it is not known. */
    public List<Blind> blind(String id) {
        Table table = tables.get(id);
        return table == null ? List.of() : table.blind();
    }

    /** The capabilities that fields of a format can give, deny or suggest, each once, in the order of its rows. */
    public List<String> speaksOf(String id) {
        Table table = tables.get(id);
        List<String> capabilities = new ArrayList<>();
        if (table != null) {
            table.rows()
                    .forEach(row -> meanings(row).forEach(m -> {
                        capabilities.addAll(m.gives());
                        capabilities.addAll(m.denies());
                        capabilities.addAll(m.asks());
                    }));
        }
        return capabilities.stream().distinct().toList();
    }

    /** The rows of a format, each as {@code format/row}, and the entries of the word lists as {@code list/entry}. */
    public List<String> rowIds() {
        List<String> ids = new ArrayList<>();
        tables.values().forEach(t -> t.rows().forEach(r -> ids.add(t.id() + "/" + r.id())));
        words.forEach((list, entries) -> entries.forEach(e -> ids.add(list + "/" + e.id())));
        return ids;
    }

    private List<Meaning> meanings(Row row) {
        List<WordEntry> entries = row.words() == null ? null : words.get(row.words());
        return entries == null
                ? List.of(row.meaning())
                : entries.stream().map(WordEntry::meaning).toList();
    }

    List<Table> inOrder() {
        return inOrder;
    }

    @Nullable
    Table find(String id) {
        return tables.get(id);
    }

    List<WordEntry> words(String id) {
        return words.getOrDefault(id, List.of());
    }

    Map<String, Table> tables() {
        return tables;
    }

    Map<String, List<WordEntry>> wordLists() {
        return words;
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
