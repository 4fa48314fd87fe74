package dev.assay.fleet;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.input.BriefReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Assessments that were made before, whole or brief: a file or a directory of files, read line by line. */
public final class Assessments {

    private static final String PROBLEMS = ".errors.jsonl";

    private Assessments() {}

    /**
     * Whether a file, or the first file of a directory, holds assessments and not listings.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean are(Path in) throws IOException {
        List<Path> files = files(in);
        return !files.isEmpty() && begins(files.get(0));
    }

    private static boolean begins(Path file) throws IOException {
        List<Node> first = new ArrayList<>();
        if (isLines(file)) {
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                String line = lines.readLine();
                while (line != null && line.isBlank()) {
                    line = lines.readLine();
                }
                if (line != null && line.startsWith("{\"formatVersion\"")) {
                    return true;
                }
            }
        } else if (Files.size(file) <= Documents.LARGEST) {
            first.addAll(items(Documents.read(file.toString(), Documents.bytes(file), new ArrayList<>())));
        }
        return !first.isEmpty() && BriefReader.recognises(first.get(0));
    }

    /**
     * Adds all assessments to a fleet. One that cannot be read loses no other.
     *
     * @param problems is told of each that cannot be read
     * @throws IOException if a file cannot be read
     */
    public static void read(Path in, Fleet fleet, Consumer<Problem> problems) throws IOException {
        for (Path file : files(in)) {
            if (isLines(file)) {
                lines(file, fleet, problems);
            } else {
                List<Problem> unread = new ArrayList<>();
                List<Node> items = items(Documents.read(file.toString(), Documents.bytes(file), unread));
                unread.forEach(problems);
                items.forEach(node -> add(() -> fleet.add(BriefReader.read(node)), problems));
            }
        }
    }

    private static void lines(Path file, Fleet fleet, Consumer<Problem> problems) throws IOException {
        String name = file.toString();
        // lines are taken apart as bytes, so that one that is no UTF-8 loses no other
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int at = number++;
                byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
                if (!line.isBlank()) {
                    add(() -> fleet.add(BriefReader.read(name, at, text(name, at, bytes))), problems);
                }
            }
        }
    }

    private static String text(String file, int line, byte[] bytes) {
        try {
            return Documents.text(file, bytes);
        } catch (ProblemException e) {
            throw new ProblemException(
                    Problem.of(Place.of(file, line, 0), e.problems().get(0).message()));
        }
    }

    private static void add(Runnable read, Consumer<Problem> problems) {
        try {
            read.run();
        } catch (ProblemException e) {
            e.problems().forEach(problems);
        }
    }

    private static List<Node> items(List<Node> documents) {
        return documents.stream()
                .flatMap(d -> d instanceof Node.Arr list ? list.items().stream() : Stream.of(d))
                .toList();
    }

    private static boolean isLines(Path file) {
        String name = name(file);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    private static List<Path> files(Path in) throws IOException {
        if (!Files.isDirectory(in)) {
            String name = name(in);
            return isLines(in) || name.endsWith(".json") ? List.of(in) : List.of();
        }
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(f -> (isLines(f) || name(f).endsWith(".json")) && !name(f).endsWith(PROBLEMS))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
