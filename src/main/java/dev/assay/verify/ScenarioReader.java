package dev.assay.verify;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.PlainFile;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.model.Posture;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the scenarios of a rule pack, {@code scenarios/*.yaml}. */
public final class ScenarioReader {

    private static final List<String> SCENARIO = List.of("name", "present", "absent", "expects");
    private static final List<String> EXPECTS =
            List.of("factors", "score", "posture", "mapped", "open", "threats", "fires", "silent");

    private final RulePack pack;
    private final CaseValues values;
    private final List<String> rules;

    /** @param pack what scenarios may name */
    public ScenarioReader(RulePack pack) {
        this.pack = pack;
        this.values = new CaseValues(pack.vocabulary());
        this.rules = pack.rules().stream().map(Rule::id).toList();
    }

    /**
     * Reads every scenario of a pack, by the names of their files. A file that cannot be read loses no other.
     *
     * @param directory the pack's directory; one without scenarios has none
     * @param problems takes what is wrong
     */
    public List<Scenario> readAll(Path directory, List<Problem> problems) {
        Path folder = directory.resolve("scenarios");
        List<Scenario> scenarios = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return scenarios;
        }
        PlainFile.refuseLink(folder);
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                try {
                    scenarios.addAll(read(path));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenarios;
    }

    private List<Scenario> read(Path path) {
        String file = path.toString();
        Node root = Documents.yaml(file, Documents.text(file, PlainFile.bytes(path)));
        Node.Obj top = CaseValues.object(root, List.of("scenarios"));
        if (!(top.get("scenarios") instanceof Node.Arr list)) {
            throw CaseValues.wrong(top, "`scenarios` is no list", null);
        }
        return list.items().stream()
                .map(item -> scenario(CaseValues.object(item, SCENARIO)))
                .toList();
    }

    private Scenario scenario(Node.Obj object) {
        Node expects = object.get("expects");
        Scenario.Expected expected = expects == null ? null : expected(CaseValues.object(expects, EXPECTS));
        if (expected == null || expected.isEmpty()) {
            throw CaseValues.wrong(
                    object, "the scenario expects nothing", "`expects: {factors: {autonomy: 0.5}}` is missing");
        }
        return new Scenario(
                CaseValues.text(object, "name"),
                object.place(),
                values.ids(object, "present"),
                values.ids(object, "absent"),
                expected);
    }

    private Scenario.Expected expected(Node.Obj object) {
        return new Scenario.Expected(
                CaseValues.factors(object.get("factors")),
                score(object.get("score")),
                posture(object.get("posture")),
                List.copyOf(CaseValues.layers(object.get("mapped"), "mapped")),
                List.copyOf(CaseValues.layers(object.get("open"), "open")),
                known(object.get("threats"), "threats", "threat", pack.threats().ids(), Topic.UNKNOWN_THREAT),
                fires(object.get("fires")),
                known(object.get("silent"), "silent", "rule", rules, Topic.FORM));
    }

    private static @Nullable BigDecimal score(@Nullable Node node) {
        if (node == null || (node instanceof Node.Num number && number.digits().matches("\\d+(\\.\\d)?"))) {
            return node instanceof Node.Num number ? new BigDecimal(number.digits()) : null;
        }
        throw CaseValues.wrong(node, "`score` is a number from 0 to 10 with one decimal, not " + node.kind(), null);
    }

    private static @Nullable Posture posture(@Nullable Node node) {
        List<String> words = Stream.of(Posture.values()).map(Posture::word).toList();
        Posture posture = node instanceof Node.Text text ? Posture.find(text.value()) : null;
        if (node != null && posture == null) {
            throw CaseValues.wrong(
                    node, "`posture` is one of " + String.join(", ", words) + ", not " + node.kind(), null);
        }
        return posture;
    }

    private SortedMap<String, List<String>> fires(@Nullable Node node) {
        SortedMap<String, List<String>> fires = new TreeMap<>();
        if (node instanceof Node.Obj object) {
            for (String rule : object.fields().keySet()) {
                check(rule, object, "rule", rules, Topic.FORM);
                fires.put(rule, values.ids(object, rule));
            }
        } else if (node != null) {
            throw CaseValues.wrong(
                    node,
                    "`fires` is an object of the capabilities that each rule rests on, not " + node.kind(),
                    "`fires: {AUT-010: [kind.agent]}` is meant");
        }
        return fires;
    }

    private static List<String> known(
            @Nullable Node node, String key, String what, Collection<String> ids, Topic topic) {
        List<String> found = new ArrayList<>();
        if (node != null) {
            for (Node item : CaseValues.list(node, key)) {
                String id = item instanceof Node.Text text ? text.value() : item.kind();
                check(id, item, what, ids, topic);
                found.add(id);
            }
        }
        return found;
    }

    private static void check(String id, Node at, String what, Collection<String> ids, Topic topic) {
        if (!ids.contains(id)) {
            throw CaseValues.wrong(at, Quote.of(id) + " is not a " + what + " of the pack", Nearest.hint(id, ids, null))
                    .about(topic);
        }
    }
}
