package dev.assay.scaffold;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file and the id of a new rule.
 *
 * @param file the DRL file
 * @param cases the case file
 * @param folder the folder of the DRL file within the pack, empty for its top
 * @param id the rule's id
 */
record Placement(Path file, Path cases, String folder, String id) {

    private static final String ID = "[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\\d{1,9}";

    /** @throws ProblemException if the file or the id is no good, or something is there that would be lost */
    static Placement of(RulePack pack, Path directory, Home home, @Nullable String file, @Nullable String id) {
        Path within = within(file == null ? home.file() : file);
        Path target = directory.resolve(within);
        if (Files.isDirectory(target)) {
            throw refuse(target.toString(), "is a directory; a DRL file was expected", null);
        }
        String free = next(pack, target, file == null || within.equals(Path.of(home.file())) ? home.prefix() : null);
        String chosen = id == null ? free : id;
        if (chosen == null) {
            throw refuse(
                    "--id",
                    "is missing: no rule of " + Quote.of(within.toString()) + " shows which ids go there",
                    "something like `--id CLN-010` is meant");
        }
        if (!chosen.matches(ID)) {
            throw refuse(
                    "--id",
                    Quote.of(chosen) + " is not an id of capitals, a dash and a number",
                    "something like AUT-170 is meant");
        }
        Rule taken = pack.find(chosen);
        if (taken != null) {
            throw new ProblemException(new Problem(
                    taken.place(),
                    "the rule id " + chosen + " is taken here",
                    free == null ? null : "`--id " + free + "` is meant"));
        }
        Path cases = directory.resolve("cases").resolve(chosen + ".yaml");
        if (Files.exists(cases)) {
            throw refuse(
                    cases.toString(),
                    "exists already and is not overwritten",
                    "it is left over from a rule that is gone, or another --id is meant");
        }
        Path parent = within.getParent();
        return new Placement(target, cases, parent == null ? "" : parent.toString(), chosen);
    }

    private static Path within(String file) {
        try {
            Path path = Path.of(file).normalize();
            boolean hidden = Stream.iterate(path, p -> p != null, Path::getParent)
                    .anyMatch(p -> p.getFileName() != null
                            && p.getFileName().toString().startsWith("."));
            if (path.isAbsolute() || hidden || !file.endsWith(".drl")) {
                throw refuse(
                        "--file",
                        Quote.of(file) + " is not the path of a .drl file within the pack",
                        "something like `factors/autonomy.drl` is meant");
            }
            return path;
        } catch (InvalidPathException e) {
            throw refuse("--file", Quote.of(file) + " is not a path", null);
        }
    }

    /** The next free ten of the ids that stand in a file, or of a prefix; null if neither is known. */
    private static @Nullable String next(RulePack pack, Path file, @Nullable String prefix) {
        List<String> there = pack.rules().stream()
                .filter(r -> Path.of(r.place().file()).normalize().equals(file.normalize()))
                .map(Rule::id)
                .toList();
        String own = there.isEmpty() ? prefix : prefix(there.get(there.size() - 1));
        if (own == null) {
            return null;
        }
        long last = pack.rules().stream()
                .map(Rule::id)
                .filter(i -> prefix(i).equals(own))
                .mapToLong(i -> Long.parseLong(i.substring(own.length() + 1)))
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%s-%03d", own, last / 10 * 10 + 10);
    }

    private static String prefix(String id) {
        return id.substring(0, id.lastIndexOf('-'));
    }

    private static ProblemException refuse(String where, String message, @Nullable String maybe) {
        return new ProblemException(new Problem(Place.of(where), message, maybe));
    }
}
