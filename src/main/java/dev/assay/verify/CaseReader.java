package dev.assay.verify;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.PlainFile;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads case files. */
public final class CaseReader {

    private static final List<String> FILE = List.of("rule", "cases");
    private static final List<String> CASE =
            List.of("name", "present", "absent", "factors", "mapped", "concludes", "because");

    private final CaseValues values;
    private final @Nullable CaseResults results;

    /** @param vocabulary the capabilities that cases may name */
    public CaseReader(Vocabulary vocabulary) {
        this.values = new CaseValues(vocabulary);
        this.results = null;
    }

    /** @param pack what cases may name; those of a policy set results of an assessment too */
    public CaseReader(RulePack pack) {
        this.values = new CaseValues(pack.vocabulary());
        this.results = pack.isPolicy() ? new CaseResults(values, pack.threats()) : null;
    }

    /**
     * Reads every case file of a rule pack, in the order of their names. A file that cannot be read loses no other.
     *
     * @param pack the pack's directory
     * @param problems takes what is wrong
     */
    public List<CaseFile> readAll(Path pack, List<Problem> problems) {
        Path directory = pack.resolve("cases");
        List<CaseFile> files = new ArrayList<>();
        PlainFile.refuseLink(directory);
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                try {
                    files.add(read(path));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(
                    Place.of(directory.toString()),
                    "the cases could not be read: " + e.getMessage(),
                    "the rules come from a jar, which has no cases; --rules DIR is meant"));
        }
        return files;
    }

    /**
     * Reads the cases of a rule from a text.
     *
     * @param file the name, for messages
     * @throws ProblemException if it is no case file
     */
    public CaseFile read(String file, String text) {
        Node.Obj top = CaseValues.object(Documents.yaml(file, text), FILE);
        return cases(file, top, CaseValues.text(top, "rule"));
    }

    private CaseFile read(Path path) {
        String file = path.toString();
        Node root = Documents.yaml(file, Documents.text(file, PlainFile.bytes(path)));
        Node.Obj top = CaseValues.object(root, FILE);
        String rule = CaseValues.text(top, "rule");
        if (!path.getFileName().toString().equals(rule + ".yaml")) {
            throw CaseValues.wrong(
                    top,
                    "the file of rule " + Quote.visible(rule) + " should be called " + Quote.visible(rule) + ".yaml",
                    null);
        }
        return cases(file, top, rule);
    }

    private CaseFile cases(String file, Node.Obj top, String rule) {
        List<RuleCase> cases = new ArrayList<>();
        if (!(top.get("cases") instanceof Node.Arr list)) {
            throw CaseValues.wrong(top, "`cases` is no list", null);
        }
        List<String> keys = new ArrayList<>(CASE);
        if (results != null) {
            keys.addAll(CaseResults.KEYS);
        }
        list.items().forEach(item -> cases.add(ruleCase(CaseValues.object(item, keys))));
        return new CaseFile(rule, Place.of(file), cases);
    }

    private RuleCase ruleCase(Node.Obj object) {
        return new RuleCase(
                CaseValues.text(object, "name"),
                object.place(),
                values.ids(object, "present"),
                values.ids(object, "absent"),
                CaseValues.factors(object.get("factors")),
                CaseValues.layers(object.get("mapped"), "mapped"),
                CaseValues.text(object, "concludes"),
                values.ids(object, "because"),
                results == null ? List.of() : results.read(object));
    }
}
