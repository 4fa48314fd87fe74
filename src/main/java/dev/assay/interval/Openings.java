package dev.assay.interval;

import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which unknown capabilities rules ask about: those that would settle a caveat, and those that would take back a
 * conclusion about the score which holds as long as they are not stated. Immutable.
 */
final class Openings {

    /** Takes a capability that is asked about, and what the answer would settle. */
    interface Sink {
        void ask(int position, String settles);
    }

    /** What a rule asks; one that looks at layers may ask something else once it is known which of them are mapped. */
    private record Asking(String settles, Gate gate, boolean looksAtLayers, List<Integer> positions) {}

    /**
     * What was asked about some options.
     *
     * @param answers whether each rule asks
     */
    record Round(Options closed, Map<Layer, Answer> layers, List<Answer> answers) {}

    private final List<Asking> askings = new ArrayList<>();
    private final Map<Layer, List<Gate>> mapped = new EnumMap<>(Layer.class);

    /** For each position the rules that look at it or ask about it. */
    private final BitSet[] concerned;

    private final BitSet looksAtLayers = new BitSet();

    Openings(List<Rule> rules, Vocabulary vocabulary, Gates gates) {
        for (Layer layer : Layer.values()) {
            mapped.put(layer, new ArrayList<>());
        }
        for (Rule rule : rules) {
            Conclusion conclusion = rule.conclusion();
            Gate gate = gates.of(rule.when());
            boolean layers = rule.when() != null && rule.when().looksAtConclusions();
            if (conclusion instanceof Conclusion.Caveat caveat) {
                List<Integer> positions =
                        caveat.settledBy().stream().map(vocabulary::indexOf).toList();
                add(new Asking(caveat.subject(), gate, layers, positions));
            } else if (conclusion instanceof Conclusion.Mapped on) {
                Objects.requireNonNull(mapped.get(on.layer())).add(gate);
            } else if (ScoreNet.counts(conclusion) && !conclusion.lowersRisk()) {
                add(new Asking(conclusion.subject(), gate, layers, denied(gate)));
            }
        }
        concerned = concerned(vocabulary.size());
    }

    private void add(Asking asking) {
        if (!asking.positions().isEmpty()) {
            looksAtLayers.set(askings.size(), asking.looksAtLayers());
            askings.add(asking);
        }
    }

    private BitSet[] concerned(int size) {
        BitSet[] at = new BitSet[size];
        for (int i = 0; i < size; i++) {
            at[i] = new BitSet(askings.size());
        }
        for (int i = 0; i < askings.size(); i++) {
            int number = i;
            askings.get(i).positions().forEach(position -> at[position].set(number));
            askings.get(i).gate().positions(false, (position, type, negated) -> at[position].set(number));
        }
        return at;
    }

    /** What a gate wants not to be present. */
    private static List<Integer> denied(Gate gate) {
        Set<Integer> found = new TreeSet<>();
        gate.positions(false, (position, type, negated) -> {
            if (negated && type == FactType.PRESENT) {
                found.add(position);
            }
        });
        return List.copyOf(found);
    }

    /** Hands over what is asked about a single listing. */
    Round ask(Options closed, Sink sink) {
        Map<Layer, Answer> layers = layers(closed);
        View view = closed.full().with(layers);
        List<Answer> answers = new ArrayList<>(askings.size());
        for (int i = 0; i < askings.size(); i++) {
            answers.add(askings.get(i).gate().holds(view));
            // what may hold or not without an answer, such as a condition on factors, is left to the rules themselves
            if (answers.get(i) == Answer.YES) {
                ask(i, closed, answers, sink);
            }
        }
        return new Round(closed, layers, answers);
    }

    /**
     * Hands over what is asked about wider options.
     *
     * @param before what was asked about narrower ones
     * @param all whether to hand over what was asked before as well
     */
    Round ask(Options closed, Round before, boolean all, Sink sink) {
        Map<Layer, Answer> layers = layers(closed);
        View view = closed.full().with(layers);
        List<Answer> answers = new ArrayList<>(before.answers());
        BitSet anew = new BitSet(askings.size());
        for (int position : closed.differences(before.closed())) {
            anew.or(concerned[position]);
        }
        if (!layers.equals(before.layers())) {
            anew.or(looksAtLayers);
        }
        for (int i = anew.nextSetBit(0); i >= 0; i = anew.nextSetBit(i + 1)) {
            answers.set(i, askings.get(i).gate().holds(view));
        }
        for (int i = all ? 0 : anew.nextSetBit(0);
                i >= 0 && i < askings.size();
                i = all ? i + 1 : anew.nextSetBit(i + 1)) {
            ask(i, closed, answers, sink);
        }
        return new Round(closed, layers, answers);
    }

    private Map<Layer, Answer> layers(Options closed) {
        Map<Layer, Answer> layers = new EnumMap<>(Layer.class);
        mapped.forEach((layer, gates) -> layers.put(layer, some(gates, closed.full())));
        return layers;
    }

    private static Answer some(List<Gate> gates, View view) {
        Answer answer = Answer.NO;
        for (int i = 0; i < gates.size() && answer != Answer.YES; i++) {
            answer = answer.or(gates.get(i).holds(view));
        }
        return answer;
    }

    private void ask(int number, Options closed, List<Answer> answers, Sink sink) {
        if (answers.get(number) != Answer.NO) {
            Asking asking = askings.get(number);
            for (int i = 0; i < asking.positions().size(); i++) {
                int position = asking.positions().get(i);
                if (closed.mayBeUnknown(position)) {
                    sink.ask(position, asking.settles());
                }
            }
        }
    }
}
