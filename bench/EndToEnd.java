import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.input.ListingReader;
import dev.assay.model.Listing;
import dev.assay.pack.RulePack;
import dev.assay.report.JsonLines;
import dev.assay.score.Profile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures native JSON Lines in, whole JSON assessments out, warm, on so many threads that share one evaluator: a second
 * of the clock, and a second of processor time, which other work on the machine counts less in. Run it with:
 *
 *   java -cp 'target/assay.jar:target/lib/*' bench/EndToEnd.java rules LISTINGS.jsonl THREADS
 */
public final class EndToEnd {

    private static final int ROUNDS = 9;
    private static final long ROUND_NANOS = 2_000_000_000L;

    public static void main(String[] args) throws Exception {
        RulePack pack = RulePack.load(Path.of(args[0]), false);
        Evaluator evaluator = new Evaluator(pack, Profile.LISTING_0_8);
        JsonLines json = new JsonLines();
        List<String> lines = Files.readAllLines(Path.of(args[1]));
        int threads = Integer.parseInt(args[2]);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int round = -2; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<long[]> work = () -> work(pack, evaluator, json, lines, begin);
                running.add(pool.submit(work));
            }
            double rate = 0;
            double byProcessor = 0;
            for (Future<long[]> one : running) {
                long[] result = one.get();
                rate += result[0] / (result[1] / 1e9);
                byProcessor += result[0] / (result[2] / 1e9);
            }
            if (round >= 0) {
                System.out.printf(
                        Locale.ROOT, "%.0f listings a second; by processor time %.0f%n", rate, byProcessor);
            }
        }
        pool.shutdown();
    }

    /** Listings done, nanoseconds of the clock, nanoseconds of processor time. */
    private static long[] work(
            RulePack pack, Evaluator evaluator, JsonLines json, List<String> lines, long begin) {
        var threads = ManagementFactory.getThreadMXBean();
        long busy = threads.getCurrentThreadCpuTime();
        long count = 0;
        while (System.nanoTime() - begin < ROUND_NANOS) {
            ListingReader reader = new ListingReader(pack.vocabulary());
            for (String line : lines) {
                List<Problem> problems = new ArrayList<>();
                for (Listing listing :
                        reader.read("in.jsonl", line.getBytes(StandardCharsets.UTF_8), problems)) {
                    count += json.line(evaluator.evaluate(listing)).length > 0 ? 1 : 0;
                }
                if (!problems.isEmpty()) {
                    throw new IllegalArgumentException(problems.toString());
                }
            }
        }
        return new long[] {count, System.nanoTime() - begin, threads.getCurrentThreadCpuTime() - busy};
    }
}
