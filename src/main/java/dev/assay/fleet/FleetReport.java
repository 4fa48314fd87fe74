package dev.assay.fleet;

import dev.assay.assess.Evaluator;
import dev.assay.batch.BatchInput;
import dev.assay.batch.Listings;
import dev.assay.html.HtmlReports;
import dev.assay.html.VisibleOutput;
import dev.assay.model.Listing;
import dev.assay.pack.RulePack;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a report over a fleet into a directory: {@code index.html}, {@code summary.json} and single reports. */
public final class FleetReport {

    /** How many outliers get single reports besides the riskiest listings. */
    private static final int OUTLIERS = 50;

    private final Fleet fleet;
    private final Aggregates aggregates;
    private final Path directory;
    private final SortedMap<Integer, String> files = new TreeMap<>();

    /**
     * @param fleet at least one assessment
     * @param pack says what threats and questions are called
     * @param directory where to write; it exists
     */
    public FleetReport(Fleet fleet, RulePack pack, Path directory) {
        this.fleet = fleet;
        this.aggregates = new Aggregates(fleet, pack);
        this.directory = directory;
    }

    /**
     * Writes single reports of the riskiest listings and of the first outliers. The input is read once more for them,
     * since a listing's words are not kept.
     *
     * @param riskiest how many of the riskiest; none if it is 0, not even outliers
     * @param leftOut files that are no input, as absolute paths
     * @return how many were asked for but are not there any more, because the input has changed
     * @throws IOException if reading or writing fails
     */
    public int writeSingles(BatchInput input, Evaluator evaluator, int riskiest, Set<Path> leftOut) throws IOException {
        Path singles = directory.resolve(Single.DIRECTORY);
        clear(singles);
        Map<String, List<Integer>> wanted = wanted(riskiest);
        if (wanted.isEmpty()) {
            return 0;
        }
        Files.createDirectories(singles);
        Set<String> missing = new HashSet<>(wanted.keySet());
        Listings.read(input, evaluator, leftOut, listing -> {
            String file = Single.file(listing.id(), listing.digest());
            if (missing.remove(file)) {
                write(singles.resolve(file), page(listing, evaluator));
                wanted.getOrDefault(file, List.of()).forEach(row -> files.put(row, file));
            }
            return !missing.isEmpty();
        });
        return missing.size();
    }

    /** The rows that get single reports, by file; a listing that came twice has one. */
    private Map<String, List<Integer>> wanted(int riskiest) {
        Set<Integer> rows = new LinkedHashSet<>(aggregates.order().subList(0, Math.min(riskiest, aggregates.size())));
        if (riskiest > 0) {
            aggregates.outliers().stream().limit(OUTLIERS).forEach(o -> rows.add(o.row()));
        }
        Set<String> names = new HashSet<>();
        rows.forEach(r -> names.add(file(r)));
        Map<String, List<Integer>> wanted = new HashMap<>();
        for (int row = 0; row < fleet.size(); row++) {
            String name = file(row);
            if (names.contains(name)) {
                wanted.merge(name, List.of(row), FleetReport::joined);
            }
        }
        return wanted;
    }

    private static List<Integer> joined(List<Integer> one, List<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private String file(int row) {
        Row r = fleet.rows().get(row);
        return Single.file(r.id(), r.digest());
    }

    private static String page(Listing listing, Evaluator evaluator) {
        StringWriter text = new StringWriter();
        try (HtmlReports reports = new HtmlReports(new PrintWriter(text))) {
            reports.write(listing, evaluator.evaluate(listing));
        }
        return text.toString();
    }

    /** Removes the single reports of an earlier run, and nothing else. */
    private static void clear(Path singles) throws IOException {
        if (!Files.isDirectory(singles)) {
            return;
        }
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(singles)) {
            for (Path path : earlier) {
                if (Single.NAME.matcher(path.getFileName().toString()).matches()) {
                    Files.delete(path);
                }
            }
        }
    }

    /**
     * Writes {@code index.html} and {@code summary.json}.
     *
     * @param failed how many things could not be read or assessed
     * @throws IOException if writing fails
     */
    public void write(int failed) throws IOException {
        String page = page(new FleetPage(aggregates, files, failed));
        Files.writeString(directory.resolve("summary.json"), SummaryJson.text(aggregates, failed));
        Files.writeString(directory.resolve("index.html"), page);
    }

    /** Compiled templates take null where there is no interceptor, and do not say so. */
    @SuppressWarnings("NullAway")
    private static String page(FleetPage page) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            JtefleetGenerated.render(new OwaspHtmlTemplateOutput(new VisibleOutput(out)), null, page);
        }
        return text.toString();
    }

    private static void write(Path path, String text) {
        try {
            Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
