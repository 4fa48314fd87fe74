package dev.assay.html;

import dev.assay.assess.Evaluator;
import dev.assay.model.Listing;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Pages made for tests, and as a browser's parser reads them. */
final class Pages {

    static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
    private static final Path HOSTILE = Path.of("fixtures/hostile");

    private Pages() {}

    static String html(List<Listing> listings) {
        StringWriter out = new StringWriter();
        try (HtmlReports reports = new HtmlReports(new PrintWriter(out))) {
            listings.forEach(l -> reports.write(l, EVALUATOR.evaluate(l)));
        }
        return out.toString();
    }

    /** The document; a page that the parser has to mend is an error. */
    static Document parse(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document document = parser.parseInput(html, "");
        if (!parser.getErrors().isEmpty()) {
            throw new AssertionError(parser.getErrors());
        }
        return document;
    }

    /** The listings that try to be obeyed. */
    static List<Path> hostile() {
        try (Stream<Path> files = Files.list(HOSTILE)) {
            return files.filter(f -> !f.endsWith("README.md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
