package dev.assay.assess;

import dev.assay.interval.Asked;
import dev.assay.interval.Worth;
import dev.assay.model.Blind;
import dev.assay.model.CaveatResult;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Fact;
import dev.assay.model.Hint;
import dev.assay.model.LayerResult;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.rule.Firing;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the open questions: what caveats and chains leave open, what is too weakly known, what contradicts itself. */
final class Questions {

    /** The highest score, in tenths. */
    private static final int HIGHEST = 100;

    /** No question settles as many things. */
    private static final int MOST = 0xFFFF;

    private final Scene scene;
    private final Asked asked;
    private final Listing listing;

    Questions(Scene scene, Listing listing) {
        this.scene = scene;
        this.asked = new Asked(scene.vocabulary());
        this.listing = listing;
    }

    /** What the listing suggests without saying it. */
    Questions hinted() {
        for (Hint hint : listing.hints()) {
            if (scene.fact(hint.capability()) == null) {
                ask(hint.capability(), "a hint of the listing");
            }
        }
        return this;
    }

    /** The unknown capabilities that would settle caveats. */
    Questions layers(List<LayerResult> layers) {
        for (LayerResult layer : layers) {
            String settled = "layer " + layer.layer().number();
            for (CaveatResult caveat : layer.caveats()) {
                for (String id : caveat.settledBy()) {
                    if (scene.fact(id) == null) {
                        ask(id, settled);
                    }
                }
            }
        }
        return this;
    }

    /** The unknown capabilities that would close open chains. */
    Questions chains(List<ChainResult> chains) {
        for (ChainResult chain : chains) {
            if (chain.status() == ChainStatus.OPEN) {
                String settled = "chain " + chain.because().rule();
                for (ChainResult.LegResult leg : chain.legs()) {
                    leg.settledBy().forEach(id -> ask(id, settled));
                }
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

    /** What the answer to each question would settle. */
    Asked settles() {
        return asked;
    }

    /**
     * The questions: what is asked now before what an answer would raise, and what moves the score most before the rest.
     *
     * @param worths what hangs on each, in vocabulary order
     */
    List<OpenQuestion> inOrder(List<Worth> worths) {
        OpenQuestion[] asked = new OpenQuestion[worths.size()];
        long[] places = new long[asked.length];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = question(worths.get(i));
            places[i] = place(asked[i], i);
        }
        Arrays.sort(places);
        List<OpenQuestion> questions = new ArrayList<>(asked.length);
        for (long place : places) {
            questions.add(asked[(int) place]);
        }
        return questions;
    }

    /** All that its place depends on in one number, which sorts without comparing piece by piece; lowest its index. */
    private static long place(OpenQuestion question, int index) {
        long later = question.followUp() ? 1 : 0;
        long swing = question.swing().scaleByPowerOfTen(1).longValue();
        long byWorth = (later << 8 | (HIGHEST - swing)) << 16
                | (MOST - question.settles().size());
        return byWorth << 32 | index;
    }

    private OpenQuestion question(Worth worth) {
        return new OpenQuestion(
                worth.capability(),
                scene.vocabulary()
                        .at(scene.vocabulary().indexOf(worth.capability()))
                        .asks(),
                worth.settles(),
                worth.followUp(),
                worth.scoreIfPresent(),
                worth.scoreIfAbsent(),
                blind(worth.capability()),
                hint(worth.capability()));
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
        asked.ask(capability, settled);
    }
}
