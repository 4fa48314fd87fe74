package dev.assay.docs;

import dev.assay.model.Capability;
import dev.assay.model.Certainty;
import dev.assay.model.Threat;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Move;
import java.math.BigDecimal;

/** Puts conclusions into plain words. */
final class ConclusionWords {

    private final RulePack pack;

    ConclusionWords(RulePack pack) {
        this.pack = pack;
    }

    /** What is concluded, in a sentence without a full stop, such as {@code Raises Autonomy of Action to at least 0.8}. */
    String of(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Derive derive) {
            Capability capability = pack.vocabulary().find(derive.capability());
            return "Derives "
                    + (capability == null ? derive.capability() : "that it: " + FactSentences.means(capability));
        }
        if (conclusion instanceof Conclusion.OnFactor on) {
            return moved(on.factor().title(), on.move(), on.value());
        }
        if (conclusion instanceof Conclusion.OnMultiplier on) {
            return moved("the " + on.multiplier().title(), on.move(), on.value());
        }
        if (conclusion instanceof Conclusion.OnMetric on) {
            return moved(
                    "the CVSS metric " + MetricNames.metric(on.metric()),
                    on.move(),
                    MetricNames.value(on.metric(), on.value()));
        }
        if (conclusion instanceof Conclusion.OnPosture on) {
            return moved("the posture", on.move(), on.value().word());
        }
        if (conclusion instanceof Conclusion.Mapped mapped) {
            return "Marks " + Titles.layer(mapped.layer()) + " as mapped";
        }
        if (conclusion instanceof Conclusion.Names names) {
            return "Names the threat " + threat(names.threat()) + " on " + Titles.layer(names.layer()) + ", "
                    + (names.certainty() == Certainty.EVIDENCED
                            ? "evidenced: the facts show it"
                            : "general: it goes with the kind of agent");
        }
        if (conclusion instanceof Conclusion.Chain chain) {
            return "Completes the chain " + threat(chain.threat());
        }
        if (conclusion instanceof Conclusion.Contradiction contradiction) {
            return "Finds a contradiction with " + contradiction.stake().word()
                    + " stakes, between the facts that it rests on";
        }
        if (conclusion instanceof Conclusion.Decides decides) {
            return switch (decides.verdict()) {
                case DENY -> "Denies";
                case REVIEW -> "Asks for a review";
                case ALLOW -> "Allows";
            };
        }
        Conclusion.Caveat caveat = (Conclusion.Caveat) conclusion;
        return "Leaves open on " + Titles.layer(caveat.layer()) + ": " + caveat.words();
    }

    /** A threat's id and name. */
    String threat(String id) {
        Threat threat = pack.threats().find(id);
        return threat == null ? id : id + " " + threat.name();
    }

    private static String moved(String subject, Move move, BigDecimal value) {
        if (move != Move.ADD) {
            return moved(subject, move, Titles.decimal(value));
        }
        String amount = Titles.decimal(value.abs());
        return value.signum() > 0 ? "Adds " + amount + " to " + subject : "Takes " + amount + " off " + subject;
    }

    private static String moved(String subject, Move move, String value) {
        return (move == Move.AT_MOST ? "Limits " : "Raises ") + subject + " to " + move.words() + " " + value;
    }
}
