package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Assessment;
import dev.assay.testing.TinyPack;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that were exchanged leave nothing behind, although threads that live on have matched them. */
class ReloadLeakTest {

    private static final int THREADS = 4;
    private static final int WARM_UP = 100;
    private static final int RELOADS = 1_000;
    /** Far less than a tenth of the rule bases would take, as the last test of this class shows. */
    private static final long HEAP = 4 << 20;
    /** A class for each reload would take more. */
    private static final long METASPACE = 1 << 20;

    @TempDir
    private Path temp;

    private TinyPack pack;
    private ReloadingAssay rules;
    private ExecutorService threads;
    private final List<WeakReference<Assay>> replaced = new ArrayList<>();

    @BeforeEach
    void load() throws IOException {
        pack = new TinyPack(temp);
        rules = ReloadingAssay.load(temp);
        threads = Executors.newFixedThreadPool(THREADS);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void a_thousand_reloads_leave_heap_and_metaspace_as_they_were() throws Exception {
        reload(WARM_UP, 0);
        long heap = heap();
        long metaspace = metaspace();
        replaced.clear();
        reload(RELOADS, WARM_UP);
        assertThat(heap() - heap).as("growth of the heap").isLessThan(HEAP);
        assertThat(metaspace() - metaspace).as("growth of the metaspace").isLessThan(METASPACE);
        assertThat(replaced).hasSize(RELOADS).allMatch(assay -> assay.get() == null);
    }

    @Test
    void a_tenth_of_them_held_on_to_would_have_shown() throws Exception {
        reload(WARM_UP, 0);
        long heap = heap();
        List<Assay> held = new ArrayList<>();
        for (int i = 0; i < RELOADS / 10; i++) {
            reload(1, WARM_UP + i);
            held.add(rules.current());
        }
        assertThat(heap() - heap).isGreaterThan(HEAP);
        assertThat(held).doesNotHaveDuplicates();
    }

    private void reload(int times, int from) throws Exception {
        for (int i = from; i < from + times; i++) {
            replaced.add(new WeakReference<>(rules.current()));
            pack.write("pack.yaml", "name: tiny\nversion: \"" + i + "\"\n");
            assertThat(rules.reload().swapped()).isTrue();
            everyThreadEvaluates();
        }
    }

    private void everyThreadEvaluates() throws InterruptedException, ExecutionException {
        List<Future<Assessment>> answers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            answers.add(threads.submit(() -> {
                Assay now = rules.current();
                return now.evaluate(now.listing("a").present("tool.shell").build());
            }));
        }
        for (Future<Assessment> answer : answers) {
            assertThat(answer.get().rulePack()).isEqualTo(rules.current().rules());
        }
    }

    /** Bytes of the heap in use after a collection. */
    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .findFirst()
                .orElseThrow();
    }
}
