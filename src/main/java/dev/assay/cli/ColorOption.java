package dev.assay.cli;

import dev.assay.report.Style;
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
            case AUTO -> Ansi.AUTO.enabled() ? Style.COLOR : Style.PLAIN;
        };
    }
}
