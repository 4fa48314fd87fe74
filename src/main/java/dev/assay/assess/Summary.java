package dev.assay.assess;

import dev.assay.model.Assessment;
import dev.assay.model.Capability;
import dev.assay.model.Certainty;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Effect;
import dev.assay.model.Fact;
import dev.assay.model.FactorResult;
import dev.assay.model.LayerResult;
import dev.assay.model.Status;
import dev.assay.model.Threat;
import dev.assay.model.ThreatResult;
import dev.assay.model.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Says the whole assessment in a few sentences: what it is, how risky, why, and what is open. */
final class Summary {

    private static final int SHOWN = 3;
    private static final int NAMED = 5;
    private static final int FEW = 3;
    private static final BigDecimal TELLING = new BigDecimal("0.3");

    /** What says nothing of its own in a list of tools and data. */
    private static final Set<String> LEFT_OUT = Set.of(
            "tool.any", "context.domain-expert", "context.conversation", "context.multimodal", "context.long-window");

    private final List<Fact> facts;
    private final Vocabulary vocabulary;

    private Summary(List<Fact> facts, Vocabulary vocabulary) {
        this.facts = facts;
        this.vocabulary = vocabulary;
    }

    /** The summary of an assessment that has none yet. */
    static String of(Assessment a, Vocabulary vocabulary) {
        Summary summary = new Summary(a.facts(), vocabulary);
        int stated = 0;
        for (Fact fact : a.facts()) {
            stated += fact.derivedBy() == null ? 1 : 0;
        }
        StringJoiner text = new StringJoiner(" ");
        if (stated < FEW) {
            text.add("The listing states too little to judge by; silence is not safety.");
        }
        text.add(summary.what(a.name()));
        add(text, summary.made("It has", List.of("tool")));
        add(text, summary.made("It works on", List.of("context", "data")));
        text.add("Posture " + a.posture().word() + ", AIVSS "
                + a.aivss().score().toPlainString() + " (" + a.aivss().severity() + ").");
        add(text, factors(a.factors()));
        add(text, threats(a));
        add(text, contradictions(a.contradictions()));
        text.add(layers(a.layers()));
        if (!a.openQuestions().isEmpty()) {
            text.add("First to ask: " + a.openQuestions().get(0).asks());
        }
        return text.toString();
    }

    private static void add(StringJoiner text, String sentence) {
        if (!sentence.isEmpty()) {
            text.add(sentence);
        }
    }

    private String what(String name) {
        List<Capability> kinds = present("kind");
        return kinds.isEmpty()
                ? "The listing does not say what kind of thing " + name + " is."
                : name + " is " + kinds.get(0).phrase() + ".";
    }

    private String made(String verb, List<String> families) {
        Set<String> phrases = new LinkedHashSet<>();
        for (String family : families) {
            for (Capability capability : present(family)) {
                if (capability.effect() == Effect.RAISES && !LEFT_OUT.contains(capability.id())) {
                    phrases.add(capability.phrase());
                }
            }
        }
        if (phrases.isEmpty()) {
            return "";
        }
        List<String> named = new ArrayList<>(phrases);
        int more = named.size() - NAMED;
        if (more > 0) {
            named.subList(NAMED, named.size()).clear();
            named.add(more + " more");
        }
        return verb + " " + Phrases.and(named) + ".";
    }

    private List<Capability> present(String family) {
        List<Capability> present = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.status() == Status.PRESENT && isOf(fact.capability(), family)) {
                present.add(vocabulary.at(vocabulary.indexOf(fact.capability())));
            }
        }
        return present;
    }

    private static boolean isOf(String capability, String family) {
        return capability.startsWith(family) && capability.indexOf('.') == family.length();
    }

    private static String factors(List<FactorResult> factors) {
        List<FactorResult> telling = new ArrayList<>();
        for (FactorResult factor : factors) {
            if (factor.value().compareTo(TELLING) >= 0) {
                telling.add(factor);
            }
        }
        telling.sort(Comparator.comparing(FactorResult::value).reversed());
        List<String> strongest = new ArrayList<>();
        for (FactorResult f : telling.subList(0, Math.min(SHOWN, telling.size()))) {
            String value = f.value().stripTrailingZeros().toPlainString();
            strongest.add(f.factor().title() + " " + value);
        }
        return strongest.isEmpty() ? "" : "What weighs most: " + Phrases.and(strongest) + ".";
    }

    /** A complete chain says more than single threats. */
    private static String threats(Assessment a) {
        StringJoiner complete = new StringJoiner(" ");
        int shown = 0;
        for (ChainResult chain : a.chains()) {
            if (chain.status() == ChainStatus.COMPLETE && shown < 2) {
                complete.add(title(chain.threat()) + ": " + chain.because().reason());
                shown++;
            }
        }
        if (shown > 0) {
            return complete.toString();
        }
        List<String> telling = new ArrayList<>();
        for (LayerResult layer : a.layers()) {
            List<ThreatResult> best = LayerTexts.telling(layer.threats(), Certainty.EVIDENCED);
            String first = best.isEmpty() ? "" : title(best.get(0).threat());
            if (!first.isEmpty() && telling.size() < SHOWN && !telling.contains(first)) {
                telling.add(first);
            }
        }
        return telling.isEmpty() ? "" : "Threats that the facts show: " + Phrases.and(telling) + ".";
    }

    private static String title(Threat threat) {
        return threat.name() + " (" + threat.id() + ")";
    }

    private static String contradictions(List<ContradictionResult> contradictions) {
        List<String> ids = new ArrayList<>();
        for (ContradictionResult one : contradictions.subList(0, Math.min(SHOWN, contradictions.size()))) {
            ids.add(one.id());
        }
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
        List<String> numbers = new ArrayList<>();
        for (LayerResult layer : layers) {
            if (layer.mapped() == mapped) {
                numbers.add(Integer.toString(layer.layer().number()));
            }
        }
        return numbers.isEmpty() ? "" : (numbers.size() == 1 ? "layer " : "layers ") + Phrases.and(numbers);
    }
}
