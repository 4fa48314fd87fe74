package dev.assay.bench;

import dev.assay.model.Factor;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Mentions;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every engine is asked: derive capabilities, fire all rules of the ten factors, combine them.
 *
 * @param derivations in an order in which one pass is enough
 * @param factors the rules that move one of the ten factors
 */
record Task(RulePack pack, List<Rule> derivations, List<Rule> factors) {

    static Task of(Path rules) {
        RulePack pack = RulePack.load(rules, false);
        List<Rule> derive =
                pack.rules().stream().filter(r -> r.phase() == Phase.DERIVE).toList();
        List<Rule> factors = pack.rules().stream()
                .filter(r -> r.conclusion() instanceof Conclusion.OnFactor f
                        && Factor.ten().contains(f.factor()))
                .toList();
        return new Task(pack, ordered(derive), factors);
    }

    /** Derivations, then the rules of the factors. */
    List<Rule> rules() {
        List<Rule> all = new ArrayList<>(derivations);
        all.addAll(factors);
        return all;
    }

    static String derived(Rule rule) {
        return ((Conclusion.Derive) rule.conclusion()).capability();
    }

    private static List<Rule> ordered(List<Rule> rules) {
        List<Rule> rest = new ArrayList<>(rules);
        List<Rule> ordered = new ArrayList<>();
        while (!rest.isEmpty()) {
            Set<String> open = new HashSet<>();
            rest.forEach(r -> open.add(derived(r)));
            List<Rule> ready = rest.stream()
                    .filter(r -> Mentions.of(r).stream().noneMatch(open::contains))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalArgumentException("derivations go in a circle: " + open);
            }
            ordered.addAll(ready);
            rest.removeAll(ready);
        }
        return ordered;
    }
}
