package dev.assay.docs;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A directory that pages are written to, or compared with. Files that are not pages of ours are left alone. */
public final class DocsDirectory {

    private static final String PAGE = "[A-Z][A-Z0-9-]*-\\d+\\.";

    private final Path directory;
    private final DocsFormat format;
    /** Where a pack keeps the pages of its rules, if it does. */
    public static Path in(Path pack) {
        return pack.resolve("pages");
    }

    /** @param format the format of the pages; pages of another one in the same directory are left alone */
    public DocsDirectory(Path directory, DocsFormat format) {
        this.directory = directory;
        this.format = format;
    }

    /**
     * Writes pages, and removes those of rules that are no longer there.
     *
     * @return the names of the removed files
     * @throws ProblemException if the directory cannot be written
     */
    public List<String> write(SortedMap<String, String> pages) {
        try {
            Files.createDirectories(directory);
            for (var page : pages.entrySet()) {
                Files.writeString(directory.resolve(page.getKey()), page.getValue());
            }
            List<String> removed = leftOver(pages);
            for (String name : removed) {
                Files.delete(directory.resolve(name));
            }
            return removed;
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    /**
     * Compares pages with the directory and changes nothing.
     *
     * @return a problem for each page that is missing, stale or left over, in the order of their names
     * @throws ProblemException if the directory cannot be read
     */
    public List<Problem> check(SortedMap<String, String> pages) {
        List<Problem> problems = new ArrayList<>();
        try {
            for (var page : pages.entrySet()) {
                Path file = directory.resolve(page.getKey());
                byte[] wanted = page.getValue().getBytes(StandardCharsets.UTF_8);
                if (!Files.isRegularFile(file)) {
                    problems.add(problem(page.getKey(), "is missing"));
                } else if (!Arrays.equals(Files.readAllBytes(file), wanted)) {
                    problems.add(problem(page.getKey(), "is stale"));
                }
            }
            leftOver(pages).forEach(name -> problems.add(problem(name, "is left over from a rule that is gone")));
        } catch (IOException e) {
            throw failed("read", e);
        }
        return problems;
    }

    private List<String> leftOver(SortedMap<String, String> pages) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.matches(PAGE + format.extension()) && !pages.containsKey(name) && isMarked(file)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isMarked(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(Renderer.MARK);
    }

    private Problem problem(String name, String message) {
        return Problem.of(Place.of(directory.resolve(name).toString()), message);
    }

    private ProblemException failed(String done, IOException e) {
        return new ProblemException(new Problem(
                Place.of(directory.toString()),
                "the pages could not be " + done + ": " + Quote.escape(String.valueOf(e.getMessage())),
                "another directory is meant with -o"));
    }
}
