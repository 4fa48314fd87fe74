package dev.assay.input;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.model.Assessment;
import dev.assay.model.Brief;
import dev.assay.model.Coverage;
import dev.assay.model.Factor;
import dev.assay.model.Interval;
import dev.assay.model.Layer;
import dev.assay.model.PackId;
import dev.assay.model.Posture;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a report over many assessments needs, of whole assessments or of brief ones. */
public final class BriefReader {

    private static final String MARK = "formatVersion";

    private BriefReader() {}

    /** Whether an object is an assessment, whole or brief, and no listing. */
    public static boolean recognises(Node node) {
        return node instanceof Node.Obj object && object.get(MARK) != null && object.get("listingDigest") != null;
    }

    /**
     * Reads a line.
     *
     * @param file the name, for messages
     * @param line the number of the line, from 1
     * @throws ProblemException if it is no assessment
     */
    public static Brief read(String file, int line, String text) {
        return read(Documents.json(file, line, text));
    }

    /**
     * Reads an object.
     *
     * @throws ProblemException if it is no assessment
     */
    public static Brief read(Node node) {
        if (!(node instanceof Node.Obj object)) {
            throw new ProblemException(Problem.of(node.place(), "an assessment is an object, not " + node.kind()));
        }
        if (!(object.get(MARK) instanceof Node.Num version)
                || !version.digits().equals("" + Assessment.FORMAT_VERSION)) {
            throw new ProblemException(new Problem(
                    node.place(),
                    "`" + MARK + "` is not " + Assessment.FORMAT_VERSION + ", as it is in an assessment",
                    "this is a listing among assessments, or another version of the program wrote it"));
        }
        List<Problem> problems = new ArrayList<>();
        Written root = new Written(object, problems);
        Brief brief = root.has("brief") ? brief(root) : whole(root);
        if (problems.isEmpty()
                && (brief.factors().size() != Factor.ten().size()
                        || brief.mapped().size() != Layer.values().length)) {
            root.problem("does not have ten `factors` and seven layers", null);
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return brief;
    }

    private static Brief brief(Written root) {
        return new Brief(
                root.text("id"),
                root.text("name"),
                root.maybeText("kind"),
                posture(root),
                root.number("score"),
                interval(root),
                root.text("severity"),
                root.text("profile"),
                root.numbers("factors"),
                root.truths("mapped"),
                root.texts("threats"),
                root.texts("completeChains"),
                root.texts("openChains"),
                root.number("contradictions").intValue(),
                questions(root),
                new Coverage(
                        root.number("answered").intValue(), root.number("asked").intValue()),
                pack(root),
                root.text("listingDigest"));
    }

    private static Brief whole(Written root) {
        Written aivss = root.object("aivss");
        Written coverage = root.object("coverage");
        return new Brief(
                root.text("id"),
                root.text("name"),
                kind(root),
                posture(root),
                aivss.number("score"),
                interval(aivss),
                aivss.text("severity"),
                aivss.text("profile"),
                factors(root),
                root.list("layers", l -> l.text("status").equals("mapped")),
                root.list("layers", l -> l.list("threats", t -> named(t, "certainty", "evidenced"))).stream()
                        .flatMap(List::stream)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                chains(root, "complete"),
                chains(root, "open"),
                root.list("contradictions", c -> c).size(),
                questions(root),
                new Coverage(
                        coverage.number("answered").intValue(),
                        coverage.number("asked").intValue()),
                pack(root),
                root.text("listingDigest"));
    }

    private static List<BigDecimal> factors(Written root) {
        List<String> expected = Factor.ten().stream().map(Factor::id).toList();
        if (!root.list("factors", f -> f.text("id")).equals(expected)) {
            root.problem("`factors` are not the ten factors in their order", null);
        }
        return root.list("factors", f -> f.number("value"));
    }

    private static @Nullable String kind(Written root) {
        return root.list("facts", f -> named(f, "status", "present")).stream()
                .filter(id -> id != null && Brief.isKind(id))
                .findFirst()
                .orElse(null);
    }

    private static List<String> chains(Written root, String status) {
        return root.list("chains", c -> named(c, "status", status)).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The id of an object if one of its fields has a value, else null. */
    private static @Nullable String named(Written object, String key, String value) {
        return object.text(key).equals(value) ? object.text("id") : null;
    }

    private static Posture posture(Written root) {
        return root.word("posture", Posture.values(), Posture::word);
    }

    private static Interval interval(Written parent) {
        return new Interval(parent.number("low"), parent.number("high"), parent.truth("exact"));
    }

    private static List<Brief.Question> questions(Written root) {
        return root.list(
                "openQuestions",
                q -> new Brief.Question(q.text("capability"), q.number("scoreIfPresent"), q.number("scoreIfAbsent")));
    }

    private static PackId pack(Written root) {
        Written pack = root.object("rulePack");
        return new PackId(pack.text("name"), pack.text("version"), pack.text("digest"));
    }
}
