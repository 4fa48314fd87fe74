package dev.assay.assess;

import dev.assay.model.Blind;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.Fact;
import dev.assay.model.Hint;
import dev.assay.model.LayerResult;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.rule.Firing;
import dev.assay.rule.Scene;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the open questions: what caveats and chains leave open, and what is too weakly known to count. */
final class Questions {

    private final Scene scene;
    private final Map<String, Set<String>> settles = new LinkedHashMap<>();

    private final Listing listing;

    Questions(Scene scene, Listing listing) {
        this.scene = scene;
        this.listing = listing;
    }

    /** What the listing suggests without saying it. */
    Questions hinted() {
        listing.hints().stream()
                .filter(h -> scene.fact(h.capability()) == null)
                .forEach(h -> ask(h.capability(), "a hint of the listing"));
        return this;
    }

    /** The unknown capabilities that would settle caveats. */
    Questions layers(List<LayerResult> layers) {
        for (LayerResult layer : layers) {
            layer.caveats().stream()
                    .flatMap(c -> c.settledBy().stream())
                    .filter(id -> scene.fact(id) == null)
                    .forEach(id -> ask(id, "layer " + layer.layer().number()));
        }
        return this;
    }

    /** The unknown capabilities that would close open chains. */
    Questions chains(List<ChainResult> chains) {
        for (ChainResult chain : chains) {
            if (chain.status() == ChainStatus.OPEN) {
                chain.legs().stream()
                        .flatMap(l -> l.settledBy().stream())
                        .forEach(id -> ask(id, "chain " + chain.because().rule()));
            }
        }
        return this;
    }

    /** Facts that would lower the risk, but are too weakly known to count. */
    Questions setAside(List<Fact> facts) {
        facts.forEach(f -> ask(
                f.capability(), "whether " + f.capability() + " " + f.status().word() + " counts"));
        return this;
    }

    /** Conclusions that would lower the risk, but rest on facts that are too weakly known. */
    Questions doubted(List<Firing> firings) {
        for (Firing firing : firings) {
            firing.facts().stream()
                    .filter(f -> !f.strength().mayLowerRisk())
                    .forEach(f -> ask(f.capability(), firing.rule().conclusion().subject()));
        }
        return this;
    }

    /** All questions: those that settle most come first, then vocabulary order. */
    List<OpenQuestion> inOrder() {
        return settles.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> e) ->
                                -e.getValue().size())
                        .thenComparingInt(e -> scene.vocabulary().indexOf(e.getKey())))
                .map(e -> new OpenQuestion(
                        e.getKey(),
                        scene.vocabulary()
                                .at(scene.vocabulary().indexOf(e.getKey()))
                                .asks(),
                        List.copyOf(e.getValue()),
                        blind(e.getKey()),
                        hint(e.getKey())))
                .toList();
    }

    private @Nullable String blind(String capability) {
        return listing.blind().stream()
                .filter(b -> b.capabilities().contains(capability))
                .map(Blind::says)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Hint hint(String capability) {
        return listing.hints().stream()
                .filter(h -> h.capability().equals(capability))
                .findFirst()
                .orElse(null);
    }

    private void ask(String capability, String settled) {
        settles.computeIfAbsent(capability, k -> new LinkedHashSet<>()).add(settled);
    }
}
