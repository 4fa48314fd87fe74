package dev.assay.cli;

import dev.assay.attest.Subject;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of listings that somebody gives for an attestation; what they are is told by their digests. */
final class GivenFiles {

    /** A file with its content. */
    private static final class Given {

        private final Subject subject;
        private final byte[] bytes;

        Given(Subject subject, byte[] bytes) {
            this.subject = subject;
            this.bytes = bytes;
        }
    }

    private final List<Given> left = new ArrayList<>();
    private final Map<String, byte[]> byName = new HashMap<>();

    private GivenFiles() {}

    /**
     * Reads files.
     *
     * @throws ProblemException naming each that cannot be read
     */
    static GivenFiles read(List<String> arguments) {
        GivenFiles files = new GivenFiles();
        List<Problem> problems = new ArrayList<>();
        for (String argument : arguments) {
            try {
                byte[] bytes = Inputs.bytes(argument);
                files.left.add(new Given(Subject.of(Inputs.name(argument), bytes), bytes));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            } catch (InvalidPathException | IOException e) {
                problems.add(Problem.of(Place.of(argument), "could not be read: " + e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return files;
    }

    /** What is wrong with the files for these subjects: changed, missing, or too many. */
    List<Problem> differences(List<Subject> subjects) {
        List<Problem> differences = new ArrayList<>();
        List<Subject> missing = new ArrayList<>();
        for (Subject subject : subjects) {
            Given same = take(subject);
            if (same == null) {
                missing.add(subject);
            } else {
                byName.put(subject.name(), same.bytes);
            }
        }
        for (Subject subject : missing) {
            Given changed = left.stream()
                    .filter(g -> g.subject.name().equals(subject.name()))
                    .findFirst()
                    .orElse(left.size() == 1 && missing.size() == 1 ? left.get(0) : null);
            if (changed == null) {
                differences.add(Problem.of(
                        Place.of(subject.name()), "was attested and is not among the files that were given"));
            } else {
                left.remove(changed);
                differences.add(new Problem(
                        Place.of(changed.subject.name()),
                        "is not what was attested: sha256 " + Quote.visible(subject.sha256()) + " was, this is "
                                + changed.subject.sha256(),
                        "the listing was changed after it was assessed"));
            }
        }
        left.forEach(g -> differences.add(Problem.of(Place.of(g.subject.name()), "is none of the attested files")));
        return differences;
    }

    /** The content of a subject that was found, by the name that it was attested by. */
    byte[] bytes(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    private @Nullable Given take(Subject subject) {
        Given found = left.stream()
                .filter(g -> g.subject.sha256().equals(subject.sha256()))
                .min(Comparator.comparing(g -> !g.subject.name().equals(subject.name())))
                .orElse(null);
        left.remove(found);
        return found;
    }
}
