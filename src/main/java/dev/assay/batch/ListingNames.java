package dev.assay.batch;

import java.util.List;
import java.util.Locale;

/** Which files of a directory or a zip file may be listings, by their names. */
final class ListingNames {

    private static final List<String> ENDINGS = List.of(
            ".json", ".yaml", ".yml", ".jsonl", ".ndjson", ".md", ".markdown", ".mdx", ".csv", ".tsv", ".txt", ".zip");

    private ListingNames() {}

    static boolean matches(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }

    static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Whether a path within a zip file has a step that begins with a full stop. */
    static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }
}
