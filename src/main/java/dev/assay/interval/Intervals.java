package dev.assay.interval;

import dev.assay.model.Factor;
import dev.assay.model.Interval;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Works out what the unknown is worth, by one pack's rules and one profile. Immutable and safe for use from several
 * threads.
 */
public final class Intervals {

    private static final int STEPS_AFTER_AN_ANSWER = 400;

    private final ScoreNet net;
    private final Derivations derivations;
    private final States states;
    private final Terms terms;
    private final Conflicts conflicts;
    private final boolean precise;
    private final Vocabulary vocabulary;
    private final Map<Factor, Aim> factors = new EnumMap<>(Factor.class);

    /** The targets of the score, by which of its inputs listings give. */
    private final Map<Integer, Target> scores = new ConcurrentHashMap<>();

    /** Something to look for. */
    private record Aim(Objective objective, Target target) {

        Search.Found find(Questionnaire questionnaire, boolean greatest, State hint, int steps) {
            return target.search(objective, questionnaire, greatest, hint, steps);
        }

        /** The value for one listing; where a rule cannot be read, the greatest that it may be. */
        int value(State state) {
            return objective.range(state.board()).high();
        }
    }

    /**
     * @param rules the rules; a condition in full DRL counts as one that may hold or not
     * @param profile how the score is added up
     */
    public Intervals(List<Rule> rules, Vocabulary vocabulary, Profile profile) {
        this.vocabulary = vocabulary;
        Gates gates = new Gates(vocabulary);
        this.net = new ScoreNet(rules, gates, profile);
        this.derivations = new Derivations(rules, vocabulary, gates);
        Dials dials = new Dials(net.dials(), vocabulary.size());
        this.states = new States(derivations, dials, vocabulary.size());
        this.terms = new Terms(
                vocabulary,
                states,
                new Openings(rules, vocabulary, gates, dials, states.nothing().closed()));
        this.conflicts = new Conflicts(rules, gates);
        this.precise = rules.stream()
                .filter(r -> ScoreNet.counts(r.conclusion()) || r.conclusion() instanceof Conclusion.Derive)
                .allMatch(r -> Gates.isPlain(r.when()));
        for (Factor factor : Factor.values()) {
            Objective objective = net.factor(factor);
            factors.put(factor, new Aim(objective, target(objective, objective.dials())));
        }
    }

    /**
     * Whether every rule about the score is understood whole. If not, as with conditions in full DRL or on the strength of
     * facts, what this says of a single listing is only a bound.
     */
    public boolean isPrecise() {
        return precise;
    }

    private Target target(Objective objective, List<Dial> read) {
        return new Target(objective.dials(), read, states, derivations, vocabulary.size());
    }

    /** What the unknown is worth for a listing. */
    public Outlook of(Known known) {
        return outlook(known, questionnaire(known));
    }

    /**
     * What is still unknown of a listing after some questions were answered. No interval is wider than before: the
     * questions are those of the listing before the answers, without the answered ones.
     *
     * @param known the listing with the answers
     * @param before the listing as it was
     */
    public Outlook of(Known known, Known before) {
        return outlook(known, questionnaire(before).answered(known));
    }

    /**
     * How far each answer would narrow the score.
     *
     * @param questions open questions of the listing
     */
    public List<Prospect> prospects(Known known, List<OpenQuestion> questions) {
        Questionnaire all = questionnaire(known);
        Aim score = score(known);
        Interval now = Ends.of(score, all, Search.MOST).interval(1);
        return questions.stream()
                .map(q -> new Prospect(
                        q,
                        now,
                        after(score, all.answered(q.capability(), true), now),
                        after(score, all.answered(q.capability(), false), now)))
                .toList();
    }

    /** An interval after an answer; one that is only bounded lies within the interval before all the same. */
    private static Interval after(Aim score, Questionnaire answered, Interval before) {
        Interval interval = Ends.of(score, answered, STEPS_AFTER_AN_ANSWER).interval(1);
        return new Interval(interval.low().max(before.low()), interval.high().min(before.high()), interval.exact());
    }

