package dev.assay.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a listing costs in runs of 1,000 and more listings, made on the fly and dropped. By the CPU time of the process,
 * collector included, without what making the listings costs.
 */
public final class Flatness {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int AT_LEAST = 20_000;

    private static long sink;

    /** Arguments: the rules, "matcher" or "whole", listings of warm-up, the greatest number of listings. */
    public static void main(String[] args) throws Exception {
        Contenders.Maker maker = args[1].equals("whole") ? AssayWhole::new : AssayMatcher::safe;
        Task task = Task.of(Path.of(args[0]));
        Contender contender = maker.of(task);
        run(task, contender, Integer.parseInt(args[2]), true, 0);
        System.out.println("| listings | runs | µs a listing | to 1,000 | heap in use afterwards, MiB |");
        System.out.println("|---|---|---|---|---|");
        double first = 0;
        for (int size = 1_000; size <= Integer.parseInt(args[3]); size *= 10) {
            int runs = Math.max(1, AT_LEAST / size);
            double micros = 0;
            long heap = 0;
            for (int i = 1; i <= runs; i++) {
                long making = run(task, contender, size, false, i)[0];
                long[] both = run(task, contender, size, true, i);
                micros += (both[0] - making) / 1e3 / size / runs;
                heap = Math.max(heap, both[1]);
            }
            first = first == 0 ? micros : first;
            System.out.printf(
                    Locale.ROOT, "| %,d | %d | %.1f | %.3f | %d |%n", size, runs, micros, micros / first, heap >> 20);
        }
        if (sink == 0) {
            throw new IllegalStateException();
        }
    }

    private static long[] run(Task task, Contender contender, int size, boolean evaluate, long seed) throws Exception {
        Cases cases = new Cases(task.pack().vocabulary(), Agreement.SEED + seed);
        long begin = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < size; i++) {
            Object facts = contender.prepare(cases.next());
            sink += evaluate
                    ? contender.evaluate(facts)[0]
                    : facts.getClass().getName().length();
        }
        long cpu = SYSTEM.getProcessCpuTime() - begin;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long heap = runtime.totalMemory() - runtime.freeMemory();
        sink += contender.getClass().getName().length();
        return new long[] {cpu, heap};
    }
}
