package dev.assay.cli;

import dev.assay.doc.ProblemException;
import dev.assay.docs.DocsDirectory;
import dev.assay.docs.DocsFormat;
import dev.assay.docs.Site;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import dev.assay.scaffold.NewRule;
import dev.assay.scaffold.Scaffold;
import dev.assay.verify.CaseFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code assay rules new}: writes a rule and its cases, for its author to fill in. */
@Command(
        name = "new",
        description = {
            "Writes a new rule at the end of its file, its case file to fill in, and its page.",
            "On a terminal, it asks for what no flag says."
        },
        mixinStandardHelpOptions = true)
final class RulesNewCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Mixin
    private NewRuleFlags flags = new NewRuleFlags();

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path directory = rules.directory();
        RulePack pack = rules.pack();
        Map<String, String> given = flags.given();
        NewRule rule = new NewRuleForm(new Answers(line, given, Terminal.asker()), pack).read();
        Scaffold.Written written;
        try {
            written = Scaffold.write(pack, directory, rule, given.get("--file"), given.get("--id"));
        } catch (ProblemException e) {
            e.problems().forEach(line.getErr()::println);
            return ExitCode.USAGE.code();
        }
        var out = line.getOut();
        out.println(shown(written.file()) + ":" + written.line() + ": the rule "
                + written.rule().name());
        out.println(shown(written.cases()) + ": its cases, to fill in");
        Path page = page(written.rule());
        out.println(shown(page) + ": its page, which `assay rules docs` writes again");
        out.println("Next: fill in the cases, then `assay rules test" + chosen(line) + " --run "
                + written.rule().id() + "`");
        return ExitCode.DONE.code();
    }
    /** Writes the page of the new rule, and those of its neighbours that name it. */
    private Path page(Rule rule) {
        RulePack pack = rules.pack();
        List<CaseFile> cases = rules.cases(pack, new ArrayList<>());
        Path directory = DocsDirectory.in(rules.directory());
        new DocsDirectory(directory, DocsFormat.MARKDOWN)
                .write(Site.pages(pack, rules.directory(), cases, DocsFormat.MARKDOWN));
        return directory.resolve(rule.id() + "." + DocsFormat.MARKDOWN.extension());
    }

    /** The path from here, if it lies below, as people type it. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = path.toAbsolutePath().normalize();
        return (whole.startsWith(here) ? here.relativize(whole) : path).toString();
    }

    /** The option that chose the pack, as it was given. */
    private static String chosen(CommandLine line) {
        var option = line.getParseResult().matchedOption("--rules");
        return option == null ? "" : " --rules " + String.join(" --rules ", option.originalStringValues());
    }
}