    /**
     * The smallest sets of changes that reach a goal. The rules have to be {@linkplain #isPrecise precise}.
     *
     * @param most how many changes a set may have
     */
    public Ways ways(Known known, Goal goal, int most) {
        Questionnaire questionnaire = questionnaire(known);
        Aim target = goal.factor() == null ? score(known) : Objects.requireNonNull(factors.get(goal.factor()));
        int decimals = goal.factor() == null ? 1 : 2;
        Function<Options, BigDecimal> value = options -> decimal(
                goal.high() ? highest(target, questionnaire.from(options)) : target.value(questionnaire.now(options)),
                decimals);
        List<Integer> positions =
                goal.high() ? questionnaire.levers() : target.target().relevantOf(questionnaire.levers());
        long contradictions = contradictions(questionnaire.base());
        WaySearch search = new WaySearch(
                positions,
                questionnaire.base(),
                options -> goal.isReached(value.apply(options)) && contradictions(options) <= contradictions,
                value);
        Options all = questionnaire.base();
        for (int i = 0; i < positions.size(); i++) {
            all = search.changed(all, i);
        }
        List<Way> ways = search.upTo(most).stream()
                .sorted(WaySearch.order())
                .map(f -> new Way(
                        f.changes().stream()
                                .mapToObj(i -> questionnaire.lever(positions.get(i)))
                                .toList(),
                        f.value()))
                .toList();
        return new Ways(value.apply(questionnaire.base()), value.apply(all), ways, search.isComplete());
    }

    private static int highest(Aim target, Questionnaire questionnaire) {
        return target.find(questionnaire, true, questionnaire.now(), STEPS_AFTER_AN_ANSWER)
                .bound();
    }

    private long contradictions(Options listing) {
        return conflicts.count(derivations.close(listing, true));
    }

    private Aim score(Known known) {
        Objective objective = net.score(known.cvss(), known.threatMultiplier(), known.mitigationFactor());
        int given = (known.cvss() == null ? 0 : 1)
                | (known.threatMultiplier() == null ? 0 : 2)
                | (known.mitigationFactor() == null ? 0 : 4);
        return new Aim(objective, scores.computeIfAbsent(given, g -> target(objective, net.dials())));
    }

    private Questionnaire questionnaire(Known known) {
        return Questionnaire.of(known, terms);
    }

    private Outlook outlook(Known known, Questionnaire questionnaire) {
        Aim score = score(known);
        Ends ends = Ends.of(score, questionnaire, Search.MOST);
        Map<Factor, Interval> byFactor = new EnumMap<>(Factor.class);
        for (Map.Entry<Factor, Aim> factor : factors.entrySet()) {
            Ends its = Ends.of(factor.getValue(), questionnaire, ends, Search.MOST);
            byFactor.put(factor.getKey(), its.interval(2));
        }
        return new Outlook(
                ends.interval(1),
                byFactor,
                questionnaire.replies(ends.low().listing()),
                questionnaire.replies(ends.high().listing()),
                questionnaire.worths(state -> decimal(score.value(state), 1), score.target()));
    }

    /** What was found at both ends of an interval. */
    private record Ends(Search.Found low, Search.Found high) {

        static Ends of(Aim aim, Questionnaire questionnaire, int steps) {
            State now = questionnaire.now();
            return new Ends(aim.find(questionnaire, false, now, steps), aim.find(questionnaire, true, now, steps));
        }

        /** The ends for a factor, which often are where those of the score are. */
        static Ends of(Aim aim, Questionnaire questionnaire, Ends score, int steps) {
            return new Ends(
                    aim.find(questionnaire, false, score.low.state(), steps),
                    aim.find(questionnaire, true, score.high.state(), steps));
        }

        Interval interval(int decimals) {
            return new Interval(
                    decimal(low.bound(), decimals), decimal(high.bound(), decimals), low.isExact() && high.isExact());
        }
    }

    private static BigDecimal decimal(int value, int decimals) {
        return BigDecimal.valueOf(value, decimals);
    }
}
