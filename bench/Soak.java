import dev.assay.Assay;
import dev.assay.Policy;
import dev.assay.ReloadingAssay;
import dev.assay.doc.Problem;
import dev.assay.model.Listing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Evaluates and checks listings on several threads while rules are exchanged, and compares every answer with the one
 * that a single thread got from the same rules before. Prints wrong answers, the heap after collections, and how long a
 * warm check takes. Run it with:
 *
 *   java -cp 'target/assay.jar:target/lib/*' bench/Soak.java rules LISTINGS.jsonl THREADS MINUTES
 */
public final class Soak {

    private static final String POLICY = "baseline";
    private static final int RELOAD_EVERY_MILLIS = 500;

    /** The right answers by one version of the rules, by listing. */
    private record Answers(List<String> assessments, List<String> decisions) {}

    private static final List<Listing> LISTINGS = new ArrayList<>();
    private static final Map<String, Answers> RIGHT = new HashMap<>();
    private static final AtomicLong WRONG = new AtomicLong();
    private static final AtomicLong EVALUATED = new AtomicLong();
    private static final AtomicLong CHECKED = new AtomicLong();
    private static final AtomicLong RELOADED = new AtomicLong();
    private static volatile boolean stop;

    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[2]);
        long nanos = (long) (Double.parseDouble(args[3]) * 60e9);
        Path pack = copy(Path.of(args[0]), Files.createTempDirectory("soak"));
        String info = Files.readString(pack.resolve("pack.yaml"));
        ReloadingAssay rules = ReloadingAssay.load(pack);
        Policy policy = Policy.load(POLICY);
        List<Problem> problems = new ArrayList<>();
        LISTINGS.addAll(rules.current().readAll(args[1], Files.readAllBytes(Path.of(args[1])), problems::add));
        System.out.printf("%d listings, %d threads, %s minutes, load %.1f%n", LISTINGS.size(), threads, args[3], load());
        for (boolean changed : new boolean[] {true, false}) {
            write(pack, info, changed);
            rules.reload();
            learn(rules.current(), policy);
        }
        System.out.printf("right answers by %d versions of the rules%n", RIGHT.size());
        System.out.println("warm check, one thread: " + alone(rules.current(), policy));

        long begin = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        List<Times> times = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Times own = new Times();
            int first = i * 31;
            times.add(own);
            workers.add(new Thread(() -> work(rules, policy, first, own)));
        }
        workers.forEach(Thread::start);
        long nextHeap = 0;
        boolean changed = false;
        while (System.nanoTime() - begin < nanos) {
            Thread.sleep(RELOAD_EVERY_MILLIS);
            changed = !changed;
            write(pack, info, changed);
            if (!rules.reload().swapped()) {
                throw new IllegalStateException("the rules were not exchanged");
            }
            RELOADED.incrementAndGet();
            if (RELOADED.get() % 10 == 0) {
                broken(rules, pack, info);
            }
            if (System.nanoTime() - begin > nextHeap) {
                System.out.printf("%4d s  heap %.1f MB, metaspace %.1f MB, load %.1f%n",
                        (System.nanoTime() - begin) / 1_000_000_000L, heap() / 1e6, metaspace() / 1e6, load());
                nextHeap = System.nanoTime() - begin + nanos / 12;
            }
        }
        stop = true;
        for (Thread worker : workers) {
            worker.join();
        }
        System.out.printf("%,d evaluated, %,d checked, %,d reloads%n", EVALUATED.get(), CHECKED.get(), RELOADED.get());
        System.out.printf("wrong answers: %d%n", WRONG.get());
        System.out.println("warm check, " + threads + " threads and reloads: " + Times.of(times));
        System.out.println("warm check, one thread: " + alone(rules.current(), policy));
        System.out.printf("heap at the end %.1f MB, metaspace %.1f MB, load %.1f%n", heap() / 1e6, metaspace() / 1e6, load());
        System.exit(WRONG.get() == 0 ? 0 : 1);
    }

    private static void learn(Assay assay, Policy policy) {
        List<String> assessments = new ArrayList<>();
        List<String> decisions = new ArrayList<>();
        for (Listing listing : LISTINGS) {
            assessments.add(Assay.json(assay.evaluate(listing)));
            decisions.add(assay.check(listing, policy).toString());
        }
        RIGHT.put(assay.rules().digest(), new Answers(assessments, decisions));
    }

    private static void work(ReloadingAssay rules, Policy policy, int first, Times times) {
        for (int i = first; !stop; i++) {
            int at = i % LISTINGS.size();
            Assay now = rules.current();
            Answers right = RIGHT.get(now.rules().digest());
            if (i % 4 == 0) {
                check(Assay.json(now.evaluate(LISTINGS.get(at))), right.assessments().get(at));
                EVALUATED.incrementAndGet();
            } else {
                long begin = System.nanoTime();
                var decision = now.check(LISTINGS.get(at), policy);
                times.add(System.nanoTime() - begin);
                check(decision.toString(), right.decisions().get(at));
                CHECKED.incrementAndGet();
            }
        }
    }

    private static void check(String answer, String right) {
        if (!answer.equals(right)) {
            WRONG.incrementAndGet();
        }
    }

    /** Broken rules must change nothing. */
    private static void broken(ReloadingAssay rules, Path pack, String info) throws IOException {
        Assay before = rules.current();
        Files.writeString(pack.resolve("pack.yaml"), "name: [");
        if (!rules.reload().refused() || rules.current() != before) {
            throw new IllegalStateException("broken rules came into force");
        }
    }

    private static void write(Path pack, String info, boolean changed) throws IOException {
        Path rule = pack.resolve("factors/autonomy.drl");
        String text = Files.readString(rule);
        Files.writeString(pack.resolve("pack.yaml"), changed ? info + "# changed\n" : info);
        Files.writeString(rule, changed ? text.replace("@atLeast(0.8)", "@atLeast(0.75)") : text.replace("@atLeast(0.75)", "@atLeast(0.8)"));
    }

    /** A warm check on one thread that nothing else of this program disturbs. */
    private static String alone(Assay assay, Policy policy) {
        Times times = new Times();
        Times processor = new Times();
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 30_000; i++) {
            long begin = System.nanoTime();
            long used = thread.getCurrentThreadCpuTime();
            assay.check(LISTINGS.get(i % LISTINGS.size()), policy);
            if (i >= 10_000) {
                processor.add(thread.getCurrentThreadCpuTime() - used);
                times.add(System.nanoTime() - begin);
            }
        }
        return Times.of(List.of(times)) + "%n    processor time of the thread: ".formatted() + Times.of(List.of(processor));
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getName().equals("Metaspace"))
                .mapToLong(p -> p.getUsage().getUsed())
                .sum();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> !f.startsWith(from.resolve("pages"))).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    /** Times by microsecond up to a second, in memory that does not grow. */
    private static final class Times {

        private final int[] counts = new int[1_000_001];
        private long longest;

        void add(long nanos) {
            counts[(int) Math.min(nanos / 1_000, 1_000_000)]++;
            longest = Math.max(longest, nanos);
        }

        static String of(List<Times> all) {
            long[] sum = new long[1_000_001];
            long longest = 0;
            for (Times times : all) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += times.counts[i];
                }
                longest = Math.max(longest, times.longest);
            }
            long count = Arrays.stream(sum).sum();
            return String.format("p50 %.3f ms, p99 %.3f ms, p99.9 %.3f ms, longest %.1f ms of %,d",
                    at(sum, count, 0.5), at(sum, count, 0.99), at(sum, count, 0.999), longest / 1e6, count);
        }

        private static double at(long[] sum, long count, double share) {
            long seen = 0;
            for (int i = 0; i < sum.length; i++) {
                seen += sum[i];
                if (seen >= count * share) {
                    return i / 1e3;
                }
            }
            return 0;
        }
    }
}
