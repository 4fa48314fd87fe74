package dev.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Checks that all engines agree, writes the task for Node, runs the benchmarks and prints the table. */
public final class Compare {

    private record Row(String engine, double rate, double error, double cpu) {}

    /** Arguments: the rules, a file for the task in JSON, forks, seconds of an iteration, further the engines (or all). */
    public static void main(String[] args) throws Exception {
        Task task = Task.of(Path.of(args[0]));
        List<Case> cases = new Cases(task.pack().vocabulary(), Agreement.SEED).next(Agreement.LISTINGS);
        List<int[]> expected = Agreement.check(task, cases);
        System.err.printf(
                "%d derivations, %d rules of factors; all engines agree on %d listings%n",
                task.derivations().size(), task.factors().size(), cases.size());
        JsonTask.write(task, cases, expected, Path.of(args[1]));
        List<String> engines =
                args.length > 4 ? List.of(args).subList(4, args.length) : List.copyOf(Contenders.ALL.keySet());
        TimeValue time = TimeValue.milliseconds((long) (1000 * Double.parseDouble(args[3])));
        List<Row> rows = new ArrayList<>();
        for (String engine : engines) {
            Options options = new OptionsBuilder()
                    .include(EngineBenchmark.class.getName())
                    .param("engine", engine)
                    .addProfiler(CpuProfiler.class)
                    .jvmArgsAppend("-Dbench.rules=" + args[0], "-Xmx1g")
                    .forks(Integer.parseInt(args[2]))
                    .threads(1)
                    .warmupIterations(5)
                    .warmupTime(time)
                    .measurementIterations(5)
                    .measurementTime(time)
                    .output("target/jmh-" + engine + ".log")
                    .build();
            Row row = row(engine, new Runner(options).run());
            System.err.printf(
                    Locale.ROOT, "%-14s %,12.0f a second, %,12.0f by CPU time%n", engine, row.rate(), row.cpu());
            rows.add(row);
        }
        print(rows);
    }

    private static Row row(String engine, Collection<RunResult> results) {
        RunResult result = results.iterator().next();
        Result<?> rate = result.getPrimaryResult();
        Result<?> cpu = result.getSecondaryResults().get(CpuProfiler.RATE);
        return new Row(engine, rate.getScore(), rate.getScoreError(), cpu.getScore());
    }

    private static void print(List<Row> rows) {
        double matcher = cpu(rows, "assay-matcher");
        double whole = cpu(rows, "assay-whole");
        System.out.println(
                "| engine | listings a second | ± (99.9 %) | by CPU time | of Assay's matcher | of Assay whole |");
        System.out.println("|---|---|---|---|---|---|");
        for (Row r : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f | %,.0f | %s | %s |%n",
                    r.engine(),
                    r.rate(),
                    r.error(),
                    r.cpu(),
                    ratio(r.cpu() / matcher),
                    ratio(r.cpu() / whole));
        }
    }

    private static double cpu(List<Row> rows, String engine) {
        return rows.stream()
                .filter(r -> r.engine().equals(engine))
                .mapToDouble(Row::cpu)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String ratio(double ratio) {
        return Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }
}
