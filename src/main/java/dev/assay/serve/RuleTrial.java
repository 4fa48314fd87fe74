package dev.assay.serve;

import dev.assay.assess.Evaluator;
import dev.assay.doc.ProblemException;
import dev.assay.docs.RuleCard;
import dev.assay.model.Assessment;
import dev.assay.model.FactorResult;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import dev.assay.verify.CaseReader;
import dev.assay.verify.CaseResult;
import dev.assay.verify.CaseRunner;
import dev.assay.verify.RuleCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an edited rule makes of its cases and of listings, beside what the rule makes of them as it stands. */
final class RuleTrial {

    private final Book book;
    private final RulePack edited;
    private final Rule rule;
    private final Metrics metrics;

    /**
     * @param book the rules as they stand
     * @param edited the same with the edited rule
     * @param id the rule's id
     */
    RuleTrial(Book book, RulePack edited, String id, Metrics metrics) {
        this.book = book;
        this.edited = edited;
        this.metrics = metrics;
        Rule found = edited.find(id);
        if (found == null) {
            throw new Rejection(Rejection.Kind.NOT_FOUND, "The edited packs have no rule of that id");
        }
        this.rule = found;
    }

    /**
     * Tries the rule.
     *
     * @param cases the text of its case file, or null for the cases that it has
     * @param listings what to assess, beside the examples
     */
    Map<String, Object> answer(@Nullable String cases, List<Asked> listings) {
        List<RuleCase> run = cases == null || cases.isBlank() ? book.cases(rule.id()) : read(cases);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("concludes", RuleCard.conclusion(rule, edited));
        answer.put("parts", RuleCard.parts(rule, edited, run));
        CaseRunner runner = new CaseRunner(rule, edited.vocabulary());
        answer.put("cases", run.stream().map(c -> result(runner.run(c))).toList());
        Evaluator after = new Evaluator(edited, Profile.LISTING_0_8);
        Evaluator before = book.evaluator(Profile.LISTING_0_8);
        List<Map<String, Object>> examples = new ArrayList<>();
        for (Examples example : Examples.all()) {
            Asked asked = new Asked(example.name(), example.document(), null, Profile.LISTING_0_8, List.of());
            examples.addAll(compared(example.title(), asked, before, after));
        }
        listings.forEach(asked -> examples.addAll(0, compared("This listing", asked, before, after)));
        answer.put("examples", examples);
        return answer;
    }

    private List<RuleCase> read(String text) {
        try {
            return new CaseReader(edited.vocabulary()).read("cases", text).cases();
        } catch (ProblemException e) {
            throw new Rejection(Rejection.Kind.UNREADABLE, "The cases could not be read", e.problems());
        }
    }

    private static Map<String, Object> result(CaseResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", result.name());
        map.put("passed", result.passed());
        map.put("line", result.place().line());
        map.put("differences", result.differences());
        return map;
    }

    private List<Map<String, Object>> compared(String title, Asked asked, Evaluator before, Evaluator after) {
        List<Assessment> was = Assessing.of(asked, before, metrics).assessments();
        List<Assessment> is = Assessing.of(asked, after, metrics).assessments();
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("title", was.size() > 1 ? title + ": " + was.get(i).name() : title);
            map.put("fired", fires(was.get(i)));
            map.put("fires", fires(is.get(i)));
            map.put("before", summary(was.get(i)));
            map.put("after", summary(is.get(i)));
            map.put("moved", moved(was.get(i), is.get(i)));
            all.add(map);
        }
        return all;
    }

    private boolean fires(Assessment assessment) {
        return AssessmentJson.text(assessment).contains("\"rule\":\"" + rule.id() + "\"");
    }

    private static Map<String, Object> summary(Assessment assessment) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("score", assessment.aivss().score());
        map.put("severity", assessment.aivss().severity());
        map.put("posture", assessment.posture().word());
        return map;
    }

    private static List<Map<String, Object>> moved(Assessment was, Assessment is) {
        List<Map<String, Object>> moved = new ArrayList<>();
        for (int i = 0; i < was.factors().size(); i++) {
            FactorResult old = was.factors().get(i);
            FactorResult now = is.factors().get(i);
            if (old.value().compareTo(now.value()) != 0) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("factor", old.factor().title());
                map.put("before", old.value());
                map.put("after", now.value());
                moved.add(map);
            }
        }
        return moved;
    }
}
