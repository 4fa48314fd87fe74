package dev.assay.interval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.rule.Rule;
import dev.assay.testing.Samples;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gates of all rules, asked of random options, some of them weak. */
class PanelTest {

    private static final int SIZE = Samples.PACK.vocabulary().size();
    private static final int KINDS = 5;
    private static final Gates GATES = new Gates(Samples.PACK.vocabulary());
    private static final List<Rule> RULES = Samples.PACK.rules();
    private static final Panel PANEL = new Panel(
            RULES.stream().map(r -> GATES.of(r.when())).toList(),
            i -> RULES.get(i).conclusion().lowersRisk(),
            SIZE);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void gates_that_look_at_no_change_need_not_be_asked_again(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            Options before = options(random);
            Options after = new Options(before);
            for (int n = random.nextInt(6); n >= 0; n--) {
                after.set(random.nextInt(SIZE), choices(random, weak(random)));
            }
            Verdicts again = PANEL.ask(PANEL.at(after.changes(before)), ask(before), after.full(), after.strong());
            assertThat(again.may()).isEqualTo(ask(after).may());
            assertThat(again.must()).isEqualTo(ask(after).must());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_gate_that_is_not_open_answers_the_same_of_each_part_of_the_options(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] all = Bits.where(RULES.size(), i -> true);
        for (int i = 0; i < 100; i++) {
            Options wide = options(random);
            Options part = new Options(wide);
            for (int position = 0; position < SIZE; position++) {
                int left = wide.at(position) & choices(random, true);
                part.set(position, left == 0 ? wide.at(position) : left);
            }
            long[] open = ask(wide).open(all);
            for (int w = 0; w < open.length; w++) {
                assertThat(ask(part).differences(w, ask(wide)) & ~open[w]).isZero();
            }
        }
    }

    private static Verdicts ask(Options options) {
        return PANEL.ask(options.full(), options.strong());
    }

    private static Options options(SplittableRandom random) {
        boolean weak = weak(random);
        boolean open = random.nextBoolean();
        Options options = new Options(SIZE);
        for (int position = 0; position < SIZE; position++) {
            int choices = choices(random, weak);
            options.set(position, open && random.nextBoolean() ? choices : Integer.lowestOneBit(choices));
        }
        return options;
    }

    private static boolean weak(SplittableRandom random) {
        return random.nextInt(3) == 0;
    }

    private static int choices(SplittableRandom random, boolean weak) {
        return random.nextInt(1, 1 << (weak ? KINDS : 3));
    }
}
