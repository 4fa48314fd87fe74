package dev.assay.format;

import dev.assay.doc.Digest;
import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.input.ListingReader;
import dev.assay.model.Blind;
import dev.assay.model.Listing;
import dev.assay.model.Vocabulary;
import dev.assay.text.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads listings in the native form and in every format that a rule pack knows. The format shows in the content. Nothing
 * that a document refers to is fetched, and nothing in it is obeyed. One importer serves one run and notices ids that
 * come twice. Not for use from several threads.
 */
public final class Importer {

    /** The id of the native form. */
    public static final String NATIVE = "native";

    /** What {@code --from} says of a table. */
    public static final String CSV = "csv";

    private static final int MOST_LISTINGS = 100_000;
    private static final int MOST_VALUES = 100_000;
    private static final int DEEPEST_SPLIT = 3;

    /** Formats from this order on fit almost any document, so they say nothing of a part of another. */
    private static final int CATCH_ALL = 900;

    private final Formats formats;
    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final ListingReader nativeForm;
    private final Consumer<String> used;

    /**
     * @param formats the formats
     * @param vocabulary the capabilities that listings may name
     * @param lexicon finds capabilities in running text
     */
    public Importer(Formats formats, Vocabulary vocabulary, Lexicon lexicon) {
        this(formats, vocabulary, lexicon, row -> {});
    }

    /** @param used is told each row and each entry of a word list that says something, as {@code format/row} */
    public Importer(Formats formats, Vocabulary vocabulary, Lexicon lexicon, Consumer<String> used) {
        this(formats, vocabulary, lexicon, used, new ListingReader(vocabulary));
    }

    private Importer(
            Formats formats, Vocabulary vocabulary, Lexicon lexicon, Consumer<String> used, ListingReader nativeForm) {
        this.formats = formats;
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.used = used;
        this.nativeForm = nativeForm;
    }

    /** An importer that reads listings whose ids were taken before as well; somebody else looks after them. */
    public static Importer repeating(Formats formats, Vocabulary vocabulary, Lexicon lexicon) {
        return new Importer(formats, vocabulary, lexicon, row -> {}, new ListingReader(vocabulary, true));
    }

    /** Whether a text begins with the header of a table of listings. */
    public static boolean isTable(String start) {
        return Csv.isTable(start);
    }

    /** What comes of an input. */
    private record Found(List<Listing> listings, List<Problem> problems, List<Problem> warnings) {}

    /** What {@code --from} may say: the ids of all formats, with those of the native form and of CSV. */
    public List<String> ids() {
        return Stream.concat(Stream.of(NATIVE, CSV), formats.ids().stream()).toList();
    }

    /**
     * Reads all listings of an input. One that cannot be read loses no other.
     *
     * @param file the name, for messages and, in doubt, for its ending
     * @param bytes the content, UTF-8
     * @param from the format's id, or null to tell it by the content
     * @param problems takes what could not be read, and why
     * @param warnings takes what was read only with lenience
     * @return the listings that could be read, in order
     * @throws ProblemException if there is no format of the id, or what is read late of the rules cannot be used
     */
    public List<Listing> read(
            String file, byte[] bytes, @Nullable String from, List<Problem> problems, List<Problem> warnings) {
        Sources sources = new Sources(file, problems, warnings);
        check(file, from);
        Table table = from == null ? null : formats.find(from);
        Found found = new Found(new ArrayList<>(), problems, warnings);
        try {
            List<Source> documents = from == null
                    ? sources.read(bytes)
                    : from.equals(CSV)
                            ? sources.rows(bytes)
                            : from.equals(NATIVE) || table == null || table.shape() == Source.Shape.OBJECT
                                    ? sources.objects(bytes, problems)
                                    : List.of(
                                            table.shape() == Source.Shape.TEXT
                                                    ? sources.text(bytes)
                                                    : sources.matter(bytes));
            for (Source document : documents) {
                document(document, NATIVE.equals(from), table, found);
            }
        } catch (ProblemException e) {
            e.addTo(problems);
        }
        return found.listings();
    }

    /**
     * Reads a single line of JSON Lines.
     *
     * @param file the name, for messages
     * @param line the number of the line, from 1
     * @param from the format's id, or null to tell it by the content
     * @throws ProblemException if there is no format of the id, or what is read late of the rules cannot be used
     */
    public List<Listing> readLine(String file, int line, byte[] bytes, @Nullable String from, List<Problem> problems) {
        check(file, from);
        Found found = new Found(new ArrayList<>(), problems, new ArrayList<>());
        try {
            Node root = Documents.json(file, line, Documents.text(file, line, bytes));
            Source source = new Source(file, Source.Shape.OBJECT, root, "", 0);
            document(source, NATIVE.equals(from), from == null ? null : formats.find(from), found);
        } catch (ProblemException e) {
            e.addTo(problems);
        }
        return found.listings();
    }

    /**
     * Reads a single row of a table.
     *
     * @param file the name, for messages
     * @param row the row, its header and where it stands
     */
    public List<Listing> readRow(String file, CsvRow row, List<Problem> problems) {
        Found found = new Found(new ArrayList<>(), problems, new ArrayList<>());
        try {
            for (Source source : Csv.row(file, row)) {
                document(source, false, null, found);
            }
        } catch (ProblemException e) {
            e.addTo(problems);
        }
        return found.listings();
    }

    /**
     * Does nothing for a format that is known.
     *
     * @param file the name, for messages
     * @param from the format's id, or null
     * @throws ProblemException if there is no format of the id
     */
    public void check(String file, @Nullable String from) {
        if (from != null && formats.find(from) == null && !from.equals(NATIVE) && !from.equals(CSV)) {
            throw new ProblemException(new Problem(
                    Place.of(file),
                    "there is no format " + Quote.of(from) + "; " + String.join(", ", ids()) + " are known",
                    Nearest.hint(from, ids(), null)));
        }
    }

