package dev.assay.assess;

import dev.assay.model.Aivss;
import dev.assay.model.Capability;
import dev.assay.model.Certainty;
import dev.assay.model.FactorResult;
import dev.assay.model.LayerResult;
import dev.assay.model.Posture;
import dev.assay.model.Status;
import dev.assay.model.ThreatResult;
import dev.assay.rule.Scene;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says the whole assessment in a few sentences. */
final class Summary {

    private static final int FACTORS = 3;
    private static final int THREATS = 3;
    private static final BigDecimal TELLING = new BigDecimal("0.3");

    private Summary() {}

    static String of(
            String name,
            Scene scene,
            Posture posture,
            Aivss aivss,
            List<FactorResult> factors,
            List<LayerResult> layers) {
        StringBuilder text = new StringBuilder(name);
        text.append(kind(scene)).append(" Posture ").append(posture.word());
        text.append(", AIVSS ").append(aivss.score().toPlainString());
        text.append(" (").append(aivss.severity()).append(").");
        List<String> strongest = factors.stream()
                .filter(f -> f.value().compareTo(TELLING) >= 0)
                .sorted(Comparator.comparing(FactorResult::value).reversed())
                .limit(FACTORS)
                .map(f -> f.factor().title() + " "
                        + f.value().stripTrailingZeros().toPlainString())
                .toList();
        if (!strongest.isEmpty()) {
            text.append(" What weighs most: ")
                    .append(String.join(", ", strongest))
                    .append('.');
        }
        List<String> threats = layers.stream()
                .flatMap(l -> l.threats().stream())
                .filter(t -> t.certainty() == Certainty.EVIDENCED)
                .map(ThreatResult::threat)
                .map(t -> t.name() + " (" + t.id() + ")")
                .distinct()
                .limit(THREATS)
                .toList();
        if (!threats.isEmpty()) {
            text.append(" Threats that the facts show: ")
                    .append(String.join(", ", threats))
                    .append('.');
        }
        return text.append(layers(layers)).toString();
    }

    private static String kind(Scene scene) {
        return scene.facts().stream()
                .filter(f -> f.status() == Status.PRESENT)
                .map(f -> scene.vocabulary().find(f.capability()))
                .filter(c -> c != null && c.family().equals("kind"))
                .map(Capability::means)
                .findFirst()
                .map(means -> " (" + means + ").")
                .orElse(" (the listing does not say what kind of thing it is).");
    }

    private static String layers(List<LayerResult> layers) {
        String mapped = numbers(layers, true);
        String open = numbers(layers, false);
        return mapped.isEmpty()
                ? " The listing pins no layer."
                : " The listing pins " + mapped + (open.isEmpty() ? "." : " and leaves " + open + " open.");
    }

    private static String numbers(List<LayerResult> layers, boolean mapped) {
        List<String> numbers = layers.stream()
                .filter(l -> l.mapped() == mapped)
                .map(l -> Integer.toString(l.layer().number()))
                .toList();
        return numbers.isEmpty()
                ? ""
                : numbers.stream().collect(Collectors.joining(", ", numbers.size() == 1 ? "layer " : "layers ", ""));
    }
}
