package dev.assay.cli;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.pack.RulePack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rules to use. */
final class PackOptions {

    @Option(
            names = "--rules",
            paramLabel = "PACK",
            description = "A rule pack, a directory or zip file; given again, a pack to lay over those before. "
                    + "Default: the directory in ASSAY_RULES, or else the rules that come with the program.")
    private List<Path> rules = new ArrayList<>();

    @Option(
            names = "--trust-rules",
            description = "Compile all of DRL. Such rules can run any code: only for packs that you wrote yourself.")
    private boolean trusted;

    RulePack pack() {
        List<Path> packs = chosen();
        return packs.isEmpty() ? RulePack.bundled(trusted) : RulePack.load(packs, trusted);
    }

    /** The topmost pack's directory; the rules that come with the program have none, and no cases either. */
    Path directory() {
        List<Path> packs = directories();
        return packs.get(packs.size() - 1);
    }

    /** The packs' directories, the lowest first. */
    List<Path> directories() {
        List<Path> packs = chosen();
        if (packs.isEmpty()) {
            throw new ProblemException(
                    new Problem(Place.of("bundled rules"), "have no directory and no cases", "--rules DIR is missing"));
        }
        return packs;
    }

    private List<Path> chosen() {
        String variable = System.getenv("ASSAY_RULES");
        return !rules.isEmpty() || variable == null || variable.isEmpty() ? rules : List.of(Path.of(variable));
    }
}
