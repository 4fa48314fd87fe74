package dev.assay.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notices saves in a directory and all its folders, those that come later included. */
final class Saves implements AutoCloseable {

    /** Editors write a file in several steps; what follows within this time belongs to the same save. */
    private static final long QUIET_MILLISECONDS = 60;

    private static final int MOST_STEPS = 100;
    private static final List<String> ENDINGS = List.of(".drl", ".yaml", ".csv");

    private final Path root;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /** Watches from now on; what is saved after this returns is not missed. */
    Saves(Path root) throws IOException {
        this.root = root;
        this.service = root.getFileSystem().newWatchService();
        watch(root);
    }

    /**
     * Waits for a save.
     *
     * @return the first file that changed
     * @throws ProblemException if the directory is gone
     */
    String next() throws InterruptedException {
        Path changed = null;
        for (int step = 0; ; step++) {
            WatchKey key = changed == null ? service.take() : service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
            Path found = key == null ? null : changed(key);
            changed = changed == null ? found : changed;
            if (changed != null && (key == null || step > MOST_STEPS)) {
                return changed.toString();
            }
            if (folders.isEmpty()) {
                throw new ProblemException(
                        Problem.of(Place.of(root.toString()), "is gone; there is nothing left to watch"));
            }
        }
    }

    private @Nullable Path changed(WatchKey key) {
        Path folder = folders.get(key);
        Path changed = null;
        for (WatchEvent<?> event : key.pollEvents()) {
            Path path = folder != null && event.context() instanceof Path name ? folder.resolve(name) : root;
            if (ENTRY_CREATE.equals(event.kind()) && Files.isDirectory(path)) {
                path = watch(path);
            }
            if (changed == null && path != null && (counts(path) || path.equals(root))) {
                changed = path;
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return changed;
    }

    /** Watches a folder and those below it; a file that is there already, or null. */
    private @Nullable Path watch(Path top) {
        Path there = null;
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (Files.isDirectory(path)) {
                    folders.put(path.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), path);
                } else if (there == null && counts(path)) {
                    there = path;
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            if (top.equals(root)) {
                throw new ProblemException(
                        Problem.of(Place.of(root.toString()), "could not be watched: " + e.getMessage()));
            }
        }
        return there;
    }

    private static boolean counts(Path path) {
        String name = String.valueOf(path.getFileName());
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
