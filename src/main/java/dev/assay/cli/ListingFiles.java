package dev.assay.cli;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Replaces directories among a command's arguments by the listing files in them. */
final class ListingFiles {

    private static final List<String> ENDINGS =
            List.of(".json", ".yaml", ".yml", ".jsonl", ".ndjson", ".md", ".csv", ".tsv", ".txt");

    private ListingFiles() {}

    /**
     * The arguments, each directory replaced by its files, at any depth and in the order of their paths. Hidden files
     * are left out.
     *
     * @throws ProblemException if a directory cannot be read or has no listing file
     */
    static List<String> of(List<String> arguments) {
        List<String> files = new ArrayList<>();
        for (String argument : arguments) {
            if (!argument.equals("-") && isDirectory(argument)) {
                files.addAll(within(Path.of(argument)));
            } else {
                files.add(argument);
            }
        }
        return files;
    }

    private static boolean isDirectory(String argument) {
        try {
            return Files.isDirectory(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<String> within(Path directory) {
        Place place = Place.of(directory.toString());
        try (Stream<Path> paths = Files.walk(directory)) {
            List<String> files = paths.filter(p -> Files.isRegularFile(p) && isListing(directory.relativize(p)))
                    .sorted()
                    .map(Path::toString)
                    .toList();
            if (files.isEmpty()) {
                throw new ProblemException(new Problem(
                        place,
                        "has no listings; files ending in " + String.join(", ", ENDINGS) + " were expected",
                        "another directory is meant"));
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(Problem.of(place, "could not be read: " + e.getMessage()));
        }
    }

    private static boolean isListing(Path relative) {
        for (Path step : relative) {
            if (step.toString().startsWith(".")) {
                return false;
            }
        }
        String name = relative.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
