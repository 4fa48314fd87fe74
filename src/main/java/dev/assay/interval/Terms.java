package dev.assay.interval;

import dev.assay.model.Fact;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What questionnaires of one pack have in common. Immutable. */
final class Terms {

    private static final String KIND = "kind";

    private final Vocabulary vocabulary;
    private final States states;
    private final Openings openings;
    private final BitSet kinds = new BitSet();
    private final List<Variable> variables = new ArrayList<>();
    private final long[] free;

    Terms(Vocabulary vocabulary, States states, Openings openings) {
        this.vocabulary = vocabulary;
        this.states = states;
        this.openings = openings;
        for (int i = 0; i < vocabulary.size(); i++) {
            kinds.set(i, vocabulary.at(i).family().equals(KIND));
        }
        for (int i = 0; i < vocabulary.size(); i++) {
            int position = i;
            variables.add(new Variable(
                    i,
                    kinds.get(i)
                            ? kinds.stream().filter(k -> k != position).boxed().toList()
                            : List.of()));
        }
        this.free = Bits.where(vocabulary.size(), i -> !kinds.get(i));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    States states() {
        return states;
    }

    Openings openings() {
        return openings;
    }

    /** Whether a position says what kind of agent it is; there is one kind at most. */
    boolean isKind(int position) {
        return kinds.get(position);
    }

    /** A position alone, as {@link Bits}. */
    long[] only(int position) {
        long[] only = Bits.ofSize(vocabulary.size());
        Bits.add(only, position);
        return only;
    }

    /** The positions without rivals, as {@link Bits}. */
    long[] free() {
        return free;
    }

    /** A capability as something that may be open. */
    Variable variable(int position) {
        return variables.get(position);
    }

    /** The facts as options. */
    Options options(Known known) {
        Options options = new Options(states.nothing().stated());
        for (Fact fact : known.facts()) {
            int option = fact.strength().mayLowerRisk() ? Options.PRESENT : Options.WEAKLY_PRESENT;
            options.set(vocabulary.indexOf(fact.capability()), fact.status() == Status.PRESENT ? option : option << 1);
        }
        return options;
    }

    /** Whether the kind of agent is among what is present. */
    boolean kindIsKnown(Options options) {
        for (int i = kinds.nextSetBit(0); i >= 0; i = kinds.nextSetBit(i + 1)) {
            if (options.mayBePresent(i)) {
                return true;
            }
        }
        return false;
    }

    /** No list for any position yet. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    @Nullable
    List<String>[] lists() {
        return new List[vocabulary.size()];
    }
}
