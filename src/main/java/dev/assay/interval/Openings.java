package dev.assay.interval;

import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
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

    /** What a rule asks; one that looks at layers may ask something else once it is known which of them are mapped. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asking(String settles, Gate gate, boolean looksAtLayers, int[] positions) {}

    /**
     * What was asked about some options. Sets of askings are {@link Bits}, and so are sets of rules that map a layer.
     *
     * @param mapping the rules that map a layer
     * @param asking the rules that ask
     * @param anew those that were looked at again after the round before
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Round(Options closed, Verdicts mapping, Answer[] layers, Verdicts asking, long[] anew) {}

    private final List<Asking> askings = new ArrayList<>();
    private final List<Gate> mappings = new ArrayList<>();

    /** For each layer the rules that map it. */
    private final long[][] mappingsOf = new long[LAYERS.size()][];

    private final Concerned mappingsAt;
    private final Concerned askingsAt;
    private final long[] looksAtLayers;

    /** What is asked where nothing is known; every listing is looked at as far as it differs. */
    private final Round nothingKnown;

    Openings(List<Rule> rules, Vocabulary vocabulary, Gates gates, Options nothing) {
        List<Layer> mapped = new ArrayList<>();
        for (Rule rule : rules) {
            Conclusion conclusion = rule.conclusion();
            Gate gate = gates.of(rule.when());
            boolean layers = rule.when() != null && rule.when().looksAtConclusions();
            if (conclusion instanceof Conclusion.Caveat caveat) {
                int[] positions = caveat.settledBy().stream()
                        .mapToInt(vocabulary::indexOf)
                        .toArray();
                add(new Asking(caveat.subject(), gate, layers, positions));
            } else if (conclusion instanceof Conclusion.Mapped on) {
                mappings.add(gate);
                mapped.add(on.layer());
            } else if (ScoreNet.counts(conclusion) && !conclusion.lowersRisk()) {
                add(new Asking(conclusion.subject(), gate, layers, denied(gate)));
            }
        }
        for (Layer layer : LAYERS) {
            mappingsOf[layer.number() - 1] = Bits.where(mapped.size(), i -> mapped.get(i) == layer);
        }
        mappingsAt = new Concerned(mappings, vocabulary.size());
        askingsAt = new Concerned(askings.stream().map(Asking::gate).toList(), vocabulary.size());
        for (int i = 0; i < askings.size(); i++) {
            for (int position : askings.get(i).positions()) {
                askingsAt.add(i, FactType.UNKNOWN, position);
            }
        }
        looksAtLayers = Bits.where(askings.size(), i -> askings.get(i).looksAtLayers());
        nothingKnown = first(nothing);
    }

    private void add(Asking asking) {
        if (asking.positions().length > 0) {
            askings.add(asking);
        }
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
        Verdicts mapping = Verdicts.none(mappings.size());
        for (int i = 0; i < mappings.size(); i++) {
            mapping.put(i, mappings.get(i).holds(closed.full()));
        }
        Answer[] layers = layers(mapping);
        View view = closed.full().with(layers);
        Verdicts asking = Verdicts.none(askings.size());
        for (int i = 0; i < askings.size(); i++) {
            asking.put(i, askings.get(i).gate().holds(view));
        }
        return new Round(closed, mapping, layers, asking, Bits.ofSize(askings.size()));
    }

    private Round after(Round before, Options closed) {
        long[] changed = closed.changes(before.closed());
        long[] again = mappingsAt.at(changed);
        Verdicts mapping = before.mapping().copy();
        for (int i = Bits.next(again, 0); i >= 0; i = Bits.next(again, i + 1)) {
            mapping.put(i, mappings.get(i).holds(closed.full()));
        }
        Answer[] layers = layers(mapping);
        View view = closed.full().with(layers);
        long[] anew = askingsAt.at(changed);
        if (!Arrays.equals(layers, before.layers())) {
            Bits.addAll(anew, looksAtLayers);
        }
        Verdicts asking = before.asking().copy();
        for (int i = Bits.next(anew, 0); i >= 0; i = Bits.next(anew, i + 1)) {
            asking.put(i, askings.get(i).gate().holds(view));
        }
        return new Round(closed, mapping, layers, asking, anew);
    }

    private Answer[] layers(Verdicts mapping) {
        Answer[] layers = new Answer[LAYERS.size()];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = mapping.some(mappingsOf[i]);
        }
        return layers;
    }

    /** Hands over what is asked about a single listing. */
    Round ask(Options closed, Sink sink) {
        Round round = after(nothingKnown, closed);
        // what may hold or not without an answer, such as a condition on factors, is left to the rules themselves
        long[] sure = round.asking().must();
        for (int i = Bits.next(sure, 0); i >= 0; i = Bits.next(sure, i + 1)) {
            ask(i, closed, sink);
        }
        return round;
    }

    /**
     * Hands over what is asked about wider options.
     *
     * @param before what was asked about narrower ones
     * @param all whether to hand over what was asked before as well
     */
    Round ask(Options closed, Round before, boolean all, Sink sink) {
        Round round = after(before, closed);
        long[] asked = round.asking().may().clone();
        if (!all) {
            Bits.retainAll(asked, round.anew());
        }
        for (int i = Bits.next(asked, 0); i >= 0; i = Bits.next(asked, i + 1)) {
            ask(i, closed, sink);
        }
        return round;
    }

    private void ask(int number, Options closed, Sink sink) {
        Asking asking = askings.get(number);
        for (int position : asking.positions()) {
            if (closed.mayBeUnknown(position)) {
                sink.ask(position, asking.settles());
            }
        }
    }
}
