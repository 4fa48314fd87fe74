package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.model.CaveatResult;
import dev.assay.model.Certainty;
import dev.assay.model.ThreatResult;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what is known of a layer. */
final class LayerTexts {

    static final String NOT_CERTAIN = "Not certain from the listing —";

    private LayerTexts() {}

    static String mapped(List<Because> because, List<ThreatResult> threats, List<CaveatResult> caveats) {
        String text = because.stream().map(Because::reason).distinct().collect(Collectors.joining(" "));
        List<ThreatResult> shown = threats.stream()
                .filter(t -> t.certainty() == Certainty.EVIDENCED)
                .toList();
        if (!shown.isEmpty()) {
            text += " Threats that the facts show: " + names(shown) + ".";
        }
        if (!caveats.isEmpty()) {
            text += " Still open: " + words(caveats) + ".";
        }
        return text;
    }

    static String notCertain(List<ThreatResult> threats, List<CaveatResult> caveats) {
        String open = caveats.isEmpty() ? "it says nothing about this layer" : words(caveats);
        String text = NOT_CERTAIN + " " + open + ".";
        return threats.isEmpty() ? text : text + " Threats that go with an agent of this kind: " + names(threats) + ".";
    }

    private static String words(List<CaveatResult> caveats) {
        return caveats.stream().map(CaveatResult::words).collect(Collectors.joining("; "));
    }

    static String names(List<ThreatResult> threats) {
        List<String> names =
                threats.stream().map(t -> t.threat().name()).distinct().toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
