package dev.assay.verify;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.PlainFile;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.format.Importer;
import dev.assay.model.Fact;
import dev.assay.model.Hint;
import dev.assay.model.Listing;
import dev.assay.pack.RulePack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the cases of a pack's listing formats, in its folder {@code import/cases}, and runs them. */
public final class FormatCases {

    private static final String FOLDER = "import/cases";
    private static final List<String> KEYS = List.of("name", "file", "document", "gives", "lacks", "asks", "refuses");

    private FormatCases() {}

    /**
     * Reads every case file of a pack; none if it has no such folder.
     *
     * @param pack the pack's directory
     * @param problems takes what is wrong
     */
    public static List<FormatCase> read(Path pack, List<Problem> problems) {
        Path folder = pack.resolve(FOLDER);
        List<FormatCase> cases = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return cases;
        }
        PlainFile.refuseLink(folder);
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                try {
                    cases.addAll(file(path, problems));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        } catch (IOException e) {
            problems.add(Problem.of(Place.of(folder.toString()), "the cases could not be read: " + e.getMessage()));
        }
        return cases;
    }

    private static List<FormatCase> file(Path path, List<Problem> problems) {
        String file = path.toString();
        Node root = Documents.yaml(file, Documents.text(file, PlainFile.bytes(path)));
        if (!(root instanceof Node.Obj top)
                || !(top.get("format") instanceof Node.Text format)
                || !(top.get("cases") instanceof Node.Arr list)) {
            throw new ProblemException(Problem.of(root.place(), "an object with `format` and `cases` was expected"));
        }
        List<FormatCase> cases = new ArrayList<>();
        for (Node item : list.items()) {
            if (!(item instanceof Node.Obj object) || !(object.get("document") instanceof Node.Text document)) {
                problems.add(Problem.of(item.place(), "a case is an object with `name` and `document`"));
                continue;
            }
            problems.addAll(object.unknownFields(KEYS, null));
            cases.add(new FormatCase(
                    format.value(),
                    text(object, "name", "case"),
                    object.place(),
                    text(object, "file", "case"),
                    document.value(),
                    texts(object, "gives"),
                    texts(object, "lacks"),
                    texts(object, "asks"),
                    object.get("refuses") instanceof Node.Text refuses ? refuses.value() : null));
        }
        return cases;
    }

    private static String text(Node.Obj object, String key, String otherwise) {
        return object.get(key) instanceof Node.Text text ? text.value() : otherwise;
    }

    private static List<String> texts(Node.Obj object, String key) {
        return object.get(key) instanceof Node.Arr list
                ? list.items().stream()
                        .filter(n -> n instanceof Node.Text)
                        .map(n -> ((Node.Text) n).value())
                        .toList()
                : List.of();
    }

    /** How the importer differs from what a case expects; empty if it does not. */
    public static List<String> run(FormatCase wanted, RulePack pack) {
        return run(wanted, pack, row -> {});
    }

    /** The same, telling which rows of tables said something. */
    public static List<String> run(FormatCase wanted, RulePack pack, Consumer<String> used) {
        List<Problem> problems = new ArrayList<>();
        List<Listing> listings = new Importer(pack.formats(), pack.vocabulary(), pack.lexicon(), used)
                .read(
                        wanted.file(),
                        wanted.document().getBytes(StandardCharsets.UTF_8),
                        null,
                        problems,
                        new ArrayList<>());
        String said = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        String refuses = wanted.refuses();
        List<String> differences = new ArrayList<>();
        if (refuses != null ? !said.contains(refuses) : !problems.isEmpty()) {
            differences.add(
                    refuses == null ? "expected to be read, but: " + said : "expected `" + refuses + "`, got: " + said);
        }
        if (refuses == null && listings.isEmpty()) {
            differences.add("gives no listing");
        }
        for (Listing listing : listings) {
            if (!wanted.format().equals(listing.format())) {
                differences.add("expected to be told as " + wanted.format() + ", told as " + listing.format());
            }
        }
        List<String> facts = listings.stream()
                .flatMap(l -> l.facts().stream())
                .map(FormatCases::text)
                .toList();
        List<String> known = listings.stream()
                .flatMap(l -> l.facts().stream())
                .map(Fact::capability)
                .toList();
        List<String> asked = listings.stream()
                .flatMap(l -> l.hints().stream())
                .map(Hint::capability)
                .toList();
        wanted.gives().stream()
                .filter(f -> !facts.contains(f))
                .forEach(f -> differences.add("lacks the fact `" + f + "`; it has " + facts));
        wanted.lacks().stream()
                .filter(known::contains)
                .forEach(c -> differences.add("has a fact about " + c + ", and should not"));
        wanted.asks().stream()
                .filter(c -> !asked.contains(c))
                .forEach(c -> differences.add("does not ask about " + c + "; it asks about " + asked));
        return differences;
    }

    private static String text(Fact fact) {
        return fact.capability() + " " + fact.status().word() + " "
                + fact.strength().word() + (fact.contested() ? " contested" : "");
    }
}
