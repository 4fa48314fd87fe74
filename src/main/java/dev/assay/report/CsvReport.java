package dev.assay.report;

import dev.assay.doc.Quote;
import dev.assay.model.Assessment;
import dev.assay.model.Certainty;
import dev.assay.model.ChainStatus;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes assessments as rows of a table, fit for spreadsheets: no cell is taken for a formula. */
public final class CsvReport {

    /** The names of the columns, with a line break. */
    public static final String HEADER = header();

    private static final int TOP_THREATS = 5;
    private static final String FORMULA = "=+-@\t\r|%";

    private CsvReport() {}

    private static String header() {
        List<String> columns = new ArrayList<>(List.of("id", "name", "score", "low", "high", "severity", "posture"));
        Factor.ten().forEach(f -> columns.add(f.id()));
        Stream.of(Layer.values()).forEach(l -> columns.add("layer_" + l.number()));
        columns.addAll(List.of("threats", "open_questions", "coverage"));
        return String.join(",", columns) + "\n";
    }

    /** The row of an assessment, with a line break. */
    public static String line(Assessment a) {
        List<String> cells = new ArrayList<>(List.of(
                text(a.id()),
                text(a.name()),
                a.aivss().score().toPlainString(),
                a.aivss().interval().low().toPlainString(),
                a.aivss().interval().high().toPlainString(),
                a.aivss().severity(),
                a.posture().word()));
        a.factors().forEach(f -> cells.add(f.value().toPlainString()));
        a.layers().forEach(l -> cells.add(l.mapped() ? "1" : "0"));
        cells.add(threats(a));
        cells.add(Integer.toString(a.openQuestions().size()));
        cells.add(a.knowledge().coverage().share().toPlainString());
        return String.join(",", cells) + "\n";
    }

    /** Complete chains, then the threats that the facts show, layer by layer. */
    private static String threats(Assessment a) {
        Stream<String> chains = a.chains().stream()
                .filter(c -> c.status() == ChainStatus.COMPLETE)
                .map(c -> c.threat().id());
        Stream<String> layers = a.layers().stream()
                .flatMap(l -> l.threats().stream())
                .filter(t -> t.certainty() == Certainty.EVIDENCED)
                .map(t -> t.threat().id());
        return Stream.concat(chains, layers).distinct().limit(TOP_THREATS).collect(Collectors.joining(" "));
    }

    /** Untrusted text as one cell: in quotes, in one line, and never the beginning of a formula. */
    public static String text(String text) {
        String shown = Quote.escape(text);
        boolean formula =
                !shown.isBlank() && FORMULA.indexOf(shown.stripLeading().charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + shown.replace("\"", "\"\"") + '"';
    }
}
