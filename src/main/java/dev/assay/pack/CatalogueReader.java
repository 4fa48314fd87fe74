package dev.assay.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.assay.doc.Nearest;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.model.Layer;
import dev.assay.model.Threat;
import dev.assay.model.ThreatCatalogue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/** Reads {@code threats.csv}. */
final class CatalogueReader {

    static final String FILE = "threats.csv";

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "definition",
            "layers",
            "owasp_t",
            "asi",
            "llm",
            "atlas",
            "cwe",
            "trigger",
            "mitigations",
            "source",
            "group",
            "left_out");

    private static final int MOST_PROBLEMS = 1_000;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private CatalogueReader(String file) {
        this.file = file;
    }

    /**
     * The catalogue of a text.
     *
     * @throws ProblemException naming everything that is wrong with it
     */
    static ThreatCatalogue read(String file, String text) {
        CatalogueReader reader = new CatalogueReader(file);
        List<Threat> threats = reader.threats(text);
        if (!reader.problems.isEmpty()) {
            throw new ProblemException(reader.problems);
        }
        return new ThreatCatalogue(threats);
    }

    private List<Threat> threats(String text) {
        List<Threat> threats = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                if (problems.size() > MOST_PROBLEMS) {
                    return threats;
                }
                Place place = Place.of(file, (int) row.getStartingLineNumber(), 0);
                if (!row.getHeader().equals(COLUMNS)) {
                    problems.add(
                            Problem.of(Place.of(file, 1, 0), "the columns should be " + String.join(",", COLUMNS)));
                    return threats;
                }
                if (row.getFieldCount() != COLUMNS.size()) {
                    problems.add(new Problem(
                            place,
                            "has " + row.getFieldCount() + " cells; " + COLUMNS.size() + " were expected",
                            "a double quote that begins a cell has no other that ends it"));
                    return threats;
                }
                Threat threat = threat(row, place);
                if (!seen.add(threat.id())) {
                    problems.add(new Problem(
                            place,
                            "the threat " + Quote.of(threat.id()) + " stands twice",
                            "one of the two needs a new id",
                            Topic.ID_TAKEN));
                }
                threats.add(threat);
            }
            if (threats.isEmpty() && problems.isEmpty()) {
                problems.add(Problem.of(Place.of(file), "has no threats; a header and a row for each was expected"));
            }
        } catch (CsvParseException e) {
            problems.add(new Problem(
                    Place.of(file),
                    "is not valid CSV: " + e.getMessage(),
                    "a cell with a comma lacks its double quotes"));
        } catch (java.io.IOException e) {
            problems.add(Problem.of(Place.of(file), "could not be read: " + e.getMessage()));
        }
        return threats;
    }

    private Threat threat(NamedCsvRecord row, Place place) {
        List<Layer> layers = new ArrayList<>();
        for (String word : words(row, "layers")) {
            Layer layer = word.length() == 1 ? Layer.find(word.charAt(0) - '0') : null;
            if (layer != null) {
                layers.add(layer);
            } else if (!"cross".equals(word)) {
                problems.add(new Problem(
                        place,
                        "the layer " + Quote.of(word) + " is not a number from 1 to 7 or `cross`",
                        Nearest.hint(word, List.of("cross"), null),
                        Topic.VALUE_OUT_OF_RANGE));
            }
        }
        if (row.getField("id").isBlank() || row.getField("name").isBlank()) {
            problems.add(Problem.of(place, "a threat needs an id and a name"));
        }
        return new Threat(
                row.getField("id"),
                row.getField("name"),
                row.getField("definition"),
                layers,
                new Threat.Mappings(
                        words(row, "owasp_t"),
                        words(row, "asi"),
                        words(row, "llm"),
                        words(row, "atlas"),
                        words(row, "cwe")),
                row.getField("mitigations"),
                row.getField("left_out"));
    }

    private static List<String> words(NamedCsvRecord row, String column) {
        String cell = row.getField(column).strip();
        List<String> words = new ArrayList<>();
        StringTokenizer parts = new StringTokenizer(cell);
        while (parts.hasMoreTokens()) {
            words.add(parts.nextToken());
        }
        return words;
    }
}
