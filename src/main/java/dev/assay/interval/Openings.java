package dev.assay.interval;

import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which unknown capabilities rules ask about: those that would settle a caveat, and those that would take back a
 * conclusion about the score which holds as long as they are not stated. Immutable.
 */
final class Openings {

    private static final List<Layer> LAYERS = List.of(Layer.values());

    /** Takes a capability that is asked about, and what the answer would settle. */
    interface Sink {
        void ask(int position, String settles);
    }

    /** What a rule asks; one that looks at layers may ask once it is known which of them are mapped. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asking(String settles, Gate gate, boolean looksAtLayers, int[] positions) {}

    /**
     * What was asked about some options, apart from what steps ask, of which their board says whether they hold. Sets of
     * askings are {@link Bits}, and so are sets of rules that map a layer.
     *
     * @param mapping the rules that map a layer
     * @param asking the rules that ask
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Round(Options closed, Verdicts mapping, Answer[] layers, Verdicts asking) {}

    private final List<Asking> askings = new ArrayList<>();

    /** What steps of dials ask, by their numbers, and which of them do. */
    private final List<Asking> stepAskings = new ArrayList<>();

    private final long[] stepsThatAsk;

    /** For each layer the rules that map it. */
    private final long[][] mappingsOf = new long[LAYERS.size()][];

    private final Panel mappings;
    private final Panel gates;
    private final long[] looksAtLayers;

    /** What is asked where nothing is known; every listing is looked at as far as it differs. */
    private final Round nothingKnown;

    Openings(List<Rule> rules, Vocabulary vocabulary, Gates maker, Dials dials, Options nothing) {
        List<Gate> maps = new ArrayList<>();
        List<Layer> mapped = new ArrayList<>();
        for (Rule rule : rules) {
            Conclusion conclusion = rule.conclusion();
            Gate gate = maker.of(rule.when());
            boolean layers = rule.when() != null && rule.when().looksAtConclusions();
            if (conclusion instanceof Conclusion.Caveat caveat) {
                int[] positions = caveat.settledBy().stream()
                        .mapToInt(vocabulary::indexOf)
                        .toArray();
                askings.add(new Asking(caveat.subject(), gate, layers, positions));
            } else if (conclusion instanceof Conclusion.Mapped on) {
                maps.add(gate);
                mapped.add(on.layer());
            } else if (layers && ScoreNet.counts(conclusion) && !conclusion.lowersRisk()) {
                askings.add(new Asking(conclusion.subject(), gate, true, denied(gate)));
            }
        }
        for (Dial.Step step : dials.steps()) {
            stepAskings.add(new Asking(step.rule().conclusion().subject(), step.gate(), false, denied(step)));
        }
        stepsThatAsk = Bits.where(stepAskings.size(), i -> stepAskings.get(i).positions().length > 0);
        for (Layer layer : LAYERS) {
            mappingsOf[layer.number() - 1] = Bits.where(mapped.size(), i -> mapped.get(i) == layer);
        }
        mappings = new Panel(maps, i -> false, vocabulary.size());
        gates = new Panel(askings.stream().map(Asking::gate).toList(), i -> false, vocabulary.size());
        looksAtLayers = Bits.where(askings.size(), i -> askings.get(i).looksAtLayers());
        nothingKnown = first(nothing);
    }

    /** What a step that does not look at layers asks. */
    private static int[] denied(Dial.Step step) {
        Condition when = step.rule().when();
        boolean asks = !step.lowers() && (when == null || !when.looksAtConclusions());
        return asks ? denied(step.gate()) : new int[0];
    }

    /** What a gate wants not to be present. */
    private static int[] denied(Gate gate) {
        Set<Integer> found = new TreeSet<>();
        gate.positions(false, (position, type, negated) -> {
            if (negated && type == FactType.PRESENT) {
                found.add(position);
            }
        });
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private Round first(Options closed) {
        Verdicts mapping = mappings.ask(closed.full(), closed.full());
        Answer[] layers = layers(mapping);
        View view = closed.full().with(layers);
        return new Round(closed, mapping, layers, gates.ask(view, view));
    }

    private Round after(Round before, Options closed) {
        long[] changed = closed.changes(before.closed());
        Verdicts mapping = mappings.ask(mappings.at(changed), before.mapping(), closed.full(), closed.full());
        Answer[] layers = layers(mapping);
        View view = closed.full().with(layers);
        long[] again = gates.at(changed);
        if (!Arrays.equals(layers, before.layers())) {
            Bits.addAll(again, looksAtLayers);
        }
        return new Round(closed, mapping, layers, gates.ask(again, before.asking(), view, view));
    }

    private Answer[] layers(Verdicts mapping) {
        Answer[] layers = new Answer[LAYERS.size()];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = mapping.some(mappingsOf[i]);
        }
        return layers;
    }

    /** Hands over what is asked about a single listing. */
    Round ask(State listing, Sink sink) {
        Round round = after(nothingKnown, listing.closed());
        // what may hold or not without an answer, such as a condition on factors, is left to the rules themselves
        ask(askings, round.asking().must(), listing.closed(), sink);
        ask(stepAskings, and(stepsThatAsk, listing.board().holds().must()), listing.closed(), sink);
        return round;
    }

    /**
     * Hands over what is asked about wider options; some of it may have been handed over before.
     *
     * @param before what was asked about narrower ones
     */
    Round askMore(State wider, Round before, Sink sink) {
        Round round = after(before, wider.closed());
        ask(askings, round.asking().may(), wider.closed(), sink);
        ask(stepAskings, and(stepsThatAsk, wider.board().holds().may()), wider.closed(), sink);
        return round;
    }

    private static long[] and(long[] set, long[] other) {
        long[] both = set.clone();
        Bits.retainAll(both, other);
        return both;
    }

    private static void ask(List<Asking> askings, long[] numbers, Options closed, Sink sink) {
        for (int i = Bits.next(numbers, 0); i >= 0; i = Bits.next(numbers, i + 1)) {
            Asking asking = askings.get(i);
            for (int position : asking.positions()) {
                if (closed.mayBeUnknown(position)) {
                    sink.ask(position, asking.settles());
                }
            }
        }
    }
}
