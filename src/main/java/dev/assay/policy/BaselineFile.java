package dev.assay.policy;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Verdict;
import dev.assay.report.YamlTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads and writes baselines. */
public final class BaselineFile {

    private static final int MOST = 100_000;
    private static final List<String> FIELDS = List.of("listing", "rule", "verdict", "about");

    private final List<Problem> problems = new ArrayList<>();

    private BaselineFile() {}

    /**
     * The baseline of a text.
     *
     * @throws ProblemException naming everything that is wrong with it
     */
    public static Baseline read(String file, String text) {
        BaselineFile reader = new BaselineFile();
        Node root = Documents.yaml(file, text);
        List<Baseline.Entry> entries = new ArrayList<>();
        String policy = "";
        if (root instanceof Node.Obj top
                && top.get("policy") instanceof Node.Text name
                && top.get("findings") instanceof Node.Arr list) {
            reader.problems.addAll(top.unknownFields(List.of("version", "policy", "findings"), null));
            FormatVersion.check(top, reader.problems);
            policy = name.value();
            if (list.items().size() > MOST) {
                reader.problems.add(Problem.of(list.place(), "has more than 100,000 findings"));
            } else {
                list.items().forEach(i -> reader.add(i, entries));
            }
        } else {
            reader.problems.add(new Problem(
                    root.place(),
                    "is no baseline: an object with `policy` and a list `findings` was expected",
                    "--update-baseline writes one"));
        }
        if (!reader.problems.isEmpty()) {
            throw new ProblemException(reader.problems);
        }
        return new Baseline(policy, entries);
    }

    private void add(Node item, List<Baseline.Entry> entries) {
        if (!(item instanceof Node.Obj object)) {
            problems.add(Problem.of(item.place(), "a finding was expected, not " + item.kind()));
            return;
        }
        problems.addAll(object.unknownFields(FIELDS, null));
        String listing = text(object, "listing");
        String rule = text(object, "rule");
        String word = text(object, "verdict");
        Verdict verdict = Verdict.find(word);
        Set<String> about = about(object.get("about"));
        if (verdict != null) {
            entries.add(new Baseline.Entry(listing, rule, verdict, about));
        } else if (object.get("verdict") instanceof Node.Text text) {
            problems.add(new Problem(
                    text.place(),
                    "`verdict` is allow, review or deny, not " + Quote.of(word),
                    Nearest.hint(word, List.of("allow", "review", "deny"), null)));
        }
    }

    private Set<String> about(@Nullable Node node) {
        TreeSet<String> about = new TreeSet<>();
        if (node instanceof Node.Arr list && list.items().stream().allMatch(Node.Text.class::isInstance)) {
            list.items().forEach(i -> about.add(((Node.Text) i).value()));
        } else if (node != null) {
            problems.add(Problem.of(node.place(), "`about` is a list of threats and capabilities"));
        }
        return about;
    }

    private String text(Node.Obj object, String key) {
        if (object.get(key) instanceof Node.Text text) {
            return text.value();
        }
        problems.add(Problem.of(object.place(), "the finding has no text `" + key + "`"));
        return "";
    }

    /** The text of a baseline; equal baselines have equal texts. */
    public static String text(Baseline baseline) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.print(
                "# What `assay check` knows and does not fail by. It shrinks by itself; only --update-baseline lets it grow.\n");
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", 1);
        tree.put("policy", baseline.policy());
        tree.put("findings", baseline.entries().stream().map(BaselineFile::tree).toList());
        if (baseline.entries().isEmpty()) {
            out.print("version: 1\npolicy: \"" + Quote.escape(baseline.policy()) + "\"\nfindings: []\n");
        } else {
            YamlTree.write(tree, out);
        }
        out.flush();
        return text.toString();
    }

    private static Map<String, Object> tree(Baseline.Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("listing", entry.listing());
        tree.put("rule", entry.rule());
        tree.put("verdict", entry.verdict().word());
        if (!entry.about().isEmpty()) {
            tree.put("about", List.copyOf(entry.about()));
        }
        return tree;
    }

    /**
     * Replaces the file, as a whole or not at all.
     *
     * @throws ProblemException if it cannot be written, or would be too large to be read again
     */
    public static void write(Path file, Baseline baseline) {
        String text = text(baseline);
        try {
            read(file.toString(), text);
        } catch (ProblemException e) {
            throw new ProblemException(new Problem(
                    Place.of(file.toString()),
                    "is not written: with " + baseline.entries().size() + " findings it could not be read again ("
                            + e.problems().get(0).message() + ")",
                    "several runs, each with a baseline of its own"));
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ProblemException(Problem.of(
                    Place.of(file.toString()), "could not be written: " + Quote.escape("" + e.getMessage())));
        }
    }
}
