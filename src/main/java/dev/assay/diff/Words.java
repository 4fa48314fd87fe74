package dev.assay.diff;

import dev.assay.model.Assessment;
import dev.assay.model.Decimals;
import dev.assay.model.Fact;
import dev.assay.model.PackId;
import dev.assay.report.FactWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The phrases that reports of differences share. None of them holds markup; untrusted text in them is safe to show. */
final class Words {

    private static final int DIGEST = 19;

    private Words() {}

    static String listings(int count) {
        return String.format(Locale.ROOT, "%d listing%s", count, count == 1 ? "" : "s");
    }

    /** How many were compared, and with what result. */
    static String totals(Listed listed) {
        return listings(listed.compared().size()) + " compared, "
                + listed.changed().size() + " changed, " + listed.added().size() + " added, "
                + listed.removed().size() + " removed";
    }

    static String pack(PackId pack) {
        String digest = pack.digest().length() > DIGEST ? pack.digest().substring(0, DIGEST) + "…" : pack.digest();
        return pack.name() + " " + pack.version() + " (" + digest + ")";
    }

    static String fact(Fact fact) {
        return FactWords.of(fact);
    }

    /** What is said now. */
    static String now(FactChange change) {
        Claim after = change.after();
        return after == null ? "unknown" : said(after);
    }

    /** What was said before. */
    static String was(FactChange change) {
        Claim before = change.before();
        return before == null ? "unknown" : said(before);
    }

    private static String said(Claim claim) {
        return FactWords.said(claim.fact()) + (claim.counts() ? "" : "; too weakly known to count");
    }

    /** How a claim of a control is lost, and what was said. */
    static String loss(FactChange change) {
        Loss loss = change.loss();
        String how = loss == null ? "" : loss.words();
        return change.after() == null
                ? how + "; it was " + was(change)
                : how + ": " + now(change) + "; it was " + was(change);
    }

    static String score(Diff diff) {
        return score(diff.before()) + " → " + score(diff.after()) + " (" + signed(diff.scoreChange()) + ")";
    }

    static String score(Assessment a) {
        return Decimals.plain(a.aivss().score()).toPlainString() + " "
                + a.aivss().severity();
    }

    /** The capabilities behind something, or an empty text. */
    static String by(List<String> facts) {
        return facts.isEmpty() ? "" : " (by " + String.join(", ", facts) + ")";
    }

    /** A rule's share in words. */
    static String share(Share share) {
        return share.rule() + " " + share.way().words() + ": " + share.effect() + by(share.facts());
    }

    private static String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + change.toPlainString();
    }
}
