package dev.assay.lint;

import dev.assay.model.Capability;
import dev.assay.rule.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries of the vocabulary. */
final class VocabularyLints {

    private static final String FILE = "vocabulary.yaml";

    private VocabularyLints() {}

    static List<Lint> all() {
        return List.of(
                Check.warning("LNT-063", "capability that no rule looks at", VocabularyLints::ignored),
                Check.error("LNT-064", "question that is no question", VocabularyLints::question),
                Check.error("LNT-065", "question asked twice", VocabularyLints::askedTwice));
    }

    /** Silent if some rule is written in full DRL, since nobody knows what that looks at. */
    private static void ignored(PackUnderCheck pack, Lint.Report report) {
        if (pack.pack().isPolicy()) {
            return;
        }
        Set<Capability> seen = new HashSet<>();
        for (Rule rule : pack.rules()) {
            if (rule.when() == null) {
                return;
            }
            Patterns.of(rule.when()).forEach(p -> seen.addAll(p.pattern().candidates()));
        }
        for (Capability capability : pack.pack().vocabulary().capabilities()) {
            if (!seen.contains(capability)) {
                report.add(
                        pack.entry(FILE, capability.id()),
                        "no rule looks at `" + capability.id() + "`, so that stating it changes nothing",
                        "a rule is missing, or the capability can go");
            }
        }
    }

    private static void question(PackUnderCheck pack, Lint.Report report) {
        for (Capability capability : pack.pack().vocabulary().capabilities()) {
            String asks = capability.asks();
            if (!asks.endsWith("?") || !Character.isUpperCase(asks.charAt(0))) {
                report.add(
                        pack.entry(FILE, capability.id()),
                        "`asks` of `" + capability.id() + "` is no question",
                        "a sentence is meant that begins with a capital letter and ends with a question mark");
            }
        }
    }

    private static void askedTwice(PackUnderCheck pack, Lint.Report report) {
        Map<String, Capability> seen = new HashMap<>();
        for (Capability capability : pack.pack().vocabulary().capabilities()) {
            Capability other = seen.putIfAbsent(capability.asks(), capability);
            if (other != null) {
                report.add(
                        pack.entry(FILE, capability.id()),
                        "`" + capability.id() + "` asks what `" + other.id() + "` asks",
                        "the question is to tell the two apart");
            }
        }
    }
}
