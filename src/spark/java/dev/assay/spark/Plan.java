package dev.assay.spark;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each partition stands in the input as a whole, whatever order Spark has them in: files by their paths, step by
 * step, and the splits of a file by their beginnings.
 */
final class Plan implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST = Integer.MAX_VALUE;

    /**
     * Where a partition begins.
     *
     * @param rank how many partitions stand before it
     * @param file the file's name for messages
     * @param lines how many lines of the file stand before it
     * @param records how many records of the input stand before it
     */
    record Begin(int rank, String file, int lines, int records) implements Serializable {}

    private final HashMap<Integer, Begin> begins = new HashMap<>();

    /**
     * @param splits what the partitions hold, in any order
     * @param names how messages call the files
     * @throws ProblemException if there are no records, or more than can be numbered
     */
    Plan(List<Split> splits, Names names) {
        long records = 0;
        int rank = 0;
        Map<String, Long> lines = new HashMap<>();
        List<Split> inOrder = splits.stream()
                .sorted(Comparator.comparing((Split s) -> Names.inOrder(s.file()))
                        .thenComparingLong(Split::start))
                .toList();
        for (Split split : inOrder) {
            long before = lines.merge(split.file(), split.lines(), Long::sum) - split.lines();
            begins.put(split.partition(), new Begin(rank++, names.of(split.file()), (int) before, (int) records));
            records += split.records();
            if (before + split.lines() > MOST || records > MOST) {
                throw new ProblemException(new Problem(
                        Place.of(names.of(split.file())),
                        "goes beyond 2,147,483,647 records, the most that are numbered in one run",
                        "the input is to be assessed in several runs"));
            }
        }
        if (records == 0) {
            throw new ProblemException(Problem.of(Place.of(names.in()), "holds no listings"));
        }
    }

    /** Where a partition begins that holds something. */
    Begin of(int partition) {
        Begin begin = begins.get(partition);
        if (begin == null) {
            throw new IllegalStateException("the input changed during the run");
        }
        return begin;
    }

    /** How many partitions hold something. */
    int parts() {
        return begins.size();
    }
}
