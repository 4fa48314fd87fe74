package dev.assay.bench;

import dev.assay.assess.Evaluator;
import dev.assay.engine.SafeMatcher;
import dev.assay.interval.Intervals;
import dev.assay.interval.Known;
import dev.assay.pack.RulePack;
import dev.assay.rule.Phase;
import dev.assay.rule.Scene;
import dev.assay.score.Profile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** What a listing costs with once, twice and four times as many rules, by the CPU time of the thread. */
public final class Growth {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int[] TIMES = {1, 2, 4};
    private static final int WARM_UP = 4;

    private record Sized(
            int rules,
            List<Case> cases,
            double firings,
            ToIntFunction<Case> match,
            ToIntFunction<Case> intervals,
            ToIntFunction<Case> whole) {}

    /** Arguments: the rules, rounds, listings of a round. */
    public static void main(String[] args) {
        RulePack pack = RulePack.load(Path.of(args[0]), false);
        int rounds = Integer.parseInt(args[1]);
        List<Case> cases = new Cases(pack.vocabulary(), Agreement.SEED).next(Integer.parseInt(args[2]));
        System.out.println("Copies of the rules that ask about things of their own; facts are spread over all:");
        System.out.println();
        print(rounds, times -> sized(Scaled.widened(pack, times), spread(cases, times)));
        System.out.println();
        System.out.println("Copies that all ask about the same things, other ones for each rule:");
        System.out.println();
        print(rounds, times -> sized(Scaled.crowded(pack, times), cases));
    }

    /** The same listings, their facts spread over the copies of the vocabulary. */
    private static List<Case> spread(List<Case> cases, int times) {
        Random random = new Random(Agreement.SEED);
        return cases.stream()
                .map(c -> new Case(c.number(), spread(c.present(), times, random), spread(c.absent(), times, random)))
                .toList();
    }

    private static List<String> spread(List<String> ids, int times, Random random) {
        return ids.stream()
                .map(id -> Scaled.widened(id, random.nextInt(times)))
                .toList();
    }

    private static void print(int rounds, IntFunction<Sized> made) {
        Sized[] sizes = Arrays.stream(TIMES).mapToObj(made).toArray(Sized[]::new);
        double[][] match = new double[TIMES.length][rounds];
        double[][] intervals = new double[TIMES.length][rounds];
        double[][] whole = new double[TIMES.length][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < TIMES.length; i++) {
                double m = micros(sizes[i].match(), sizes[i].cases());
                double n = micros(sizes[i].intervals(), sizes[i].cases());
                double w = micros(sizes[i].whole(), sizes[i].cases());
                if (round >= 0) {
                    match[i][round] = m;
                    intervals[i][round] = n;
                    whole[i][round] = w;
                }
            }
        }
        System.out.println(
                "| rules | firings a listing | matching, µs | times | intervals, µs | times | whole evaluation, µs | times |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < TIMES.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.0f | %.0f | %.2f | %.0f | %.2f | %.0f | %.2f |%n",
                    sizes[i].rules(),
                    sizes[i].firings(),
                    median(match[i]),
                    median(match[i]) / median(match[0]),
                    median(intervals[i]),
                    median(intervals[i]) / median(intervals[0]),
                    median(whole[i]),
                    median(whole[i]) / median(whole[0]));
        }
    }

    private static Sized sized(RulePack pack, List<Case> cases) {
        SafeMatcher matcher = new SafeMatcher(pack.rules());
        Evaluator evaluator = new Evaluator(pack, Profile.LISTING_0_8);
        ToIntFunction<Case> match = c -> matcher.fire(Phase.JUDGE, Scene.of(pack.vocabulary(), AssayMatcher.facts(c)))
                .size();
        Intervals intervals = new Intervals(pack.rules(), pack.vocabulary(), Profile.LISTING_0_8);
        List<Known> known = cases.stream()
                .map(c -> evaluator.examine(AssayWhole.listing(c)).known())
                .toList();
        return new Sized(
                pack.rules().size(),
                cases,
                cases.stream().mapToInt(match).average().orElse(0),
                match,
                c -> intervals.of(known.get(c.number())).factors().size(),
                c -> evaluator.evaluate(AssayWhole.listing(c)).layers().size());
    }

    private static double micros(ToIntFunction<Case> work, List<Case> cases) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long sink = 0;
        for (Case c : cases) {
            sink += work.applyAsInt(c);
        }
        if (sink == 0) {
            throw new IllegalStateException();
        }
        return (THREADS.getCurrentThreadCpuTime() - begin) / 1e3 / cases.size();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
