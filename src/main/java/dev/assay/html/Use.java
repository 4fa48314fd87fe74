package dev.assay.html;

import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule's share in a result, seen from the facts that it rests on.
 *
 * @param on the result, such as {@code Persistent Memory}
 * @param anchor where the page shows it, without the prefix
 * @param because the rule
 */
record Use(String on, String anchor, Because because) {

    /** What rests on each capability, in the order of the page. */
    static Map<String, List<Use>> byCapability(Assessment a) {
        List<Use> all = new ArrayList<>();
        add(all, "posture", "posture", a.posedBy());
        a.aivss().inputs().forEach(i -> add(all, Terms.input(i.id()), "in-" + i.id(), i.because()));
        a.factors().forEach(f -> add(all, f.factor().title(), "f-" + f.factor().id(), f.because()));
        add(all, a.language().factor().title(), "f-language", a.language().because());
        a.layers().forEach(l -> {
            String layer = "layer " + l.layer().number();
            String anchor = "layer-" + l.layer().number();
            add(all, layer, anchor, l.because());
            l.threats().forEach(t -> add(all, t.threat().id() + " on " + layer, anchor, t.because()));
            l.caveats().forEach(c -> add(all, "what is open on " + layer, anchor, List.of(c.because())));
        });
        a.chains().forEach(c -> add(all, "chain " + c.threat().id(), "chains", List.of(c.because())));
        a.contradictions().forEach(c -> {
            Because because = c.because();
            if (because != null) {
                add(all, "contradiction " + c.id(), "contradictions", List.of(because));
            }
        });
        a.derivations().forEach(d -> add(all, d.effect(), "fact-" + d.effect(), List.of(d)));
        Map<String, List<Use>> uses = new LinkedHashMap<>();
        for (Use use : all) {
            use.because.facts().stream()
                    .map(Fact::capability)
                    .distinct()
                    .forEach(
                            c -> uses.computeIfAbsent(c, k -> new ArrayList<>()).add(use));
        }
        return uses;
    }

    private static void add(List<Use> all, String on, String anchor, List<Because> because) {
        because.forEach(b -> all.add(new Use(on, anchor, b)));
    }
}
