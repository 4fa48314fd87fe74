package dev.assay.assess;

import dev.assay.interval.Worth;
import dev.assay.model.Blind;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Fact;
import dev.assay.model.Hint;
import dev.assay.model.LayerResult;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Firing;
import dev.assay.rule.Scene;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the open questions: what caveats and chains leave open, what is too weakly known, what contradicts itself. */
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

    /** What contradictions ask about, whether or not a fact of it counts. */
    Questions contradictions(List<ContradictionResult> contradictions) {
        contradictions.forEach(c -> c.settledBy().forEach(id -> ask(id, "contradiction " + c.id())));
        return this;
    }

    /** What the answer to each question would settle, by capability. */
    Map<String, List<String>> settles() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        settles.forEach((id, settled) -> all.put(id, List.copyOf(settled)));
        return all;
    }

    /** The questions: what is asked now before what an answer would raise, and what moves the score most before the rest. */
    List<OpenQuestion> inOrder(List<Worth> worths) {
        Vocabulary vocabulary = scene.vocabulary();
        return worths.stream()
                .map(s -> new OpenQuestion(
                        s.capability(),
                        vocabulary.at(vocabulary.indexOf(s.capability())).asks(),
                        s.settles(),
                        s.followUp(),
                        s.scoreIfPresent(),
                        s.scoreIfAbsent(),
                        blind(s.capability()),
                        hint(s.capability())))
                .sorted(Comparator.comparing(OpenQuestion::followUp)
                        .thenComparing(Comparator.comparing(OpenQuestion::swing).reversed())
                        .thenComparingInt(q -> -q.settles().size())
                        .thenComparingInt(q -> vocabulary.indexOf(q.capability())))
                .toList();
    }

    private @Nullable String blind(String capability) {
        return listing.blind().isEmpty()
                ? null
                : listing.blind().stream()
                        .filter(b -> b.capabilities().contains(capability))
                        .map(Blind::says)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Hint hint(String capability) {
        return listing.hints().isEmpty()
                ? null
                : listing.hints().stream()
                        .filter(h -> h.capability().equals(capability))
                        .findFirst()
                        .orElse(null);
    }

    private void ask(String capability, String settled) {
        settles.computeIfAbsent(capability, k -> new LinkedHashSet<>()).add(settled);
    }
}