    private void document(Source document, boolean isNative, @Nullable Table table, Found found) {
        boolean whole = !(document.root() instanceof Node.Arr) || (!isNative && tableOf(document, table) != null);
        List<Node> items = whole ? List.of(document.root()) : ((Node.Arr) document.root()).items();
        if (items.isEmpty()) {
            found.problems()
                    .add(Problem.of(document.root().place(), "is an empty list; at least one listing was expected"));
        }
        for (Node item : items) {
            try {
                item(document.part(item), isNative, table, 0, found);
            } catch (ProblemException e) {
                e.addTo(found.problems());
            }
        }
    }

    private void item(Source source, boolean isNative, @Nullable Table asked, int depth, Found found) {
        if (found.listings().size() >= MOST_LISTINGS) {
            throw new ProblemException(new Problem(
                    source.root().place(),
                    "is beyond 100,000 listings, the most that are read of one file",
                    "it should be split into several files"));
        }
        if (asked == null && !isNative) {
            refuse(formats.refusals(), source, "");
        }
        if (isNative || (asked == null && NativeShape.isNative(source))) {
            Listing listing = nativeForm.listing(source.root());
            String format = listing.format();
            found.listings().add(format == null ? listing : listing.withBlind(blind(format, source)));
            return;
        }
        Table table = tableOf(source, asked);
        if (table == null) {
            if (NativeShape.mayBeNative(source)) {
                found.listings().add(nativeForm.listing(source.root()));
                return;
            }
            throw new ProblemException(unknown(source));
        }
        listings(table, source, depth, found);
    }

    private void listings(Table table, Source document, int depth, Found found) {
        Source source = unwrapped(table, document);
        List<Match> parts = table.split().stream()
                .flatMap(path -> path.select(source, source.top()).stream())
                .filter(m -> m.node() instanceof Node.Obj)
                .toList();
        if (parts.isEmpty()) {
            refuse(table.refuses(), source, table.title());
            found.listings().add(listing(table, source, found));
            return;
        }
        if (depth >= DEEPEST_SPLIT) {
            throw new ProblemException(Problem.of(
                    source.root().place(), "is " + table.title() + " nested more than 3 levels deep in others"));
        }
        for (Match match : parts) {
            Source part = unwrapped(table, source.part(match.node()));
            try {
                refuse(table.refuses(), part, table.title());
                Table inner = table.recognises(part) ? table : tableOf(part, null);
                if (inner == null || inner.order() >= CATCH_ALL) {
                    found.listings().add(listing(table, part, found));
                } else {
                    listings(inner, part, depth + 1, found);
                }
            } catch (ProblemException e) {
                e.addTo(found.problems());
            }
        }
    }

    private Listing listing(Table table, Source source, Found found) {
        Sizes.check(source.root(), MOST_VALUES);
        Gathering facts = new Mapper(formats, vocabulary, lexicon, table, source, used).map();
        Identity identity = Identity.of(table, source);
        Map<String, Node> content = new LinkedHashMap<>();
        content.put("document", source.root());
        content.put("body", new Node.Text(source.root().place(), source.body()));
        return new Listing(
                nativeForm.claim(identity.id(), source.root().place(), found.warnings()),
                identity.name(),
                identity.description(),
                facts.facts(),
                null,
                null,
                null,
                Digest.of(new Node.Obj(source.root().place(), content)),
                table.id(),
                facts.hints(),
                table.blind(),
                facts.passages());
    }

    private List<Blind> blind(String format, Source source) {
        List<String> known = formats.ids();
        List<Blind> blind = null;
        for (String id : Together.formats(format)) {
            if (!known.contains(id) && !id.equals(NATIVE)) {
                throw new ProblemException(new Problem(
                        source.root().place().step("format"),
                        "there is no format " + Quote.of(id) + "; " + String.join(", ", known) + " are known",
                        Nearest.hint(id, known, null)));
            }
            blind = blind == null ? formats.blind(id) : Together.both(blind, formats.blind(id));
        }
        return blind == null ? List.of() : blind;
    }

    private @Nullable Table tableOf(Source source, @Nullable Table asked) {
        return asked != null
                ? asked
                : formats.inOrder().stream()
                        .filter(t -> t.recognises(source))
                        .findFirst()
                        .orElse(null);
    }

    private static Source unwrapped(Table table, Source source) {
        return table.unwrap().stream()
                .flatMap(path -> path.select(source, source.top()).stream())
                .filter(m -> m.node() instanceof Node.Obj || m.node() instanceof Node.Arr)
                .findFirst()
                .map(m -> source.part(m.node()))
                .orElse(source);
    }

    private static void refuse(List<Refusal> refusals, Source source, String title) {
        for (Refusal refusal : refusals) {
            if (Condition.all(refusal.when(), source, source.top())) {
                throw new ProblemException(
                        new Problem(source.root().place(), refusal.says().replace("{format}", title), refusal.maybe()));
            }
        }
    }

    private Problem unknown(Source source) {
        String keys = source.root() instanceof Node.Obj object
                ? object.fields().keySet().stream().limit(6).map(Quote::of).collect(Collectors.joining(", "))
                : source.root().kind();
        return new Problem(
                source.root().place(),
                keys.isEmpty()
                        ? "is an empty object; a listing was expected"
                        : "no listing format fits; its keys are " + keys,
                "--from says which it is: " + String.join(", ", ids()));
    }
}
