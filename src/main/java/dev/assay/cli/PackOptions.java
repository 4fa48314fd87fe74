package dev.assay.cli;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.pack.RulePack;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules to use. */
final class PackOptions {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "The rule pack. Default: the directory in ASSAY_RULES, or else the rules that come with the program.")
    private @Nullable Path rules;

    @Option(
            names = "--trust-rules",
            description = "Compile all of DRL. Such rules can run any code: only for packs that you wrote yourself.")
    private boolean trusted;

    RulePack pack() {
        Path directory = chosen();
        return directory == null ? RulePack.bundled(trusted) : RulePack.load(directory, trusted);
    }

    /** The directory of the pack; the rules that come with the program have none, and no cases either. */
    Path directory() {
        Path directory = chosen();
        if (directory == null) {
            throw new ProblemException(
                    new Problem(Place.of("bundled rules"), "have no directory and no cases", "--rules DIR is missing"));
        }
        return directory;
    }

    private @Nullable Path chosen() {
        String variable = System.getenv("ASSAY_RULES");
        return rules != null ? rules : variable == null || variable.isEmpty() ? null : Path.of(variable);
    }
}
