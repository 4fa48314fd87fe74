package dev.assay.batch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that a run writes.
 *
 * @param out the assessments
 * @param summary what was counted, or null if nobody asked for it
 */
public record BatchFiles(Path out, @Nullable Path summary) {

    /** What could not be read, ids that came twice, and warnings. */
    public Path side() {
        return beside(".errors.jsonl");
    }

    /** How far the run is. */
    Path progress() {
        return beside(".progress");
    }

    /** The ids so far; there while the run lasts. */
    Path ids() {
        return beside(".ids");
    }

    /** All of them and what may be there for a moment, as absolute paths, so that none is taken for input. */
    Set<Path> all() {
        Set<Path> all = new HashSet<>();
        for (Path path : new Path[] {out, side(), progress(), ids(), beside(".progress.new")}) {
            all.add(path.toAbsolutePath().normalize());
        }
        if (summary != null) {
            all.add(summary.toAbsolutePath().normalize());
        }
        return Set.copyOf(all);
    }

    private Path beside(String ending) {
        return out.resolveSibling(out.getFileName() + ending);
    }
}
