package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.model.CaveatResult;
import dev.assay.model.Certainty;
import dev.assay.model.ThreatResult;
import java.util.Comparator;
import java.util.List;
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
        return threats.stream()
                .filter(t -> t.certainty() == certainty)
                .sorted(Comparator.comparingInt(LayerTexts::facts).reversed())
                .limit(TELLING)
                .toList();
    }

    private static int facts(ThreatResult threat) {
        return (int) threat.because().stream()
                .flatMap(b -> b.facts().stream())
                .distinct()
                .count();
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
