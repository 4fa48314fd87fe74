package dev.assay.pack;

import dev.assay.doc.Nearest;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds policies by name or path. */
final class PolicyFiles {

    /** The policies that come with the program. */
    static final List<String> SHIPPED =
            List.of("baseline", "enterprise-strict", "ci-coding-agents", "marketplace-intake");

    private PolicyFiles() {}

    /** A policy that comes with the program if the text is the name of one, else the directory or zip file of a path. */
    static PackSource find(String policy) {
        if (SHIPPED.contains(policy)) {
            PackSource shipped = PackSource.bundledPolicy(policy);
            if (shipped != null) {
                return shipped;
            }
        }
        Path path = path(policy);
        if (path == null || !Files.exists(path)) {
            throw new ProblemException(new Problem(
                    Place.of(Quote.visible(policy)),
                    "is neither a policy that comes with the program nor a path; " + String.join(", ", SHIPPED)
                            + " come with it",
                    Nearest.hint(policy, SHIPPED, "the path of a directory with pack.yaml in it is meant")));
        }
        return PackSource.of(path);
    }

    static boolean isPolicy(Path pack) {
        try {
            PackSource source = PackSource.of(pack);
            byte[] info = source.files().get(PackInfo.FILE);
            return info != null
                    && PackInfo.read(PackInfo.FILE, PackText.of(PackInfo.FILE, info))
                            .policy();
        } catch (ProblemException e) {
            return false; // whoever reads it as rules says what is wrong with it
        }
    }

    private static @Nullable Path path(String policy) {
        try {
            return Path.of(policy);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
