package dev.assay.assess;

import dev.assay.model.Fact;
import dev.assay.model.LayerResult;
import dev.assay.model.OpenQuestion;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the open questions: unknown capabilities that a caveat names, and controls that are too weakly known. */
final class Questions {

    private Questions() {}

    /** Those that settle most come first, then vocabulary order. */
    static List<OpenQuestion> of(Scene scene, List<LayerResult> layers, List<Fact> setAside) {
        Map<String, List<String>> settles = new LinkedHashMap<>();
        for (LayerResult layer : layers) {
            String name = "layer " + layer.layer().number();
            layer.caveats().stream()
                    .flatMap(c -> c.settledBy().stream())
                    .filter(id -> scene.fact(id) == null)
                    .distinct()
                    .forEach(id ->
                            settles.computeIfAbsent(id, k -> new ArrayList<>()).add(name));
        }
        setAside.forEach(f -> settles.computeIfAbsent(f.capability(), k -> new ArrayList<>())
                .add("whether " + f.capability() + " is " + f.status().word() + " counts"));
        return settles.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<String>> e) ->
                                -e.getValue().size())
                        .thenComparing(e -> scene.vocabulary().indexOf(e.getKey())))
                .map(e -> new OpenQuestion(e.getKey(), asks(scene, e.getKey()), e.getValue()))
                .toList();
    }

    private static String asks(Scene scene, String id) {
        return scene.vocabulary().at(scene.vocabulary().indexOf(id)).asks();
    }
}
