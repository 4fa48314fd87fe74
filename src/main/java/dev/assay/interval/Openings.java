package dev.assay.interval;

import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which unknown capabilities rules ask about: those that would settle a caveat, and those that would take back a
 * conclusion about the score which holds as long as they are not stated.
 */
final class Openings {

    /** Takes a capability that is asked about, and what the answer would settle. */
    interface Sink {
        void ask(int position, String settles);
    }

    private record Asking(String settles, Gate gate, List<Integer> positions) {}

    private final List<Asking> caveats = new ArrayList<>();
    private final List<Asking> undone = new ArrayList<>();
    private final Map<Layer, List<Gate>> mapped = new EnumMap<>(Layer.class);

    Openings(List<Rule> rules, Vocabulary vocabulary, Gates gates) {
        for (Layer layer : Layer.values()) {
            mapped.put(layer, new ArrayList<>());
        }
        for (Rule rule : rules) {
            Conclusion conclusion = rule.conclusion();
            Gate gate = gates.of(rule.when());
            if (conclusion instanceof Conclusion.Caveat caveat) {
                List<Integer> positions =
                        caveat.settledBy().stream().map(vocabulary::indexOf).toList();
                caveats.add(new Asking(caveat.subject(), gate, positions));
            } else if (conclusion instanceof Conclusion.Mapped on) {
                Objects.requireNonNull(mapped.get(on.layer())).add(gate);
            } else if (ScoreNet.counts(conclusion) && !conclusion.lowersRisk()) {
                undone.add(new Asking(conclusion.subject(), gate, denied(gate)));
            }
        }
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

    /** Hands over what is asked about some listing that the options stand for. */
    void asked(Options closed, Sink sink) {
        Map<Layer, Answer> layers = new EnumMap<>(Layer.class);
        mapped.forEach((layer, gates) -> layers.put(layer, some(gates, closed.full())));
        closed.full().map(layers);
        caveats.forEach(a -> ask(a, closed, sink));
        undone.forEach(a -> ask(a, closed, sink));
    }

    private static Answer some(List<Gate> gates, View view) {
        Answer answer = Answer.NO;
        for (Gate gate : gates) {
            answer = answer.or(gate.holds(view));
        }
        return answer;
    }

    private static void ask(Asking asking, Options closed, Sink sink) {
        if (!asking.positions().isEmpty() && asking.gate().holds(closed.full()) != Answer.NO) {
            for (int position : asking.positions()) {
                if (closed.mayBeUnknown(position)) {
                    sink.ask(position, asking.settles());
                }
            }
        }
    }
}
