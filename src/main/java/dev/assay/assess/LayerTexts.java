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
import java.util.stream.Collectors;

/**
 * Says in words what is known of a layer. All sentences come from rules: what pins the layer, what is open, and why the
 * threats that matter most apply.
 */
final class LayerTexts {

    private static final String NOT_CERTAIN = "Not certain from the listing —";
    private static final int TELLING = 3;

    private LayerTexts() {}

    static String mapped(List<Because> because, List<ThreatResult> threats, List<CaveatResult> caveats) {
        String text = because.stream().map(Because::reason).distinct().collect(Collectors.joining(" "));
        text += sentences(telling(threats, Certainty.EVIDENCED));
        return caveats.isEmpty() ? text : text + " Still open: " + words(caveats) + ".";
    }

    static String notCertain(List<ThreatResult> threats, List<CaveatResult> caveats) {
        String open = caveats.isEmpty() ? "it says nothing about this layer" : words(caveats);
        List<ThreatResult> shown = telling(threats, Certainty.EVIDENCED);
        return NOT_CERTAIN + " " + open + "."
                + sentences(shown.isEmpty() ? telling(threats, Certainty.GENERAL) : shown);
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

    private static String sentences(List<ThreatResult> threats) {
        return threats.stream()
                .map(t -> " " + t.threat().name() + " (" + t.threat().id() + "): "
                        + t.because().get(0).reason())
                .collect(Collectors.joining());
    }

    private static String words(List<CaveatResult> caveats) {
        return caveats.stream().map(CaveatResult::words).collect(Collectors.joining("; "));
    }
}
