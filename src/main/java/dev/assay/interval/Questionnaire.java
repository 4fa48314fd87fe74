package dev.assay.interval;

import dev.assay.model.Change;
import dev.assay.model.Effect;
import dev.assay.model.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The questions that a listing leaves open, with those that their answers raise. */
final class Questionnaire {

    private final Terms terms;
    private final Options base;
    private final Options open;

    /** For each position what its answer would settle; null where nothing is asked. */
    private final @Nullable List<String>[] settles;

    private final BitSet followUps = new BitSet();
    private final boolean kindIsKnown;
    private final State now;
    private @Nullable State all;

    private Questionnaire(Known known, Terms terms) {
        this.terms = terms;
        this.base = terms.options(known);
        this.open = new Options(base);
        this.settles = terms.lists();
        this.kindIsKnown = terms.kindIsKnown(base);
        this.now = terms.states().of(base);
    }

    private Questionnaire(Questionnaire before, Options base) {
        this.terms = before.terms;
        this.base = base;
        this.open = new Options(base);
        this.settles = terms.lists();
        this.kindIsKnown = terms.kindIsKnown(base);
        this.now = terms.states().near(base, before.now);
        for (int i = 0; i < settles.length; i++) {
            boolean settled = kindIsKnown && terms.isKind(i);
            if (!settled && base.at(i) == before.base.at(i)) {
                open.set(i, before.open.at(i));
                settles[i] = before.settles[i];
                followUps.set(i, before.followUps.get(i));
            }
        }
        this.all = terms.states().near(open, before.all());
    }

    static Questionnaire of(Known known, Terms terms) {
        Questionnaire questionnaire = new Questionnaire(known, terms);
        questionnaire.gather(known);
        return questionnaire;
    }

    private void gather(Known known) {
        for (int i = 0; i < settles.length; i++) {
            if (known.asked().has(i) && mayAsk(i)) {
                settles[i] = known.asked().settles(i);
                widen(i);
            }
        }
        Openings.Round round = terms.openings().ask(now, this::ask);
        State wider = now;
        do {
            wider = terms.states().wider(new Options(open), wider);
            round = terms.openings().askMore(wider, round, this::askLater);
        } while (!Bits.isEmpty(open.differences(wider.stated())));
        all = wider;
    }

    private boolean mayAsk(int position) {
        return !kindIsKnown || !terms.isKind(position);
    }

    private void ask(int position, String settled) {
        if (mayAsk(position)) {
            List<String> list = settles[position];
            if (list == null) {
                list = new ArrayList<>(4);
                settles[position] = list;
                widen(position);
            }
            if (!list.contains(settled)) {
                list.add(settled);
            }
        }
    }

    private void askLater(int position, String settled) {
        if (followUps.get(position) || settles[position] == null) {
            ask(position, settled);
            followUps.set(position, settles[position] != null);
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
        boolean readsAsPresent = terms.vocabulary().at(position).effect() != Effect.MITIGATES;
        return readsAsPresent == isPresent ? now : answer;
    }

    /** The questions that are left after some were answered. */
    Questionnaire answered(Known known) {
        return from(terms.options(known));
    }

    /** The questions that are left after one was answered. */
    Questionnaire answered(String capability, boolean yes) {
        int position = terms.vocabulary().indexOf(capability);
        return from(base.with(position, answered(position, yes)));
    }

    /** The questions that are left of another listing, which differs from this one where it is known better. */
    Questionnaire from(Options listing) {
        return new Questionnaire(this, listing);
    }

    /** The places of what a product team can change: controls that are not there, and what can be taken away. */
    List<Integer> levers() {
        return IntStream.range(0, settles.length)
                .filter(i -> terms.vocabulary().at(i).change() == (base.mayBePresent(i) ? Change.REMOVE : Change.ADD))
                .boxed()
                .toList();
    }

    Lever lever(int position) {
        return new Lever(
                terms.vocabulary().at(position).id(), base.mayBePresent(position) ? Status.ABSENT : Status.PRESENT);
    }

    /** The listing as it is. */
    Options base() {
        return base;
    }

    /** The listing as it is, with what follows. */
    State now() {
        return now;
    }

    /** The listing with every question open, with what may follow. */
    State all() {
        return Objects.requireNonNull(all);
    }

    /** The listing after other changes, with what follows. */
    State now(Options listing) {
        return terms.states().near(listing, now);
    }

    /** Those of some positions that are open, all given as {@link Bits}. */
    long[] open(long[] positions) {
        long[] both = open.open();
        Bits.retainAll(both, positions);
        return both;
    }

    /** Those of some positions that can be anything beside whatever the others are, all given as {@link Bits}. */
    long[] free(long[] positions) {
        long[] both = positions.clone();
        Bits.retainAll(both, terms.free());
        return both;
    }

    /** A position as something that may be open. */
    Variable variable(int position) {
        return terms.variable(position);
    }

    /** The answers that make another listing of this one. */
    List<Reply> replies(Options listing) {
        List<Reply> replies = new ArrayList<>();
        long[] differing = listing.differences(base);
        for (int i = Bits.next(differing, 0); i >= 0; i = Bits.next(differing, i + 1)) {
            if (!listing.isOpen(i)) {
                Status status = listing.mayBePresent(i) ? Status.PRESENT : Status.ABSENT;
                replies.add(new Reply(terms.vocabulary().at(i).id(), status));
            }
        }
        return replies;
    }

    /**
     * What hangs on each question.
     *
     * @param score gives the score of a state
     * @param target what the score depends on
     */
    List<Worth> worths(Function<State, BigDecimal> score, Target target) {
        BigDecimal same = score.apply(now);
        long[] open = all().board().holds().open(target.read());
        List<Worth> worths = new ArrayList<>();
        for (int i = 0; i < settles.length; i++) {
            List<String> settled = settles[i];
            if (settled != null) {
                worths.add(new Worth(
                        terms.vocabulary().at(i).id(),
                        sorted(settled),
                        followUps.get(i),
                        after(i, true, score, target, open, same),
                        after(i, false, score, target, open, same)));
            }
        }
        return worths;
    }

    @SuppressWarnings("ReferenceEquality") // the board of a state on which no dial moved is handed on
    private BigDecimal after(
            int position, boolean yes, Function<State, BigDecimal> score, Target target, long[] open, BigDecimal same) {
        int current = base.at(position);
        int answer = answered(position, yes);
        if (answer == current || !target.tellsApart(position, current, answer)) {
            return same;
        }
        State after = terms.states().near(base.with(position, answer), now, terms.only(position), open);
        return after.board() == now.board() ? same : score.apply(after);
    }

    private static List<String> sorted(List<String> list) {
        if (list.size() == 1) {
            return List.of(list.get(0));
        }
        String[] sorted = list.toArray(String[]::new);
        Arrays.sort(sorted);
        return List.of(sorted);
    }
}
