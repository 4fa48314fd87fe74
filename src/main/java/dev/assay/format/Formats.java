package dev.assay.format;

import dev.assay.model.Blind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The listing formats that a rule pack knows: tables, word lists and refusals. Immutable. */
public final class Formats {

    /** No format at all; only the native form is read. */
    public static final Formats NONE = new Formats(() -> new Formats(Map.of(), Map.of(), List.of()), List.of());

    /** What documents of other formats than the native form need. */
    private record Tables(
            SortedMap<String, Table> byId, SortedMap<String, List<WordEntry>> words, List<Table> inOrder) {

        static Tables of(SortedMap<String, Table> byId, SortedMap<String, List<WordEntry>> words) {
            return new Tables(
                    byId,
                    words,
                    byId.values().stream()
                            .sorted(Comparator.comparingInt(Table::order).thenComparing(Table::id))
                            .toList());
        }
    }

    private final Supplier<Formats> source;
    private final List<Refusal> refusals;
    private volatile @Nullable Tables known;

    Formats(Map<String, Table> tables, Map<String, List<WordEntry>> words, List<Refusal> refusals) {
        this.source = () -> this;
        this.refusals = List.copyOf(refusals);
        this.known = Tables.of(new TreeMap<>(tables), new TreeMap<>(words));
    }

    /**
     * Formats of which the tables are read when first asked for.
     *
     * @param source gives all; what it throws comes out of every use
     * @param refusals what it will refuse, which every document is held against
     */
    Formats(Supplier<Formats> source, List<Refusal> refusals) {
        this.source = source;
        this.refusals = List.copyOf(refusals);
    }

    private Tables known() {
        Tables read = known;
        if (read == null) {
            synchronized (source) {
                read = known;
                if (read == null) {
                    read = source.get().known();
                    known = read;
                }
            }
        }
        return read;
    }

    /** The ids of all formats, in the order in which they are recognised. */
    public List<String> ids() {
        return inOrder().stream().map(Table::id).toList();
    }

    /** A format's name with its article, such as {@code an A2A agent card}; its id if it is not known. */
    public String title(String id) {
        Table table = tables().get(id);
        return table == null ? id : table.title();
    }

    /** The versions of a format that are read; empty if it is not known. */
    public String versions(String id) {
        Table table = tables().get(id);
        return table == null ? "" : table.versions();
    }

    /** What tells a document of a format: alternatives, each the paths that it must have. */
    public List<List<String>> toldBy(String id) {
        Table table = tables().get(id);
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
        Table table = tables().get(id);
        return table == null ? List.of() : table.blind();
    }

    /** The capabilities that fields of a format can give, deny or suggest, each once, in the order of its rows. */
    public List<String> speaksOf(String id) {
        Table table = tables().get(id);
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
        tables().values().forEach(t -> t.rows().forEach(r -> ids.add(t.id() + "/" + r.id())));
        wordLists().forEach((list, entries) -> entries.forEach(e -> ids.add(list + "/" + e.id())));
        return ids;
    }

    private List<Meaning> meanings(Row row) {
        List<WordEntry> entries = row.words() == null ? null : wordLists().get(row.words());
        return entries == null
                ? List.of(row.meaning())
                : entries.stream().map(WordEntry::meaning).toList();
    }

    List<Table> inOrder() {
        return known().inOrder();
    }

    @Nullable
    Table find(String id) {
        return tables().get(id);
    }

    List<WordEntry> words(String id) {
        return wordLists().getOrDefault(id, List.of());
    }

    Map<String, Table> tables() {
        return known().byId();
    }

    Map<String, List<WordEntry>> wordLists() {
        return known().words();
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
