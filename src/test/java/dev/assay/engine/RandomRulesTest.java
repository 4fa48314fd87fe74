package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.drl.DrlReader;
import dev.assay.model.Capability;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Strength;
import dev.assay.rule.Firing;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import dev.assay.testing.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random conditions of the safe subset mean the same to the executable model and to Drools' own compiler. */
class RandomRulesTest {

    private static final int RULES = 80;
    private static final int SCENES = 60;
    private static final List<Capability> CAPABILITIES =
            Samples.PACK.vocabulary().capabilities();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mean_the_same_to_both_engines(long seed) {
        Random random = new Random(seed);
        StringBuilder drl = new StringBuilder(
                "package rules\nimport dev.assay.engine.*\nimport static dev.assay.engine.Conclude.conclude\n");
        for (int i = 0; i < RULES; i++) {
            drl.append("rule \"RND-")
                    .append(i)
                    .append(" Random\"\n@posture\n@atLeast(\"low\")\n@reason(\"R.\")\n")
                    .append("@since(\"0.1.0\")\n@status(\"stable\")\nwhen\n")
                    .append(condition(random, 3))
                    .append("\nthen\n    conclude( kcontext );\nend\n");
        }
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = new DrlReader(Samples.PACK.vocabulary(), false).read("r.drl", drl.toString(), problems);
        assertThat(problems).isEmpty();
        SafeMatcher safe = new SafeMatcher(rules);
        TrustedMatcher compiled = new TrustedMatcher(rules, new TreeMap<>(Map.of("r.drl", drl.toString())));

        for (int i = 0; i < SCENES; i++) {
            Scene scene = scene(random, seed * 1000 + i);
            assertThat(ids(compiled.fire(Phase.OVERALL, scene)))
                    .as("seed %d, scene %d, rules:%n%s", seed, i, drl)
                    .isEqualTo(ids(safe.fire(Phase.OVERALL, scene)));
        }
    }

    private static List<String> ids(List<Firing> firings) {
        return firings.stream()
                .map(f -> f.rule().id() + f.facts() + f.unknowns())
                .toList();
    }

    private static Scene scene(Random random, long seed) {
        Map<Factor, BigDecimal> values = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            values.put(factor, BigDecimal.valueOf(5L * random.nextInt(21), 2));
        }
        Set<Layer> mapped = EnumSet.noneOf(Layer.class);
        for (Layer layer : Layer.values()) {
            if (random.nextBoolean()) {
                mapped.add(layer);
            }
        }
        return Scene.of(Samples.PACK.vocabulary(), Samples.random(seed).facts()).with(values, mapped);
    }

    private static String condition(Random random, int depth) {
        int choice = random.nextInt(depth > 0 ? 9 : 4);
        return switch (choice) {
            case 0, 1 -> capability(random);
            case 2 -> conclusion(random);
            case 3 -> accumulate(random);
            case 4 -> "not ( " + condition(random, depth - 1) + " )";
            case 5 -> "exists ( " + capability(random) + " )";
            case 6 -> "( " + condition(random, depth - 1) + " or " + condition(random, depth - 1) + " )";
            default -> "( " + condition(random, depth - 1) + " and " + condition(random, depth - 1) + " )";
        };
    }

    private static String capability(Random random) {
        String type = List.of("Present", "Absent", "Unknown").get(random.nextInt(3));
        return type + "( " + test(random, type) + (random.nextInt(3) == 0 ? ", " + test(random, type) : "") + " )";
    }

    private static String test(Random random, String type) {
        Capability some = CAPABILITIES.get(random.nextInt(CAPABILITIES.size()));
        return switch (random.nextInt(type.equals("Unknown") ? 7 : 8)) {
            case 0 -> "id == \"" + some.id() + "\"";
            case 1 -> "id != \"" + some.id() + "\"";
            case 2 -> "id " + (random.nextBoolean() ? "" : "not ") + "in ( \"" + some.id() + "\", \"tool.any\" )";
            case 3 -> "family == \"" + some.family() + "\"";
            case 4 ->
                "layer " + List.of("==", "!=", "<", "<=", ">", ">=").get(random.nextInt(6)) + " " + random.nextInt(8);
            case 5 -> "effect == \"" + some.effect().word() + "\"";
            case 6 -> "( id == \"" + some.id() + "\" || family == \"deploy\" && layer == 4 )";
            default -> "strength == \"" + Strength.values()[random.nextInt(5)].word() + "\"";
        };
    }

    private static String conclusion(Random random) {
        return switch (random.nextInt(3)) {
            case 0 ->
                "FactorValue( id == \"" + Factor.values()[random.nextInt(11)].id() + "\", value "
                        + List.of("==", "<", ">=", ">").get(random.nextInt(4)) + " 0." + random.nextInt(10) + " )";
            case 1 -> "FactorSum( value >= " + random.nextInt(10) + " )";
            default ->
                "LayerStatus( layer == " + (1 + random.nextInt(7)) + ", status == \""
                        + (random.nextBoolean() ? "mapped" : "not certain") + "\" )";
        };
    }

    private static String accumulate(Random random) {
        String n = "$n" + random.nextInt(Integer.MAX_VALUE);
        String v = "$v" + random.nextInt(Integer.MAX_VALUE);
        return switch (random.nextInt(3)) {
            case 0 ->
                "accumulate( Present( " + test(random, "Present") + " ); " + n + " : count(); " + n + " >= "
                        + random.nextInt(5) + " )";
            case 1 ->
                "accumulate( FactorValue( " + v + " : value ); " + n + " : max( " + v + " ); " + n + " >= 0."
                        + random.nextInt(10) + " )";
            default ->
                "accumulate( FactorValue( id in ( \"autonomy\", \"memory\" ), " + v + " : value ); " + n + " : min( "
                        + v + " ); " + n + " < 0." + random.nextInt(10) + " )";
        };
    }
}
