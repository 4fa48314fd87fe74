package dev.assay.interval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.rule.Move;
import dev.assay.rule.Rule;
import dev.assay.testing.Samples;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dials with random steps, read against the formula for each way that the open steps can turn out. */
class DialTest {

    private static final Rule RULE = Samples.PACK.rules().get(0);
    private static final int BASE = 20;
    private static final int LEAST = 0;
    private static final int MOST = 100;

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 60, 64})
    void a_dial_lies_where_its_open_steps_leave_it(int first) {
        SplittableRandom random = new SplittableRandom(first);
        for (int i = 0; i < 200; i++) {
            Dial dial = new Dial(BASE, LEAST, MOST);
            for (int n = random.nextInt(130); n > 0; n--) {
                dial.add(step(random));
            }
            dial.place(0, first);
            int size = first + dial.steps().size();
            long[] must = Bits.where(size, s -> random.nextInt(20) == 0);
            int[] open = IntStream.range(first, size)
                    .filter(s -> !Bits.has(must, s) && random.nextInt(20) == 0)
                    .limit(8)
                    .toArray();
            long[] may = must.clone();
            IntStream.of(open).forEach(s -> Bits.add(may, s));
            int[] lows = new int[1];
            int[] highs = new int[1];
            dial.read(new Verdicts(may, must), lows, highs);
            IntSummaryStatistics values = IntStream.range(0, 1 << open.length)
                    .map(choice -> {
                        long[] holds = must.clone();
                        for (int n = 0; n < open.length; n++) {
                            Bits.put(holds, open[n], (choice & (1 << n)) != 0);
                        }
                        return value(dial.steps(), first, holds);
                    })
                    .summaryStatistics();
            assertThat(lows[0]).isEqualTo(values.getMin());
            assertThat(highs[0]).isEqualTo(values.getMax());
        }
    }

    private static int value(List<Dial.Step> steps, int first, long[] holds) {
        int floor = -1;
        int sum = 0;
        int ceiling = MOST;
        for (int i = 0; i < steps.size(); i++) {
            int amount = steps.get(i).amount();
            if (Bits.has(holds, first + i)) {
                switch (steps.get(i).move()) {
                    case AT_LEAST -> floor = Math.max(floor, amount);
                    case ADD -> sum += amount;
                    case AT_MOST -> ceiling = Math.min(ceiling, amount);
                }
            }
        }
        int value = (floor < 0 ? BASE : floor) + sum;
        return Math.min(Math.min(Math.max(value, LEAST), MOST), ceiling);
    }

    private static Dial.Step step(SplittableRandom random) {
        Move move = Move.values()[random.nextInt(Move.values().length)];
        int amount = move == Move.ADD ? 5 * random.nextInt(-6, 7) : 5 * random.nextInt(21);
        return new Dial.Step(RULE, new Gates(Samples.PACK.vocabulary()).of(null), move, amount, false);
    }
}
