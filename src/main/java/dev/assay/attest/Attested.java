package dev.assay.attest;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.score.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an attestation says of how it was made, as far as making it anew needs that.
 *
 * @param root the whole statement
 * @param subjects the files, in the order in which they were read
 * @param version the version of the program
 * @param profile the scoring profile
 * @param from the format that the files were read as, or null
 * @param together whether all files are about one agent
 * @param answered whether a form with answers counted
 * @param parameters the policy's parameters by name
 * @param decided whether a policy decided
 * @param waived whether a file with waivers counted
 * @param today the day by which waivers counted, or null
 */
public record Attested(
        Node root,
        List<Subject> subjects,
        String version,
        Profile profile,
        @Nullable String from,
        boolean together,
        boolean answered,
        Map<String, String> parameters,
        boolean decided,
        boolean waived,
        @Nullable String today) {

    private static final String PREDICATE = "predicate";

    /**
     * Reads a statement.
     *
     * @param file the name, for messages
     * @throws ProblemException if it is no statement about assessments
     */
    public static Attested read(String file, byte[] statement) {
        Node root = Documents.json(file, 1, Documents.text(file, statement));
        expect(root, "_type", Statement.TYPE);
        expect(root, "predicateType", Statement.PREDICATE);
        Node predicate = at(root, PREDICATE);
        String id = text(root, PREDICATE, "profile");
        Profile profile = id == null ? null : Profile.find(id);
        if (profile == null) {
            throw new ProblemException(Problem.of(root.place(), "the predicate's `profile` is none that is known"));
        }
        Node policy = at(predicate, "policy");
        String version = text(root, PREDICATE, "assay");
        return new Attested(
                root,
                subjects(root),
                version == null ? "" : version,
                profile,
                text(root, PREDICATE, "from"),
                "one".equals(text(root, PREDICATE, "as")),
                at(predicate, "answers") != null,
                parameters(policy),
                policy != null,
                at(policy, "waivers") != null,
                text(root, PREDICATE, "policy", "today"));
    }

    private static void expect(Node root, String key, String value) {
        if (!value.equals(text(root, key))) {
            Node found = at(root, key);
            throw new ProblemException(new Problem(
                    found == null ? root.place() : found.place(),
                    "`" + key + "` is " + (found == null ? "missing" : found.kind()) + "; " + Quote.of(value)
                            + " was expected",
                    "another file is meant; `assay evaluate --attest` writes attestations"));
        }
    }

    private static List<Subject> subjects(Node root) {
        List<Subject> subjects = new ArrayList<>();
        if (at(root, "subject") instanceof Node.Arr list) {
            for (Node item : list.items()) {
                String name = text(item, "name");
                String sha256 = text(item, "digest", "sha256");
                if (name == null || sha256 == null) {
                    throw new ProblemException(
                            Problem.of(item.place(), "a subject has a `name` and a `digest` with `sha256`"));
                }
                subjects.add(new Subject(name, sha256));
            }
        }
        if (subjects.isEmpty()) {
            throw new ProblemException(Problem.of(root.place(), "the statement has no subject"));
        }
        return subjects;
    }

    private static Map<String, String> parameters(@Nullable Node policy) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (at(policy, "parameters") instanceof Node.Obj values) {
            values.fields().forEach((name, value) -> {
                if (value instanceof Node.Text text) {
                    parameters.put(name, text.value());
                }
            });
        }
        return parameters;
    }

    private static @Nullable Node at(@Nullable Node node, String key) {
        return node instanceof Node.Obj object ? object.get(key) : null;
    }

    private static @Nullable String text(@Nullable Node node, String... keys) {
        Node found = node;
        for (String key : keys) {
            found = at(found, key);
        }
        return found instanceof Node.Text text ? text.value() : null;
    }
}
