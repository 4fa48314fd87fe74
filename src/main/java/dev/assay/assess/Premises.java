package dev.assay.assess;

import dev.assay.model.Capability;
import dev.assay.model.Fact;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The capabilities that derivations look at: as long as nothing changes there, they derive the same. */
final class Premises {

    private final BitSet positions = new BitSet();

    /** @param rules those of a pack; one in full DRL may look at every capability */
    Premises(List<Rule> rules, Vocabulary vocabulary) {
        for (Rule rule : rules) {
            if (rule.conclusion() instanceof Conclusion.Derive) {
                Condition when = rule.when();
                List<Capability> read = when == null ? vocabulary.capabilities() : Reach.reads(when);
                read.forEach(c -> positions.set(vocabulary.indexOf(c.id())));
            }
        }
    }

    /** Whether other facts may follow from some facts than from others, both by position in the vocabulary. */
    boolean tellApart(@Nullable Fact[] some, @Nullable Fact[] others) {
        for (int i = 0; i < some.length; i++) {
            if (!Objects.equals(some[i], others[i]) && positions.get(i)) {
                return true;
            }
        }
        return false;
    }
}
