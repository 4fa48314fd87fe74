package dev.assay.cli;

import dev.assay.testing.Run;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Runs the program within the test, with the rules of the checkout. */
final class Cli {

    private Cli() {}

    /** Runs a command that takes a rule pack. */
    static Run withRules(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("--rules", "rules"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter outWriter = new PrintWriter(out);
        PrintWriter errWriter = new PrintWriter(err);
        int code = Main.run(outWriter, errWriter, arguments);
        outWriter.flush();
        errWriter.flush();
        return new Run(code, out.toString(), err.toString());
    }
}
