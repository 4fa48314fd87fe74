package dev.assay.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the rows of answers in CSV, by their header; commas, semicolons or tabs part the cells. */
final class AnswersTable {

    private static final String GUARDED = "=+-@\t\r";

    private AnswersTable() {}

    static List<AnswersReader.Row> rows(String file, byte[] bytes, List<Problem> problems, List<Problem> warnings) {
        List<AnswersReader.Row> rows = new ArrayList<>();
        try {
            String text = Documents.text(file, bytes);
            List<String> header = List.of();
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                for (CsvRecord line : csv) {
                    Place place = Place.of(file, (int) line.getStartingLineNumber(), 0);
                    if (header.isEmpty()) {
                        header = header(line, place, problems, warnings);
                    } else if (line.getFields().stream().anyMatch(c -> !c.isBlank())) {
                        rows.add(row(line, header, place, problems));
                    }
                }
            }
            if (header.isEmpty()) {
                throw new ProblemException(new Problem(
                        Place.of(file),
                        "is empty; the header " + String.join(",", AnswersReader.COLUMNS) + " was expected",
                        "the wrong file was given"));
            }
        } catch (CsvParseException e) {
            throw new ProblemException(new Problem(
                    Place.of(file),
                    "is not valid CSV: " + Quote.escape("" + e.getMessage()),
                    "a double quote that begins a cell has no other that ends it"));
        } catch (IOException e) {
            throw new ProblemException(Problem.of(Place.of(file), "could not be read: " + e.getMessage()));
        }
        return rows;
    }

    /** Some spreadsheets write semicolons or tabs, depending on the country that they are set to. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.contains(",") ? ',' : first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
    }

    private static List<String> header(CsvRecord line, Place place, List<Problem> problems, List<Problem> warnings) {
        List<String> header = line.getFields().stream()
                .map(c -> bare(c).strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String column : AnswersReader.NEEDED) {
            if (!header.contains(column)) {
                String near = Nearest.to(column, header);
                throw new ProblemException(new Problem(
                        place,
                        "the column `" + column + "` is missing; " + String.join(",", AnswersReader.COLUMNS)
                                + " was expected",
                        near == null
                                ? "the first line is not the header"
                                : Quote.of(near) + " should be called `" + column + "`"));
            }
        }
        for (String column : header) {
            if (AnswersReader.COLUMNS.contains(column)) {
                if (header.indexOf(column) != header.lastIndexOf(column) && problems.isEmpty()) {
                    problems.add(new Problem(
                            place, "the column `" + column + "` stands twice", "one of the two is left over"));
                }
            } else if (Nearest.to(column, AnswersReader.COLUMNS) != null) {
                warnings.add(new Problem(
                        place,
                        "the column " + Quote.of(column) + " is not read",
                        Nearest.hint(column, AnswersReader.COLUMNS, null)));
            }
        }
        return header;
    }

    private static AnswersReader.Row row(CsvRecord line, List<String> header, Place place, List<Problem> problems) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < line.getFieldCount() && i < header.size(); i++) {
            cells.putIfAbsent(header.get(i), bare(line.getField(i)));
        }
        if (line.getFieldCount() > header.size()) {
            problems.add(new Problem(
                    place,
                    "has " + line.getFieldCount() + " cells; the header has " + header.size(),
                    "a cell with a comma lacks its double quotes"));
        }
        return new AnswersReader.Row(place, cells);
    }

    /** Forms put an apostrophe before what a spreadsheet would compute. */
    private static String bare(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && GUARDED.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
