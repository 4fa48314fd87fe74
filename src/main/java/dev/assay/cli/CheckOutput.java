package dev.assay.cli;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.exchange.DecisionCsv;
import dev.assay.exchange.DecisionJUnit;
import dev.assay.exchange.DecisionSarif;
import dev.assay.exchange.GithubAnnotations;
import dev.assay.exchange.Origin;
import dev.assay.model.PolicyCheck;
import dev.assay.model.ThreatCatalogue;
import dev.assay.report.DecisionJson;
import dev.assay.report.DecisionText;
import dev.assay.report.Style;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** In which forms decisions are written, and where. */
final class CheckOutput {

    enum Format {
        TEXT,
        JSON,
        CSV,
        /** SARIF 2.1.0, for code scanning. */
        SARIF,
        /** JUnit XML, for build servers. */
        JUNIT,
        /** Annotations of GitHub workflows. */
        GITHUB;

        /** The word used on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: text.",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(
            names = "--also",
            paramLabel = "FORMAT=FILE",
            description = "Also write this format to a file, such as sarif=assay.sarif; may be given again.")
    private Map<Format, Path> also = new LinkedHashMap<>();

    /**
     * Writes decisions in all forms.
     *
     * @param origins where the listing of each decision was read from
     * @throws ProblemException if a file cannot be written
     */
    void write(PolicyCheck check, List<Origin> origins, ThreatCatalogue threats, Style style, PrintWriter out) {
        write(format, check, origins, threats, style, out);
        also.forEach((other, file) -> {
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                write(other, check, origins, threats, Style.PLAIN, writer);
                if (writer.checkError()) {
                    throw new IOException("not all could be written");
                }
            } catch (IOException e) {
                throw new ProblemException(new Problem(
                        Place.of(file.toString()),
                        "could not be written: " + e.getMessage(),
                        "its directory does not exist or may not be written to"));
            }
        });
    }

    private static void write(
            Format format,
            PolicyCheck check,
            List<Origin> origins,
            ThreatCatalogue threats,
            Style style,
            PrintWriter out) {
        switch (format) {
            case TEXT -> new DecisionText(out, style).write(check);
            case JSON -> DecisionJson.write(check, out);
            case CSV -> DecisionCsv.write(check, out);
            case SARIF -> DecisionSarif.write(check, origins, threats, Version.number(), out);
            case JUNIT -> DecisionJUnit.write(check, origins, out);
            case GITHUB -> GithubAnnotations.write(check, origins, out);
        }
    }
}
