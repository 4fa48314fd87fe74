package dev.assay.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One listing by one engine; the listings come in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EngineBenchmark {

    private static final int LISTINGS = 1_000;

    @Param("")
    public String engine;

    private Contender contender;
    private Object[] facts;
    private int next;

    @Setup
    public void prepare() {
        Task task = Task.of(Path.of(System.getProperty("bench.rules", "rules")));
        contender = Contenders.of(engine, task);
        List<Case> cases = new Cases(task.pack().vocabulary(), Agreement.SEED).next(LISTINGS);
        facts = cases.stream().map(contender::prepare).toArray();
        // by CPU time, because on a busy machine the warm-up on the clock can be too short
        long enough = (long) (1e9 * Double.parseDouble(System.getProperty("bench.warm", "5")));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - begin < enough) {
            evaluate();
        }
    }

    @Benchmark
    public int[] evaluate() {
        next = next + 1 == facts.length ? 0 : next + 1;
        return contender.evaluate(facts[next]);
    }
}
