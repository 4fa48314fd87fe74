package dev.assay.input;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Assessment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads assessments back as {@code evaluate} writes them in JSON: one, a list of them, or one on each line. Fields that
 * it does not know are left alone. Not for use from several threads.
 */
public final class AssessmentReader {

    private static final String MARK = "formatVersion";

    private final Map<String, Place> seen = new HashMap<>();

    /** Whether an input looks like assessments, not listings. */
    public static boolean recognises(String file, byte[] bytes) {
        if (!new String(bytes, StandardCharsets.ISO_8859_1).contains(MARK)) {
            return false;
        }
        for (Node document : Documents.read(file, bytes, new ArrayList<>())) {
            Node first = document instanceof Node.Arr list && !list.items().isEmpty()
                    ? list.items().get(0)
                    : document;
            if (first instanceof Node.Obj object && object.get(MARK) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads all assessments of an input. One that cannot be read loses no other.
     *
     * @param file the name, for its ending and for messages
     * @param problems takes everything that is wrong
     */
    public List<Assessment> read(String file, byte[] bytes, List<Problem> problems) {
        List<Assessment> assessments = new ArrayList<>();
        for (Node document : Documents.read(file, bytes, problems)) {
            for (Node item : document instanceof Node.Arr list ? list.items() : List.of(document)) {
                try {
                    assessments.add(assessment(item));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return assessments;
    }

    private Assessment assessment(Node node) {
        if (!(node instanceof Node.Obj object)) {
            throw new ProblemException(Problem.of(node.place(), "an assessment is an object, not " + node.kind()));
        }
        Node version = object.get(MARK);
        if (!(version instanceof Node.Num number) || !number.digits().equals("" + Assessment.FORMAT_VERSION)) {
            throw new ProblemException(new Problem(
                    version == null ? object.place() : version.place(),
                    "`" + MARK + "` is " + (version == null ? "missing" : version.kind()) + "; "
                            + Assessment.FORMAT_VERSION + " was expected of an assessment",
                    version == null
                            ? "this is a listing among assessments; the two do not mix in one file"
                            : "another version of the program wrote it; evaluate the listing again"));
        }
        List<Problem> problems = new ArrayList<>();
        Assessment assessment = new AssessmentParts(new Written(object, problems)).assessment();
        if (problems.isEmpty()) {
            Place first = seen.putIfAbsent(assessment.id(), object.place());
            if (first != null) {
                problems.add(new Problem(
                        object.place().step("id"),
                        "the id " + Quote.of(assessment.id()) + " is taken by the assessment at " + first,
                        "the same listing was assessed twice"));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return assessment;
    }
}
