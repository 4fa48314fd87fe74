package dev.assay.assess;

import dev.assay.model.Capability;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.FactCondition;
import dev.assay.rule.Rule;
import java.util.BitSet;
import java.util.List;

/**
 * Which capabilities a fact rules out, as positions in the vocabulary. A capability that is present rules out what a
 * contradiction rule without further lines sets against it; one that is absent rules out what it would follow from.
 */
final class Exclusions {

    private final Vocabulary vocabulary;
    private final BitSet[] byPresent;
    private final BitSet[] byAbsent;

    Exclusions(RulePack pack) {
        this.vocabulary = pack.vocabulary();
        this.byPresent = empty(vocabulary.size());
        this.byAbsent = empty(vocabulary.size());
        for (Rule rule : pack.rules()) {
            if (rule.conclusion() instanceof Conclusion.Derive derive && rule.when() instanceof FactCondition from) {
                byAbsent[vocabulary.indexOf(derive.capability())].or(positions(from.candidates()));
            }
        }
        while (spread(byAbsent)) {
            // what rules out a capability rules out all that it would follow from
        }
        for (Opposites opposites : Opposites.all(pack)) {
            if (opposites.exclude()) {
                oppose(opposites.sides().get(0), opposites.sides().get(1));
                oppose(opposites.sides().get(1), opposites.sides().get(0));
            }
        }
        spread(byPresent);
    }

    /** The positions that a fact at a position rules out. */
    BitSet by(int position, Status status) {
        return (status == Status.PRESENT ? byPresent : byAbsent)[position];
    }

    private void oppose(FactCondition one, FactCondition other) {
        BitSet others = positions(other.candidates());
        positions(one.candidates()).stream().forEach(i -> byPresent[i].or(others));
    }

    /** Adds what the absence of what is ruled out rules out; whether that was anything new. */
    private boolean spread(BitSet[] excluded) {
        boolean more = false;
        for (BitSet one : excluded) {
            int before = one.cardinality();
            ((BitSet) one.clone()).stream().forEach(i -> one.or(byAbsent[i]));
            more |= one.cardinality() > before;
        }
        return more;
    }

    private BitSet positions(List<Capability> capabilities) {
        BitSet positions = new BitSet(vocabulary.size());
        capabilities.forEach(c -> positions.set(vocabulary.indexOf(c.id())));
        return positions;
    }

    private static BitSet[] empty(int size) {
        BitSet[] sets = new BitSet[size];
        for (int i = 0; i < size; i++) {
            sets[i] = new BitSet(size);
        }
        return sets;
    }
}
