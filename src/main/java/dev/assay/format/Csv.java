package dev.assay.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads tables with a header and a listing in each row; cells are separated by commas, semicolons or tabs. */
final class Csv {

    private static final int MOST_ROWS = 100_000;
    private static final Set<String> NAMES = Set.of("name", "title", "agent", "displayname");
    private static final Set<String> OTHERS =
            Set.of("description", "summary", "tagline", "category", "categories", "tags", "url", "link", "website");

    private Csv() {}

    /** Whether a text begins with a header of such a table. */
    static boolean isTable(String text) {
        String header = header(text);
        Set<String> cells = Stream.of(header.split("[,;\t]"))
                .map(c -> Words.key(c.replace("\"", "").strip()))
                .collect(Collectors.toSet());
        return header.indexOf(separator(header)) > 0
                && cells.stream().anyMatch(NAMES::contains)
                && cells.stream().anyMatch(OTHERS::contains);
    }

    /** The rows, each as an object of its cells; empty cells are left out. */
    static List<Source> rows(String file, String text) {
        return rows(file, text, 0, -1);
    }

    /** A row that stands alone with its header. */
    static List<Source> row(String file, CsvRow row) {
        try {
            return rows(
                    file, row.header() + "\n" + Documents.text(file, row.line(), row.bytes()), row.index(), row.line());
        } catch (ProblemException e) {
            throw new ProblemException(e.problems().stream()
                    .map(p -> new Problem(Place.of(file, row.line(), 0), p.message(), p.maybe()))
                    .toList());
        }
    }

    /**
     * @param before how many rows came before
     * @param line the line that the first row begins at, or -1 if it follows from the text
     */
    private static List<Source> rows(String file, String text, int before, int line) {
        List<Source> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator(header(text))).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                if (rows.size() == MOST_ROWS) {
                    throw new ProblemException(new Problem(
                            Place.of(file), "has more than 100,000 rows", "it should be split into several files"));
                }
                Place place = Place.of(file, line < 0 ? (int) row.getStartingLineNumber() : line, 1)
                        .step(Integer.toString(before + rows.size()));
                Map<String, Node> cells = new LinkedHashMap<>();
                row.getFieldsAsMap().forEach((column, cell) -> {
                    if (!cell.isBlank() && !column.isBlank()) {
                        cells.put(column.strip(), new Node.Text(place.step(column.strip()), cell));
                    }
                });
                rows.add(new Source(file, Source.Shape.OBJECT, new Node.Obj(place, cells), "", 0));
            }
        } catch (CsvParseException | IllegalStateException | IOException e) {
            throw new ProblemException(new Problem(
                    Place.of(file),
                    "is not valid CSV: " + e.getMessage(),
                    "a column stands twice, or a cell with a comma lacks its double quotes"));
        }
        if (rows.isEmpty()) {
            throw new ProblemException(Problem.of(Place.of(file), "has a header and no rows"));
        }
        return rows;
    }

    private static String header(String text) {
        String start = text.substring(0, Math.min(text.length(), 10_000));
        return start.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    }

    private static char separator(String header) {
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            if (header.chars().filter(h -> h == c).count()
                    > header.chars().filter(h -> h == ',').count()) {
                best = c;
            }
        }
        return best;
    }
}
