package dev.assay.cli;

import dev.assay.doc.ProblemException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code assay}. */
@Command(
        name = "assay",
        description = "Says how risky an AI agent is by its public listing, why, and what the listing leaves open.",
        subcommands = {
            EvaluateCommand.class,
            ExplainCommand.class,
            RulesCommand.class,
            SchemaCommand.class,
            CommandLine.HelpCommand.class
        },
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, nothing at or above the threshold",
            "1:something at or above the threshold",
            "2:wrong usage",
            "3:input or rules that could not be read",
            "4:finished, some records failed"
        })
public final class Main {

    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs the program with the given streams; the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand("completion", new AutoComplete.GenerateCompletion())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, err));
        return line.execute(args);
    }

    private static int failed(Exception e, PrintWriter err) {
        if (e instanceof ProblemException known) {
            known.problems().forEach(err::println);
            return ExitCode.UNREADABLE.code();
        }
        err.println("assay: this should not have happened: " + e);
        err.println("  Maybe it is a fault of the program; ASSAY_DEBUG=1 shows where it arose, for a report");
        if (System.getenv("ASSAY_DEBUG") != null) {
            e.printStackTrace(err);
        }
        return ExitCode.UNREADABLE.code();
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
