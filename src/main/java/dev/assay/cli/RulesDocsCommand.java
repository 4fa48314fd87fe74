package dev.assay.cli;

import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.docs.DocsDirectory;
import dev.assay.docs.DocsFormat;
import dev.assay.docs.Site;
import dev.assay.pack.RulePack;
import dev.assay.verify.CaseFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay rules docs}: writes a page for each rule, or checks that the pages are those of the rules. */
@Command(
        name = "docs",
        description = "Writes a page for each rule and an index, as Markdown or as a static HTML site.",
        mixinStandardHelpOptions = true)
final class RulesDocsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the pages stand. Default: the folder pages of the topmost pack, with its own rules.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private DocsFormat format = DocsFormat.MARKDOWN;

    @Option(
            names = "--check",
            description =
                    "Write nothing; list the pages that are missing, stale or left over, and fail if there are any.")
    private boolean check;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        RulePack pack = rules.pack();
        SortedMap<String, String> pages = output == null
                ? Site.pages(pack, rules.directory(), cases(pack), format)
                : Site.pages(pack, cases(pack), format);
        DocsDirectory directory =
                new DocsDirectory(output == null ? DocsDirectory.in(rules.directory()) : output, format);
        if (!check) {
            List<String> removed = directory.write(pages);
            line.getErr()
                    .println(pages.size() + " pages written"
                            + (removed.isEmpty() ? "" : ", removed " + String.join(", ", removed)));
            return ExitCode.DONE.code();
        }
        List<Problem> problems = directory.check(pages);
        problems.forEach(line.getOut()::println);
        line.getErr().println(pages.size() + " pages, " + problems.size() + " not as they should be");
        if (!problems.isEmpty()) {
            line.getErr()
                    .println("  Maybe the rules have changed; the same command without --check writes the pages anew");
        }
        return (problems.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS).code();
    }

    /** The cases of a pack; one without cases has pages without examples. */
    private List<CaseFile> cases(RulePack pack) {
        List<Problem> problems = new ArrayList<>();
        List<CaseFile> files = rules.cases(pack, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return files;
    }
}
