package dev.assay.cli;

import dev.assay.doc.Nearest;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code assay}. */
@Command(
        name = Main.NAME,
        description = "Says how risky an AI agent is by its public listing, why, and what the listing leaves open.",
        subcommands = {
            EvaluateCommand.class,
            BatchCommand.class,
            FleetCommand.class,
            ExplainCommand.class,
            AskCommand.class,
            WhatifCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            DiffCommand.class,
            CheckCommand.class,
            RulesCommand.class,
            AccuracyCommand.class,
            ServeCommand.class,
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

    static final String NAME = "assay";

    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] args) {
        Output out = new Output(FileDescriptor.out);
        PrintWriter err = new Output(FileDescriptor.err).writer();
        int code = run(out.writer(), err, args);
        out.writer().flush();
        if (out.failed()) {
            err.println("assay: the output could not be written whole");
            code = ExitCode.UNREADABLE.code();
        }
        err.flush();
        System.exit(code);
    }

    /** Runs the program with the given streams; the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        try {
            return isPlain(args) ? plain(out, err, args) : line(out, err, args).execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            err.println("assay: the input is too large or too deep for the memory at hand ("
                    + e.getClass().getSimpleName() + ")");
            return ExitCode.UNREADABLE.code();
        }
    }

    /** Whether listings and nothing else are to be evaluated: there are no options that would have to be understood. */
    private static boolean isPlain(String... args) {
        for (int i = 1; i < args.length; i++) {
            boolean file = !args[i].isEmpty() && args[i].charAt(0) != '-' && args[i].charAt(0) != '@';
            if (!file && !args[i].equals("-")) {
                return false;
            }
        }
        return args.length > 1 && args[0].equals("evaluate");
    }

    /** The commonest call of all; to set up the command line for it would take as long as to evaluate a listing. */
    private static int plain(PrintWriter out, PrintWriter err, String... args) {
        try {
            return new EvaluateCommand().evaluate(List.of(args).subList(1, args.length), out, err);
        } catch (RuntimeException e) {
            return failed(e, err);
        }
    }

    private static CommandLine line(PrintWriter out, PrintWriter err, String... args) {
        AssessingCommand asked = args.length == 0 ? null : alone(args[0]);
        if (asked != null) {
            asked.rules.ahead(List.of(args));
        }
        CommandLine line = (asked == null
                        ? whole()
                        : new CommandLine(CommandSpec.create().name(NAME)).addSubcommand(asked))
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, arguments) -> misused(e, err));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, err));
        return line;
    }

    private static CommandLine whole() {
        return new CommandLine(new Main()).addSubcommand("completion", new AutoComplete.GenerateCompletion());
    }

    /** A command that is often started and sets nothing up but itself, since to look at all commands takes a while. */
    private static @Nullable AssessingCommand alone(String command) {
        return switch (command) {
            case "ask" -> new AskCommand();
            case "batch" -> new BatchCommand();
            case "check" -> new CheckCommand();
            case "evaluate" -> new EvaluateCommand();
            case "explain" -> new ExplainCommand();
            case "fleet" -> new FleetCommand();
            case "whatif" -> new WhatifCommand();
            default -> null;
        };
    }

    private static int misused(ParameterException e, PrintWriter err) {
        err.println("assay: " + Quote.escape(String.valueOf(e.getMessage())));
        err.println("  Maybe " + hint(e));
        return ExitCode.USAGE.code();
    }

    private static String hint(ParameterException e) {
        CommandLine line = e.getCommandLine();
        String help = "`" + line.getCommandSpec().qualifiedName() + " --help` tells";
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return help;
        }
        List<String> known = new ArrayList<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().forEach(o -> known.addAll(List.of(o.names())));
        return String.valueOf(Nearest.hint(unmatched.getUnmatched().get(0), known, help));
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
}
