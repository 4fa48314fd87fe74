package dev.assay.cli;

import dev.assay.pack.RulePack;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the files of a command are read. */
final class InputOptions {

    enum As {
        ONE;

        /** The word used on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "The format of the files, such as a2a or skill; without it, their content tells.")
    private @Nullable String from;

    @Option(
            names = "--as",
            paramLabel = "ONE",
            description = "With `one`, all files are about one agent: what they say is put together.")
    private @Nullable As as;

    /** The format that the files are read as, or null if their content tells. */
    @Nullable
    String from() {
        return from;
    }

    /** Whether all files are about one agent. */
    boolean together() {
        return as == As.ONE;
    }

    Inputs inputs(RulePack pack, PrintWriter err) {
        return new Inputs(pack.formats(), pack.vocabulary(), pack.lexicon(), err)
                .from(from)
                .together(together());
    }
}
