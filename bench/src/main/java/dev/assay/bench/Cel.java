package dev.assay.bench;

import dev.assay.model.Capability;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** CEL: one checked and planned expression for each rule, over two maps. It knows no chaining; the loop is ours. */
final class Cel implements Contender {

    private record Derivation(CelRuntime.Program when, String capability) {}

    private record Judgement(CelRuntime.Program when, Totals.Effect effect) {}

    private final List<Derivation> derivations = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();

    Cel(Task task) throws Exception {
        MapType facts = MapType.create(SimpleType.STRING, SimpleType.BOOL);
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("present", facts)
                .addVar("absent", facts)
                .setResultType(SimpleType.BOOL)
                .build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        for (Rule rule : task.rules()) {
            CelRuntime.Program program =
                    runtime.createProgram(compiler.compile(expression(Objects.requireNonNull(rule.when())))
                            .getAst());
            if (task.derivations().contains(rule)) {
                derivations.add(new Derivation(program, Task.derived(rule)));
            } else {
                judgements.add(new Judgement(program, Totals.Effect.of(rule)));
            }
        }
    }

    private static String expression(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " && ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " || ");
        }
        if (condition instanceof Condition.Not not) {
            return "!" + expression(not.part());
        }
        FactCondition fact = Tests.fact(condition);
        String map = fact.type() == FactType.PRESENT ? "present" : "absent";
        return fact.candidates().stream()
                .map(Capability::id)
                .map(id -> "'" + id + "' in " + map)
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    private static String joined(List<Condition> parts, String operator) {
        return parts.stream().map(Cel::expression).collect(Collectors.joining(operator, "(", ")"));
    }

    @Override
    public Object prepare(Case listing) {
        return listing;
    }

    @Override
    public int[] evaluate(Object facts) {
        Case listing = (Case) facts;
        Map<String, Boolean> present = new HashMap<>();
        Map<String, Boolean> absent = new HashMap<>();
        listing.present().forEach(id -> present.put(id, true));
        listing.absent().forEach(id -> absent.put(id, true));
        Map<String, Object> scene = Map.of("present", present, "absent", absent);
        Totals totals = new Totals();
        try {
            for (Derivation derivation : derivations) {
                if ((Boolean) derivation.when().eval(scene)) {
                    present.put(derivation.capability(), true);
                    absent.remove(derivation.capability());
                }
            }
            for (Judgement judgement : judgements) {
                if ((Boolean) judgement.when().eval(scene)) {
                    totals.apply(judgement.effect());
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return totals.values();
    }
}
