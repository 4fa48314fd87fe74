package dev.assay.cli;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.engine.Preparation;
import dev.assay.pack.Policy;
import dev.assay.pack.RulePack;
import dev.assay.verify.CaseFile;
import dev.assay.verify.CaseReader;
import dev.assay.verify.FormatCase;
import dev.assay.verify.FormatCases;
import dev.assay.verify.Scenario;
import dev.assay.verify.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    private @Nullable Supplier<RulePack> ahead;

    RulePack pack() {
        List<Path> policies = chosen().stream().filter(Policy::isPolicy).toList();
        List<Path> packs = chosen().stream().filter(p -> !policies.contains(p)).toList();
        if (policies.isEmpty()) {
            return packs.isEmpty() ? RulePack.bundled(trusted) : RulePack.load(packs, trusted);
        }
        List<Path> below = packs.isEmpty() ? variable() : packs;
        RulePack assessing = below.isEmpty() ? RulePack.bundled(trusted) : RulePack.load(below, trusted);
        return Policy.load(policies.stream().map(Path::toString).toList(), List.of(), assessing)
                .rules();
    }

    /**
     * Begins to read the rules that are taken where none are named, on a thread of its own, while the command line is set
     * up. It does nothing where the arguments seem to name others, or to want none.
     */
    void ahead(List<String> args) {
        for (String arg : args) {
            if (arg.startsWith("--rules")
                    || arg.equals("--trust-rules")
                    || arg.equals("--help")
                    || arg.startsWith("@")) {
                return;
            }
        }
        Preparation.begin();
        ahead = RulePack.opening(variable(), false);
    }

    /** The pack for assessing listings, without reading what only some listings need before one comes. */
    RulePack open() {
        if (ahead != null && rules.isEmpty() && !trusted) {
            return ahead.get();
        }
        if (!trusted) {
            Preparation.begin();
        }
        return RulePack.open(chosen(), trusted);
    }

    /** Whether full DRL is let through. */
    boolean trusted() {
        return trusted;
    }

    /** The packs' directories and zip files as they were given, the lowest first; none for the rules of the program. */
    List<Path> packs() {
        return chosen();
    }

    /**
     * The directories and zip files of the packs, or of the policies if there are any, the lowest first; none for the rules
     * that come with the program.
     */
    List<Path> directories() {
        List<Path> policies = chosen().stream().filter(Policy::isPolicy).toList();
        return policies.isEmpty() ? chosen() : policies;
    }

    /** The directory of the topmost pack, the one that its author works on. */
    Path directory() {
        List<Path> packs = chosen();
        if (packs.isEmpty()) {
            throw new ProblemException(
                    new Problem(Place.of("bundled rules"), "have no directory and no cases", "--rules DIR is missing"));
        }
        return packs.get(packs.size() - 1);
    }

    /** The case files of the packs that are directories and have any, by pack and then by name. */
    List<CaseFile> cases(RulePack pack, List<Problem> problems) {
        CaseReader reader = new CaseReader(pack);
        List<CaseFile> files = new ArrayList<>();
        chosen().stream()
                .filter(d -> Files.isDirectory(d.resolve("cases")))
                .forEach(d -> files.addAll(reader.readAll(d, problems)));
        return files;
    }

    /** The scenarios of the packs that have any, by pack and then by file. */
    List<Scenario> scenarios(RulePack pack, List<Problem> problems) {
        ScenarioReader reader = new ScenarioReader(pack);
        return chosen().stream()
                .flatMap(d -> reader.readAll(d, problems).stream())
                .toList();
    }

    /** The cases of the listing formats of the packs that are directories. */
    List<FormatCase> formatCases(List<Problem> problems) {
        List<FormatCase> cases = new ArrayList<>();
        chosen().forEach(d -> cases.addAll(FormatCases.read(d, problems)));
        return cases;
    }

    private List<Path> chosen() {
        return rules.isEmpty() ? variable() : rules;
    }

    private static List<Path> variable() {
        String variable = System.getenv("ASSAY_RULES");
        return variable == null || variable.isEmpty() ? List.of() : List.of(Path.of(variable));
    }
}
