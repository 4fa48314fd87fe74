package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.model.CaveatResult;
import dev.assay.model.Certainty;
import dev.assay.model.Fact;
import dev.assay.model.ThreatResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says in words what is known of a layer. All sentences come from rules: what pins the layer, what is open, and why the
 * threats that matter most apply.
 */
final class LayerTexts {

    private static final String NOT_CERTAIN = "Not certain from the listing —";
    private static final int TELLING = 3;

    /** As long as most texts are. */
    private static final int LENGTH = 500;

    private LayerTexts() {}

    static String mapped(List<Because> because, List<ThreatResult> threats, List<CaveatResult> caveats) {
        StringBuilder text = new StringBuilder(LENGTH);
        Set<String> said = new HashSet<>();
        for (Because one : because) {
            if (said.add(one.reason())) {
                text.append(text.isEmpty() ? "" : " ").append(one.reason());
            }
        }
        sentences(telling(threats, Certainty.EVIDENCED), text);
        if (!caveats.isEmpty()) {
            words(caveats, text.append(" Still open: ")).append('.');
        }
        return text.toString();
    }

    static String notCertain(List<ThreatResult> threats, List<CaveatResult> caveats) {
        StringBuilder text = new StringBuilder(LENGTH).append(NOT_CERTAIN).append(' ');
        if (caveats.isEmpty()) {
            text.append("it says nothing about this layer");
        } else {
            words(caveats, text);
        }
        List<ThreatResult> shown = telling(threats, Certainty.EVIDENCED);
        sentences(shown.isEmpty() ? telling(threats, Certainty.GENERAL) : shown, text.append('.'));
        return text.toString();
    }

    /** The threats of a certainty that most facts speak for, in that order. */
    static List<ThreatResult> telling(List<ThreatResult> threats, Certainty certainty) {
        List<ThreatResult> best = new ArrayList<>(TELLING + 1);
        int[] counts = new int[TELLING + 1];
        for (ThreatResult threat : threats) {
            if (threat.certainty() == certainty) {
                int facts = facts(threat);
                int at = best.size();
                while (at > 0 && counts[at - 1] < facts) {
                    at--;
                }
                if (at < TELLING) {
                    best.add(at, threat);
                    System.arraycopy(counts, at, counts, at + 1, TELLING - at);
                    counts[at] = facts;
                    if (best.size() > TELLING) {
                        best.remove(TELLING);
                    }
                }
            }
        }
        return best;
    }

    private static int facts(ThreatResult threat) {
        if (threat.because().size() == 1) {
            // each fact stands in a list once
            return threat.because().get(0).facts().size();
        }
        Set<Fact> facts = new HashSet<>();
        threat.because().forEach(b -> facts.addAll(b.facts()));
        return facts.size();
    }

    private static void sentences(List<ThreatResult> threats, StringBuilder text) {
        for (ThreatResult t : threats) {
            text.append(' ').append(t.threat().name());
            text.append(" (").append(t.threat().id()).append("): ");
            text.append(t.because().get(0).reason());
        }
    }

    private static StringBuilder words(List<CaveatResult> caveats, StringBuilder text) {
        for (int i = 0; i < caveats.size(); i++) {
            text.append(i == 0 ? "" : "; ").append(caveats.get(i).words());
        }
        return text;
    }
}
