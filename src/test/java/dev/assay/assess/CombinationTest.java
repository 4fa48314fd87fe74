package dev.assay.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Because;
import dev.assay.rule.Move;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CombinationTest {

    @ParameterizedTest
    @CsvSource({
        "'',                       0.00",
        "'>0.3',                   0.30",
        "'>0.3 >0.8 >0.5',         0.80",
        "'+0.1',                   0.10",
        "'-0.1',                   0.00",
        "'>0.3 +0.1 +0.15 -0.05',  0.50",
        "'>0.9 +0.2',              1.00",
        "'>0.9 +0.3 -0.1',         1.00",
        "'<0.4',                   0.00",
        "'>0.8 <0.4',              0.40",
        "'>0.8 <0.4 <0.2',         0.20",
        "'>0.1 -0.3 <0.4',         0.00",
        "'>0.8 +0.4 <0.95',        0.95",
        "'>0.1 +0.2',              0.30",
    })
    void floors_then_additions_then_ceilings(String moves, String expected) {
        assertThat(combination(steps(moves)).value(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE))
                .isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_order_of_moves_never_matters(long seed) {
        Random random = new Random(seed);
        List<Combination.Step> steps = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Move move = Move.values()[random.nextInt(3)];
            BigDecimal value = BigDecimal.valueOf(random.nextInt(21) - (move == Move.ADD ? 10 : 0))
                    .multiply(new BigDecimal("0.05"));
            steps.add(step(i, move, value));
        }
        BigDecimal value = combination(steps).value(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);
        List<String> order =
                combination(steps).because().stream().map(Because::rule).toList();
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(steps, random);
            assertThat(combination(steps).value(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE))
                    .isEqualTo(value);
            assertThat(combination(steps).because().stream().map(Because::rule)).containsExactlyElementsOf(order);
        }
    }

    private static Combination combination(List<Combination.Step> steps) {
        return new Combination(steps);
    }

    private static List<Combination.Step> steps(String moves) {
        List<Combination.Step> steps = new ArrayList<>();
        for (String word : moves.isBlank() ? new String[0] : moves.split(" ")) {
            Move move = word.startsWith(">") ? Move.AT_LEAST : word.startsWith("<") ? Move.AT_MOST : Move.ADD;
            steps.add(step(steps.size(), move, new BigDecimal(word.replaceAll("[<>+]", ""))));
        }
        return steps;
    }

    private static Combination.Step step(int number, Move move, BigDecimal value) {
        Because because = new Because("TST-0" + number, "Test", move.words(), "Reason.", List.of(), List.of());
        return new Combination.Step(move, value, because);
    }
}
