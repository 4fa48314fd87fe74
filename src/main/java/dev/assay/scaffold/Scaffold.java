package dev.assay.scaffold;

import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds a new rule to a pack. */
public final class Scaffold {

    private static final String IMPORTS = """

            import dev.assay.engine.*
            import static dev.assay.engine.Conclude.conclude
            """;

    /**
     * What was written.
     *
     * @param rule the rule
     * @param file the DRL file, which it now ends
     * @param line the line at which it begins there
     * @param cases its new case file
     */
    public record Written(Rule rule, Path file, int line, Path cases) {}

    private Scaffold() {}

    /**
     * Writes a rule at the end of a DRL file, and its case file. Nothing that is there is changed.
     *
     * @param pack the pack as it stands
     * @param directory where it stands
     * @param file the DRL file within the pack, or null for the rule's home
     * @param id the rule's id, or null for the next free ten
     * @throws ProblemException if the rule would not load or something is in its way; nothing is written then
     */
    public static Written write(
            RulePack pack, Path directory, NewRule newRule, @Nullable String file, @Nullable String id) {
        Placement at = Placement.of(pack, directory, newRule.home(), file, id);
        Draft draft = new Draft(at.id(), newRule, pack.version());
        Rule rule = draft.check(pack);
        String before = Files.exists(at.file()) ? Documents.text(at.file().toString(), Documents.bytes(at.file())) : "";
        String lead = before.isBlank()
                ? "package " + packageOf(at.folder()) + "\n" + IMPORTS + "\n"
                : before.endsWith("\n") ? "\n" : "\n\n";
        try {
            Files.createDirectories(Objects.requireNonNull(at.cases().getParent()));
            Files.createDirectories(Objects.requireNonNull(at.file().getParent()));
            Files.writeString(at.cases(), CaseText.of(rule), StandardOpenOption.CREATE_NEW);
            Files.writeString(at.file(), lead + draft.text(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(Place.of(at.file().toString()), "could not be written: " + e.getMessage()));
        }
        int line = 1 + (int) (before + lead).chars().filter(c -> c == '\n').count();
        return new Written(rule, at.file(), line, at.cases());
    }

    private static String packageOf(String folder) {
        String path =
                folder.replace('\\', '/').replaceAll("[^A-Za-z0-9_/]", "_").replaceAll("(^|/)(?=\\d)", "$1_");
        return path.isEmpty() ? "rules" : "rules." + path.replace('/', '.');
    }
}
