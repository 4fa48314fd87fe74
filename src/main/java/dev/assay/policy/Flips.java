package dev.assay.policy;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.doc.Place;
import dev.assay.input.Answer;
import dev.assay.input.AnswerSheet;
import dev.assay.model.Decision;
import dev.assay.model.Evidence;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Status;
import dev.assay.model.Verdict;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Mentions;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Tries each answer by itself: to the open questions, and to what rules of the policy or ends of waivers name and the listing leaves unknown. */
final class Flips {

    private static final String KIND = "kind.";

    private final Evaluator evaluator;
    private final Vocabulary vocabulary;
    private final List<String> named;

    /** @param more further capabilities to try, such as those that end waivers */
    Flips(Evaluator evaluator, List<Rule> rules, Set<String> more) {
        this.evaluator = evaluator;
        this.vocabulary = evaluator.pack().vocabulary();
        Set<String> ids = new TreeSet<>(Comparator.comparingInt(vocabulary::indexOf));
        rules.forEach(r -> ids.addAll(Mentions.of(r)));
        ids.addAll(more);
        this.named = List.copyOf(ids);
    }

    /**
     * The answers that lead to another verdict, those to open questions first.
     *
     * @param verdict the verdict as things are
     * @param findings what the policy finds
     */
    List<Decision.Flip> of(
            Examination examination, Verdict verdict, Function<Examination, List<PolicyFinding>> findings) {
        List<Decision.Flip> flips = new ArrayList<>();
        for (String capability : asked(examination)) {
            for (Status status : Status.values()) {
                Examination after = answered(examination, capability, status);
                List<PolicyFinding> then = findings.apply(after);
                Verdict other = Decision.verdict(then);
                if (other != verdict) {
                    flips.add(new Decision.Flip(capability, status, other, rules(then, other)));
                }
            }
        }
        return flips;
    }

    private Set<String> asked(Examination examination) {
        Set<String> asked = new LinkedHashSet<>(examination.assessment().openQuestions().stream()
                .map(OpenQuestion::capability)
                .toList());
        named.stream().filter(id -> examination.said().fact(id) == null).forEach(asked::add);
        boolean kind = examination.scene().facts().stream()
                .anyMatch(f -> f.capability().startsWith(KIND) && f.status() == Status.PRESENT);
        asked.removeIf(id -> kind && id.startsWith(KIND));
        return asked;
    }

    private Examination answered(Examination examination, String capability, Status status) {
        Answer answer = new Answer("", capability, status, new Evidence(null, "#"), Place.of("answer"));
        Listing answered = new AnswerSheet(vocabulary, List.of(answer))
                .applied(List.of(examination.listing()), new ArrayList<>())
                .get(0);
        return evaluator.examineAnswered(answered, examination);
    }

    private static List<String> rules(List<PolicyFinding> findings, Verdict verdict) {
        return findings.stream()
                .filter(f -> f.counts() && f.verdict() == verdict)
                .map(PolicyFinding::rule)
                .toList();
    }
}
