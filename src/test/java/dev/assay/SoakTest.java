package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Listing;
import dev.assay.testing.Samples;
import dev.assay.testing.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While rules are exchanged, every answer is the one that a single thread got from the same rules. */
class SoakTest {

    private static final int THREADS = 8;
    private static final int RELOADS = 12;

    @TempDir
    private Path temp;

    private final List<Listing> listings = Samples.all();
    private final Policy policy = Policy.load("baseline");
    private final Map<String, List<String>> right = new HashMap<>();

    private String answer(Assay assay, int listing) {
        return assay.check(listings.get(listing), policy) + Assay.json(assay.evaluate(listings.get(listing)));
    }

    private void change(String info) throws IOException {
        Path rules = temp.resolve("factors/autonomy.drl");
        boolean high = info.contains("# high");
        Files.writeString(
                rules,
                Files.readString(rules)
                        .replace(high ? "@atLeast(0.8)" : "@atLeast(0.75)", high ? "@atLeast(0.75)" : "@atLeast(0.8)"));
        Files.writeString(temp.resolve("pack.yaml"), info);
    }

    private void learn(Assay assay) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < listings.size(); i++) {
            answers.add(answer(assay, i));
        }
        right.put(assay.rules().digest(), answers);
    }

    @Test
    void no_answer_is_another_on_many_threads() throws Exception {
        Trees.copy(Path.of("rules"), temp);
        String info = Files.readString(temp.resolve("pack.yaml"));
        ReloadingAssay rules = ReloadingAssay.load(temp);
        learn(rules.current());
        change(info + "# high\n");
        assertThat(rules.reload().swapped()).isTrue();
        learn(rules.current());
        assertThat(right).hasSize(2);
        assertThat(right.values().stream().distinct()).hasSize(2);

        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> wrong = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            wrong.add(threads.submit(() -> wrong(rules, first, done)));
        }
        for (int i = 0; i < RELOADS; i++) {
            change(i % 2 == 0 ? info : info + "# high\n");
            assertThat(rules.reload().swapped()).isTrue();
        }
        done.set(true);
        for (Future<Integer> one : wrong) {
            assertThat(one.get()).isZero();
        }
        threads.shutdown();
    }

    private int wrong(ReloadingAssay rules, int first, AtomicBoolean done) {
        int wrong = 0;
        for (int i = first; !done.get(); i++) {
            Assay now = rules.current();
            int listing = i % listings.size();
            wrong += answer(now, listing).equals(right.get(now.rules().digest()).get(listing)) ? 0 : 1;
        }
        return wrong;
    }
}
