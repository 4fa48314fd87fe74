package dev.assay.policy;

import dev.assay.assess.Examination;
import dev.assay.doc.Nearest;
import dev.assay.model.Decision;
import dev.assay.model.WaiverState;
import dev.assay.model.WaiverState.Fate;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Notes over a run what becomes of each waiver. Not for use from several threads. */
public final class Ledger {

    private static final class Line {
        private int listings;
        private int ended;
        private int findings;
    }

    private final Waivers waivers;
    private final RulePack policy;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    /** @param policy the rules that decide */
    public Ledger(Waivers waivers, RulePack policy) {
        this.waivers = waivers;
        this.policy = policy;
        waivers.all().forEach(w -> lines.add(new Line()));
    }

    /** Takes a listing and what was decided about it. */
    public void add(Examination examination, Decision decision) {
        ids.add(decision.id());
        Waivers.Applied applied = waivers.of(examination);
        for (int i = 0; i < lines.size(); i++) {
            Waiver waiver = waivers.all().get(i);
            if (waiver.isFor(decision.id())) {
                Line line = lines.get(i);
                line.listings++;
                line.ended += waiver.hasEnded(examination.scene()) ? 1 : 0;
                line.findings += (int) decision.findings().stream()
                        .filter(f -> applied.takesPartIn(f, waiver))
                        .count();
            }
        }
    }

    /** What became of the waivers, in the order of their file. */
    public List<WaiverState> states() {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> state(waivers.all().get(i), lines.get(i)))
                .toList();
    }

    private WaiverState state(Waiver waiver, Line line) {
        Fate fate = waiver.isExpired(waivers.today())
                ? Fate.EXPIRED
                : !isKnown(waiver)
                        ? Fate.NO_SUBJECT
                        : line.listings == 0
                                ? Fate.NO_LISTING
                                : line.findings > 0
                                        ? Fate.APPLIED
                                        : line.ended == line.listings ? Fate.ENDED : Fate.UNUSED;
        return new WaiverState(
                waiver.subject(), waiver.listing(), waiver.by(), fate, line.findings, maybe(waiver, fate));
    }

    private boolean isKnown(Waiver waiver) {
        String rule = waiver.rule();
        return rule != null ? policy.find(rule) != null : policy.threats().find(waiver.subject()) != null;
    }

    private @Nullable String maybe(Waiver waiver, Fate fate) {
        return switch (fate) {
            case APPLIED -> null;
            case EXPIRED -> "it can go, or somebody answers for it anew";
            case ENDED -> "it can go: " + waiver.by().until();
            case UNUSED -> "it can go, since there is nothing to waive";
            case NO_LISTING -> Nearest.hint(waiver.listing(), ids, "it is for another run");
            case NO_SUBJECT ->
                Nearest.hint(
                        waiver.subject(),
                        waiver.rule() != null
                                ? policy.rules().stream().map(Rule::id).toList()
                                : List.copyOf(policy.threats().ids()),
                        "it is for another policy");
        };
    }
}
