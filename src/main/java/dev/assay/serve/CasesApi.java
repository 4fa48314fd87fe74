package dev.assay.serve;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Quote;
import dev.assay.model.Assessment;
import dev.assay.model.Fact;
import dev.assay.model.FactorResult;
import dev.assay.model.LayerResult;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.report.YamlTree;
import dev.assay.score.Profile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a scenario of a listing: its facts, and what the rules make of them now, for {@code assay rules test}. */
final class CasesApi {

    private static final int LONGEST = 120;

    private CasesApi() {}

    /**
     * The scenario of a listing.
     *
     * @param name what the scenario shows
     * @param listing the listing's id, or null for the first of the document
     * @param saves where to save it, or null
     */
    static Reply reply(
            String name,
            Asked asked,
            @Nullable String listing,
            Evaluator evaluator,
            @Nullable SaveDirectory saves,
            Metrics metrics) {
        if (name.isBlank() || name.length() > LONGEST || !Quote.isVisible(name) || name.contains("\n")) {
            throw new Rejection(Rejection.Kind.MALFORMED, "`title` is to have 1 to 120 visible characters on one line");
        }
        Assessment assessment = Assessing.of(asked, evaluator, metrics).assessments().stream()
                .filter(a -> listing == null || listing.equals(a.id()))
                .findFirst()
                .orElseThrow(() -> new Rejection(Rejection.Kind.MALFORMED, "The document has no such `listing`"));
        List<Fact> facts =
                assessment.facts().stream().filter(f -> f.derivedBy() == null).toList();
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", name);
        put(scenario, Status.PRESENT, facts);
        put(scenario, Status.ABSENT, facts);
        scenario.put("expects", expects(evaluator.evaluate(declared(name, facts))));
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        YamlTree.write(Map.of("scenarios", List.of(scenario)), out);
        out.flush();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("yaml", text.toString());
        answer.put("name", slug(name) + ".yaml");
        if (saves != null) {
            answer.put("saved", saves.add("scenarios", slug(name), ".yaml", text.toString()));
        }
        return Reply.json(answer);
    }

    private static void put(Map<String, Object> scenario, Status status, List<Fact> facts) {
        List<String> ids = facts.stream()
                .filter(f -> f.status() == status)
                .map(Fact::capability)
                .toList();
        if (!ids.isEmpty()) {
            scenario.put(status.word(), ids);
        }
    }

    /** A scenario knows neither words nor strengths: its facts are declared. */
    private static Listing declared(String name, List<Fact> facts) {
        List<Fact> declared = facts.stream()
                .map(f -> Fact.stated(f.capability(), f.status(), Strength.DECLARED, f.evidence()))
                .toList();
        return new Listing("scenario", name, null, declared, null, null, null, "");
    }

    private static Map<String, Object> expects(Assessment assessment) {
        Map<String, Object> expects = new LinkedHashMap<>();
        Map<String, Object> factors = new LinkedHashMap<>();
        for (FactorResult factor : assessment.factors()) {
            factors.put(factor.factor().id(), factor.value());
        }
        expects.put("factors", factors);
        expects.put("score", assessment.aivss().score());
        expects.put("posture", assessment.posture().word());
        putLayers(expects, "mapped", true, assessment);
        putLayers(expects, "open", false, assessment);
        return expects;
    }

    private static void putLayers(Map<String, Object> expects, String key, boolean mapped, Assessment assessment) {
        List<Integer> numbers = assessment.layers().stream()
                .filter(l -> l.mapped() == mapped)
                .map(LayerResult::layer)
                .map(l -> l.number())
                .toList();
        if (!numbers.isEmpty()) {
            expects.put(key, numbers);
        }
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "case" : slug.substring(0, Math.min(60, slug.length()));
    }

    /** The profile that scenarios are run with. */
    static Profile profile() {
        return Profile.LISTING_0_8;
    }
}
