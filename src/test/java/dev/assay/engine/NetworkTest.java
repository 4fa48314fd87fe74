package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.drl.DrlReader;
import dev.assay.model.Capability;
import dev.assay.rule.Condition;
import dev.assay.rule.Firing;
import dev.assay.rule.Grounds;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import dev.assay.testing.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The network fires exactly the rules whose conditions hold when they are asked one by one. Rules are put together from a
 * few lines, so that they share nodes and lines are looked up at every depth.
 */
class NetworkTest {

    private static final int LINES = 60;
    private static final int RULES = 250;
    private static final int SCENES = 200;
    private static final List<Capability> CAPABILITIES =
            Samples.PACK.vocabulary().capabilities();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void fires_what_holds(long seed) {
        List<Rule> rules = rules(new Random(seed));
        SafeMatcher matcher = new SafeMatcher(rules);
        int fired = 0;

        for (int i = 0; i < SCENES; i++) {
            Scene scene = scene(seed * 1000 + i);
            List<String> firings = texts(matcher.fire(Phase.JUDGE, scene));
            assertThat(firings).as("seed %d, scene %d", seed, i).isEqualTo(holding(rules, scene));
            fired += firings.size();
        }

        assertThat(fired).as("rules that fired at all").isGreaterThan(SCENES);
    }

    @Test
    void fires_the_same_on_many_threads() {
        List<Rule> rules = rules(new Random(17));
        SafeMatcher matcher = new SafeMatcher(rules);

        List<List<String>> firings = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> texts(matcher.fire(Phase.JUDGE, scene(i))))
                .toList();

        for (int i = 0; i < firings.size(); i++) {
            assertThat(firings.get(i)).as("scene %d", i).isEqualTo(holding(rules, scene(i)));
        }
    }

    private static List<String> holding(List<Rule> rules, Scene scene) {
        List<String> holding = new ArrayList<>();
        for (Rule rule : rules) {
            Condition when = Objects.requireNonNull(rule.when());
            if (when.holds(scene)) {
                Grounds grounds = Grounds.of(when, scene);
                holding.add(rule.id() + grounds.facts() + grounds.unknowns());
            }
        }
        return holding;
    }

    private static List<String> texts(List<Firing> firings) {
        return firings.stream()
                .map(f -> f.rule().id() + f.facts() + f.unknowns())
                .toList();
    }

    private static Scene scene(long seed) {
        return Scene.of(Samples.PACK.vocabulary(), Samples.random(seed).facts());
    }

    private static List<Rule> rules(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(line(random, i));
        }
        StringBuilder drl = new StringBuilder(
                "package rules\nimport dev.assay.engine.*\nimport static dev.assay.engine.Conclude.conclude\n");
        for (int i = 0; i < RULES; i++) {
            drl.append("rule \"RND-").append(i).append(" Random\"\n@factor(\"autonomy\")\n@atLeast(0.1)\n");
            drl.append("@reason(\"R.\")\n@since(\"0.1.0\")\n@status(\"stable\")\nwhen\n");
            Collections.shuffle(lines, random);
            for (String line : lines.subList(0, random.nextInt(5))) {
                drl.append("    ").append(line).append('\n');
            }
            drl.append("then\n    conclude( kcontext );\nend\n");
        }
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = new DrlReader(Samples.PACK.vocabulary(), false).read("r.drl", drl.toString(), problems);
        assertThat(problems).isEmpty();
        return rules;
    }

    private static String line(Random random, int number) {
        String some = "( " + ids(random) + " )";
        return switch (random.nextInt(12)) {
            case 0 -> "not Present" + some;
            case 1 -> "Absent" + some;
            case 2 -> "Unknown" + some;
            case 3 -> "( Present" + some + " or Absent( " + ids(random) + " ) )";
            case 4 -> "Present( " + ids(random) + ", strength == \"declared\" )";
            case 5 -> "accumulate( Present" + some + "; $n" + number + " : count(); $n" + number + " >= 2 )";
            case 6 -> "not ( Present" + some + " and Unknown( " + ids(random) + " ) )";
            default -> "Present" + some;
        };
    }

    private static String ids(Random random) {
        StringBuilder ids = new StringBuilder("id in ( ");
        int more = random.nextInt(4) == 0 ? 12 : random.nextInt(4);
        for (int i = 0; i <= more; i++) {
            String id = CAPABILITIES.get(random.nextInt(CAPABILITIES.size())).id();
            ids.append(i == 0 ? "\"" : ", \"").append(id).append('"');
        }
        return ids.append(" )").toString();
    }
}
