package dev.assay.assess;

import dev.assay.model.Assessment;
import dev.assay.model.Capability;
import dev.assay.model.Certainty;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Effect;
import dev.assay.model.FactorResult;
import dev.assay.model.LayerResult;
import dev.assay.model.Status;
import dev.assay.model.ThreatResult;
import dev.assay.rule.Scene;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says the whole assessment in a few sentences: what it is, how risky, why, and what is open. */
final class Summary {

    private static final int SHOWN = 3;
    private static final int NAMED = 5;
    private static final int FEW = 3;
    private static final BigDecimal TELLING = new BigDecimal("0.3");

    /** What says nothing of its own in a list of tools and data. */
    private static final Set<String> LEFT_OUT = Set.of(
            "tool.any", "context.domain-expert", "context.conversation", "context.multimodal", "context.long-window");

    private final Scene scene;

    private Summary(Scene scene) {
        this.scene = scene;
    }

    /** The summary of an assessment that has none yet. */
    static String of(Assessment a, Scene scene) {
        Summary summary = new Summary(scene);
        long stated = a.facts().stream().filter(f -> f.derivedBy() == null).count();
        return Stream.of(
                        stated < FEW ? "The listing states too little to judge by; silence is not safety." : "",
                        summary.what(a.name()),
                        summary.made("It has", Set.of("tool")),
                        summary.made("It works on", Set.of("data", "context")),
                        "Posture " + a.posture().word() + ", AIVSS "
                                + a.aivss().score().toPlainString() + " ("
                                + a.aivss().severity() + ").",
                        factors(a.factors()),
                        threats(a),
                        contradictions(a.contradictions()),
                        layers(a.layers()),
                        a.openQuestions().isEmpty()
                                ? ""
                                : "First to ask: " + a.openQuestions().get(0).asks())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String what(String name) {
        return present("kind")
                .map(c -> name + " is " + c.phrase() + ".")
                .findFirst()
                .orElse("The listing does not say what kind of thing " + name + " is.");
    }

    private String made(String verb, Set<String> families) {
        List<String> phrases = families.stream()
                .sorted()
                .flatMap(this::present)
                .filter(c -> c.effect() == Effect.RAISES && !LEFT_OUT.contains(c.id()))
                .map(Capability::phrase)
                .distinct()
                .toList();
        if (phrases.isEmpty()) {
            return "";
        }
        int more = phrases.size() - NAMED;
        List<String> named = more > 0
                ? Stream.concat(phrases.stream().limit(NAMED), Stream.of(more + " more"))
                        .toList()
                : phrases;
        return verb + " " + Phrases.and(named) + ".";
    }

    private Stream<Capability> present(String family) {
        return scene.facts().stream()
                .filter(f -> f.status() == Status.PRESENT && isOf(f.capability(), family))
                .map(f -> scene.vocabulary().at(scene.vocabulary().indexOf(f.capability())));
    }

    private static boolean isOf(String capability, String family) {
        return capability.startsWith(family) && capability.indexOf('.') == family.length();
    }

    private static String factors(List<FactorResult> factors) {
        List<String> strongest = factors.stream()
                .filter(f -> f.value().compareTo(TELLING) >= 0)
                .sorted(Comparator.comparing(FactorResult::value).reversed())
                .limit(SHOWN)
                .map(f -> f.factor().title() + " "
                        + f.value().stripTrailingZeros().toPlainString())
                .toList();
        return strongest.isEmpty() ? "" : "What weighs most: " + Phrases.and(strongest) + ".";
    }

    /** A complete chain says more than single threats. */
    private static String threats(Assessment a) {
        List<ChainResult> complete = a.chains().stream()
                .filter(c -> c.status() == ChainStatus.COMPLETE)
                .limit(2)
                .toList();
        if (!complete.isEmpty()) {
            return complete.stream()
                    .map(c -> c.threat().name() + " (" + c.threat().id() + "): "
                            + c.because().reason())
                    .collect(Collectors.joining(" "));
        }
        List<String> telling = a.layers().stream()
                .flatMap(l -> LayerTexts.telling(l.threats(), Certainty.EVIDENCED).stream()
                        .limit(1))
                .map(ThreatResult::threat)
                .map(t -> t.name() + " (" + t.id() + ")")
                .distinct()
                .limit(SHOWN)
                .toList();
        return telling.isEmpty() ? "" : "Threats that the facts show: " + Phrases.and(telling) + ".";
    }

    private static String contradictions(List<ContradictionResult> contradictions) {
        List<String> ids = contradictions.stream()
                .map(ContradictionResult::id)
                .limit(SHOWN)
                .toList();
        return ids.isEmpty() ? "" : "Statements of the listing do not go together (" + Phrases.and(ids) + ").";
    }

    private static String layers(List<LayerResult> layers) {
        String mapped = numbers(layers, true);
        String open = numbers(layers, false);
        return mapped.isEmpty()
                ? "The listing pins no layer."
                : "The listing pins " + mapped + (open.isEmpty() ? "." : " and leaves " + open + " open.");
    }

    private static String numbers(List<LayerResult> layers, boolean mapped) {
        List<String> numbers = layers.stream()
                .filter(l -> l.mapped() == mapped)
                .map(l -> Integer.toString(l.layer().number()))
                .toList();
        return numbers.isEmpty() ? "" : (numbers.size() == 1 ? "layer " : "layers ") + Phrases.and(numbers);
    }
}
