package dev.assay.cli;

import dev.assay.report.Style;
import java.io.File;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Whether to use colour. */
final class ColorOption {

    enum When {
        AUTO,
        ALWAYS,
        NEVER;

        /** The word used on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Colour: ${COMPLETION-CANDIDATES}. auto means on a terminal, unless NO_COLOR is set.",
            defaultValue = "auto")
    private When when = When.AUTO;

    Style style() {
        return switch (when) {
            case ALWAYS -> Style.COLOR;
            case NEVER -> Style.PLAIN;
            case AUTO -> isPossible() && Ansi.AUTO.enabled() ? Style.COLOR : Style.PLAIN;
        };
    }

    /** What goes to a file has no colour unless that is asked for; then nothing more needs to be looked at. */
    @SuppressWarnings("SystemConsoleNull") // newer platforms have a console without a terminal, which is looked at then
    private static boolean isPossible() {
        return System.console() != null
                || System.getenv("CLICOLOR_FORCE") != null
                || System.getProperty("picocli.ansi") != null
                || File.separatorChar == '\\';
    }
}
