package dev.assay.interval;

import dev.assay.model.Change;
import dev.assay.model.Effect;
import dev.assay.model.Fact;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The questions that a listing leaves open, with those that their answers raise. */
final class Questionnaire {

    private static final String KIND = "kind";

    private final Vocabulary vocabulary;
    private final Options base;
    private final Options open;
    private final Map<Integer, Set<String>> settles = new TreeMap<>();
    private final BitSet followUps = new BitSet();
    private final boolean kindIsKnown;

    private Questionnaire(Vocabulary vocabulary, Options base) {
        this.vocabulary = vocabulary;
        this.base = base;
        this.open = new Options(base);
        this.kindIsKnown = IntStream.range(0, vocabulary.size())
                .anyMatch(i -> base.mayBePresent(i) && vocabulary.at(i).family().equals(KIND));
    }

    private static Options options(Known known, Vocabulary vocabulary) {
        Options options = new Options(vocabulary.size());
        for (Fact fact : known.facts()) {
            int option = fact.strength().mayLowerRisk() ? Options.PRESENT : Options.WEAKLY_PRESENT;
            options.set(vocabulary.indexOf(fact.capability()), fact.status() == Status.PRESENT ? option : option << 1);
        }
        return options;
    }

    static Questionnaire of(Known known, Vocabulary vocabulary, Derivations derivations, Openings openings) {
        Questionnaire questionnaire = new Questionnaire(vocabulary, options(known, vocabulary));
        known.asked().forEach((id, settled) -> settled.forEach(s -> questionnaire.ask(vocabulary.indexOf(id), s)));
        known.facts().stream()
                .filter(f -> !f.strength().mayLowerRisk())
                .forEach(f -> questionnaire.widen(vocabulary.indexOf(f.capability())));
        known.setAside().forEach(f -> questionnaire.widen(vocabulary.indexOf(f.capability())));
        openings.asked(derivations.close(questionnaire.base, true), questionnaire::ask);
        int asked;
        do {
            asked = questionnaire.settles.size();
            openings.asked(derivations.close(questionnaire.open, false), questionnaire::askLater);
        } while (asked < questionnaire.settles.size());
        return questionnaire;
    }

    private void ask(int position, String settled) {
        if (!kindIsKnown || !vocabulary.at(position).family().equals(KIND)) {
            settles.computeIfAbsent(position, p -> new TreeSet<>()).add(settled);
            widen(position);
        }
    }

    private void askLater(int position, String settled) {
        if (followUps.get(position) || !settles.containsKey(position)) {
            ask(position, settled);
            followUps.set(position, settles.containsKey(position));
        }
    }

    private void widen(int position) {
        open.add(position, answered(position, true) | answered(position, false));
    }

    /** What an answer makes of a capability: one that contradicts the listing is contested, and the riskier reading counts. */
    private int answered(int position, boolean yes) {
        int now = base.at(position);
        int answer = yes ? Options.PRESENT : Options.ABSENT;
        boolean known = now != Options.UNKNOWN;
        boolean isPresent = (now & (Options.PRESENT | Options.WEAKLY_PRESENT)) != 0;
        if (!known || isPresent == yes) {
            return answer;
        }
        return vocabulary.at(position).effect() == Effect.MITIGATES ? Options.ABSENT : Options.PRESENT;
    }

    /** The questions that are left after some were answered. */
    Questionnaire answered(Known known) {
        return from(options(known, vocabulary));
    }

    /** The questions that are left after one was answered. */
    Questionnaire answered(String capability, boolean yes) {
        int position = vocabulary.indexOf(capability);
        return from(base.with(position, answered(position, yes)));
    }

    /** The questions that are left of another listing, which differs from this one where it is known better. */
    Questionnaire from(Options listing) {
        Questionnaire left = new Questionnaire(vocabulary, listing);
        for (int i = 0; i < vocabulary.size(); i++) {
            boolean settled = left.kindIsKnown && vocabulary.at(i).family().equals(KIND);
            if (!settled && listing.at(i) == base.at(i)) {
                left.open.set(i, open.at(i));
                Set<String> asked = settles.get(i);
                if (asked != null) {
                    left.settles.put(i, asked);
                    left.followUps.set(i, followUps.get(i));
                }
            }
        }
        return left;
    }

    /** The places of what a product team can change: controls that are not there, and what can be taken away. */
    List<Integer> levers() {
        return IntStream.range(0, vocabulary.size())
                .filter(i -> vocabulary.at(i).change() == (base.mayBePresent(i) ? Change.REMOVE : Change.ADD))
                .boxed()
                .toList();
    }

    Lever lever(int position) {
        return new Lever(vocabulary.at(position).id(), base.mayBePresent(position) ? Status.ABSENT : Status.PRESENT);
    }

    /** The listing as it is. */
    Options base() {
        return base;
    }

    /** The listing with every question open. */
    Options open() {
        return open;
    }

    /** What is open. */
    List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            if (open.isOpen(i)) {
                variables.add(new Variable(i, rivals(i)));
            }
        }
        return variables;
    }

    private List<Integer> rivals(int position) {
        return vocabulary.at(position).family().equals(KIND)
                ? IntStream.range(0, vocabulary.size())
                        .filter(i -> i != position && vocabulary.at(i).family().equals(KIND))
                        .boxed()
                        .toList()
                : List.of();
    }

    /** The answers that make another listing of this one. */
    List<Reply> replies(Options listing) {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            if (!listing.isOpen(i) && listing.at(i) != base.at(i)) {
                Status status = listing.mayBePresent(i) ? Status.PRESENT : Status.ABSENT;
                replies.add(new Reply(vocabulary.at(i).id(), status));
            }
        }
        return replies;
    }

    /** What hangs on each question. */
    List<Worth> worths(Function<Options, BigDecimal> score) {
        List<Worth> worths = new ArrayList<>();
        settles.forEach((position, settled) -> worths.add(new Worth(
                vocabulary.at(position).id(),
                List.copyOf(settled),
                followUps.get(position),
                score.apply(base.with(position, answered(position, true))),
                score.apply(base.with(position, answered(position, false))))));
        return worths;
    }
}
