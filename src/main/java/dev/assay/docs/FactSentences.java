package dev.assay.docs;

import dev.assay.model.Capability;
import dev.assay.rule.Comparison;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import java.util.List;
import java.util.stream.Collectors;

/** Puts conditions over capabilities into words. */
final class FactSentences {

    /** So many fit into one sentence; more are listed below it. */
    private static final int IN_A_SENTENCE = 3;

    private FactSentences() {}

    static Sentence of(FactCondition condition, boolean negated) {
        Comparison comparison = condition.comparison();
        if (comparison != null) {
            Amount amount = new Amount(comparison, condition.bound());
            return counted(condition, (negated ? amount.not() : amount).count(), " are ");
        }
        if (!FieldTests.listsIds(condition.test())) {
            return counted(condition, negated ? "none" : "at least one", " is ");
        }
        List<Capability> wanted = condition.candidates();
        if (wanted.size() <= IN_A_SENTENCE) {
            String means = wanted.stream().map(FactSentences::means).collect(Collectors.joining(", or "));
            return Sentence.of(says(condition.type(), negated) + " it: " + means);
        }
        String some = negated ? " none of:" : " at least one of:";
        return new Sentence(verb(condition.type()) + some, listed(wanted));
    }

    private static Sentence counted(FactCondition condition, String amount, String are) {
        String state = switch (condition.type()) {
            case PRESENT -> "present";
            case ABSENT -> "ruled out";
            default -> "left open";
        };
        return FieldTests.listsIds(condition.test())
                ? new Sentence(amount + " of these" + are + state + ":", listed(condition.candidates()))
                : Sentence.of(amount + " of " + CapabilityWords.of(condition.test()) + are + state);
    }

    private static List<Sentence> listed(List<Capability> capabilities) {
        return capabilities.stream().map(c -> Sentence.of(means(c))).toList();
    }

    /** What a capability means, with its id. */
    static String means(Capability capability) {
        return capability.means() + " (" + capability.id() + ")";
    }

    private static String verb(FactType type) {
        return switch (type) {
            case PRESENT -> "the listing says";
            case ABSENT -> "the listing rules out";
            default -> "the listing leaves open";
        };
    }

    private static String says(FactType type, boolean negated) {
        return switch (type) {
            case PRESENT -> negated ? "the listing does not say that" : "the listing says that";
            case ABSENT -> negated ? "the listing does not rule out that" : "the listing rules out that";
            default -> negated ? "the listing does not leave open whether" : "the listing leaves open whether";
        };
    }
}
