package dev.assay.format;

import dev.assay.doc.Problem;
import dev.assay.model.Listing;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The fixtures of listing formats, in folders by format. */
public final class Fixtures {

    public static final Path FORMATS = Path.of("fixtures/formats");

    private Fixtures() {}

    /** All fixtures that are read. */
    public static List<Path> good() {
        return files().stream()
                .filter(f -> !f.startsWith(FORMATS.resolve("refused")))
                .toList();
    }

    /** All fixtures that are refused. */
    public static List<Path> refused() {
        return files().stream()
                .filter(f -> f.startsWith(FORMATS.resolve("refused")))
                .toList();
    }

    private static List<Path> files() {
        try (Stream<Path> paths = Files.walk(FORMATS)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name with forward slashes, whatever the platform. */
    static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    static Importer importer(Consumer<String> used) {
        return new Importer(Samples.PACK.formats(), Samples.PACK.vocabulary(), Samples.PACK.lexicon(), used);
    }

    static List<Listing> read(String name, byte[] bytes, List<Problem> problems) {
        return importer(row -> {}).read(name, bytes, null, problems, new ArrayList<>());
    }

    public static List<Listing> read(Path file) {
        return read(name(file), bytes(file), new ArrayList<>());
    }

    static List<Listing> read(String name, String text) {
        List<Problem> problems = new ArrayList<>();
        List<Listing> listings = read(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8), problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
        return listings;
    }
}
