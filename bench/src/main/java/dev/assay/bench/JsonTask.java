package dev.assay.bench;

import dev.assay.model.Capability;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.Mentions;
import dev.assay.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The task for engines that are not on the JVM: rules in the form of json-rules-engine, listings, expected factors. */
final class JsonTask {

    private JsonTask() {}

    static void write(Task task, List<Case> cases, List<int[]> expected, Path file) throws IOException {
        Map<String, Integer> depths = new HashMap<>();
        for (Rule rule : task.derivations()) {
            int depth = Mentions.of(rule).stream()
                            .mapToInt(id -> depths.getOrDefault(id, 0))
                            .max()
                            .orElse(0)
                    + 1;
            depths.merge(Task.derived(rule), depth, Math::max);
        }
        String derive = task.derivations().stream()
                .map(r -> rule(r, 100 - depths.get(Task.derived(r)), "{\"derives\":" + quoted(Task.derived(r)) + "}"))
                .collect(Collectors.joining(",\n"));
        String factors = task.factors().stream()
                .map(r -> rule(r, 1, effect(Totals.Effect.of(r))))
                .collect(Collectors.joining(",\n"));
        String listings = cases.stream()
                .map(c -> "{\"present\":" + list(c.present()) + ",\"absent\":" + list(c.absent()) + "}")
                .collect(Collectors.joining(",\n"));
        String values = expected.stream().map(Arrays::toString).collect(Collectors.joining(",\n"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                "{\"rules\":[" + derive + ",\n" + factors + "],\n\"listings\":[" + listings + "],\n\"expected\":["
                        + values + "]}\n");
    }

    private static String rule(Rule rule, int priority, String params) {
        String when = condition(Objects.requireNonNull(rule.when()));
        // the outermost condition has to be all, any or not
        String top = when.startsWith("{\"fact\"") ? "{\"all\":[" + when + "]}" : when;
        return "{\"name\":" + quoted(rule.id()) + ",\"priority\":" + priority + ",\"conditions\":" + top
                + ",\"event\":{\"type\":\"holds\",\"params\":" + params + "}}";
    }

    private static String effect(Totals.Effect e) {
        return "{\"factor\":" + e.factor() + ",\"move\":" + quoted(e.move().name()) + ",\"hundredths\":"
                + e.hundredths() + "}";
    }

    private static String condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            return "{\"all\":" + parts(all.parts()) + "}";
        }
        if (condition instanceof Condition.Any any) {
            return "{\"any\":" + parts(any.parts()) + "}";
        }
        if (condition instanceof Condition.Not not) {
            return "{\"not\":" + condition(not.part()) + "}";
        }
        FactCondition fact = Tests.fact(condition);
        List<String> tests = fact.candidates().stream()
                .map(Capability::id)
                .map(id -> "{\"fact\":" + quoted(id) + ",\"operator\":\"equal\",\"value\":"
                        + (fact.type() == FactType.PRESENT) + "}")
                .toList();
        return tests.size() == 1 ? tests.get(0) : "{\"any\":[" + String.join(",", tests) + "]}";
    }

    private static String parts(List<Condition> parts) {
        return parts.stream().map(JsonTask::condition).collect(Collectors.joining(",", "[", "]"));
    }

    private static String list(List<String> ids) {
        return ids.stream().map(JsonTask::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String id) {
        return '"' + id + '"';
    }
}
