package dev.assay.verify;

import dev.assay.doc.Place;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Result;
import dev.assay.rule.Scene;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One case of a rule: a scene, and what the rule makes of it.
 *
 * @param name what the case shows
 * @param place where it stands
 * @param present the capabilities that are present
 * @param absent the capabilities that are absent
 * @param factors factor values, for rules that look at them; all others are 0
 * @param mapped the mapped layers, for rules that look at them
 * @param concludes the text of the expected conclusion, or {@value #NOTHING}
 * @param because the capabilities of the facts that the rule rests on, in vocabulary order
 * @param results for rules of policies, the results of the assessment
 */
public record RuleCase(
        String name,
        Place place,
        List<String> present,
        List<String> absent,
        Map<Factor, BigDecimal> factors,
        Set<Layer> mapped,
        String concludes,
        List<String> because,
        List<Result> results) {

    /** What a case expects of a rule that stays silent. */
    public static final String NOTHING = "nothing";

    /** What a case of a new rule expects until its author says what. */
    public static final String FILL_IN = "fill in";

    private static final List<Result> SILENT = CaseResults.silent();

    /** Copies the collections. */
    public RuleCase {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
        factors = Map.copyOf(factors);
        mapped = Set.copyOf(mapped);
        because = List.copyOf(because);
        results = List.copyOf(results);
    }

    /** A case of an assessing rule. */
    public RuleCase(
            String name,
            Place place,
            List<String> present,
            List<String> absent,
            Map<Factor, BigDecimal> factors,
            Set<Layer> mapped,
            String concludes,
            List<String> because) {
        this(name, place, present, absent, factors, mapped, concludes, because, List.of());
    }

    /** Whether a conclusion is expected. */
    public boolean isPositive() {
        return !concludes.equals(NOTHING);
    }

    /** In how many capabilities, factors or layers two cases differ; another kind is one difference. */
    public int differences(RuleCase other) {
        Set<String> subjects = new TreeSet<>();
        Set<String> mine = statements();
        Set<String> theirs = other.statements();
        mine.stream().filter(s -> !theirs.contains(s)).forEach(s -> subjects.add(subject(s)));
        theirs.stream().filter(s -> !mine.contains(s)).forEach(s -> subjects.add(subject(s)));
        return subjects.size();
    }

    /** The scene that the case sets. */
    Scene scene(Vocabulary vocabulary) {
        List<Fact> facts = new ArrayList<>();
        present.forEach(id -> facts.add(fact(id, Status.PRESENT)));
        absent.forEach(id -> facts.add(fact(id, Status.ABSENT)));
        Map<Factor, BigDecimal> values = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            values.put(factor, factors.getOrDefault(factor, BigDecimal.ZERO));
        }
        Scene scene = Scene.of(vocabulary, facts).with(values, mapped);
        return results.isEmpty() ? scene : scene.with(results);
    }

    /** Whether a result is one that a case has without setting it. */
    public static boolean isSilent(Result result) {
        return SILENT.contains(result);
    }

    static Fact fact(String id, Status status) {
        return Fact.stated(id, status, Strength.DECLARED, List.of(new Evidence(null, "/" + status.word())));
    }

    private Set<String> statements() {
        Set<String> all = new TreeSet<>();
        present.forEach(id -> all.add(id + " present"));
        absent.forEach(id -> all.add(id + " absent"));
        factors.forEach((f, v) -> all.add(f.id() + " " + v));
        mapped.forEach(l -> all.add("layer" + l.number() + " mapped"));
        results.forEach(r -> all.add(r.type().word() + r.texts().getOrDefault("id", "") + " " + new TreeMap<>(r.texts())
                + new TreeMap<>(r.numbers())));
        return all;
    }

    private static String subject(String statement) {
        return statement.startsWith("kind.") ? "kind" : statement.substring(0, statement.indexOf(' '));
    }
}
