package dev.assay.report;

import dev.assay.model.BaselineState;
import dev.assay.model.Decision;
import dev.assay.model.Fact;
import dev.assay.model.PolicyCheck;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Standing;
import dev.assay.model.Verdict;
import dev.assay.model.WaivedBy;
import dev.assay.model.WaiverState;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes a policy's decisions for a terminal: each listing with its findings, then a summary. */
public final class DecisionText {

    private static final int WIDTH = 100;
    private static final int SHOWN = 6;
    private static final int FLIPS = 10;

    private final PrintWriter out;
    private final Style style;

    /** @param out takes the text and stays open */
    public DecisionText(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** Writes everything. */
    public void write(PolicyCheck check) {
        for (Decision decision : check.decisions()) {
            decision(decision, check);
            out.println();
        }
        waivers(check);
        summary(check);
        out.flush();
    }

    private void decision(Decision d, PolicyCheck check) {
        out.println(verdict(d.verdict()) + "  " + style.bold(Style.safe(d.name()))
                + style.dim("  " + Style.safe(d.id()))
                + "  AIVSS " + Words.number(d.aivss().score()) + " " + d.aivss().severity()
                + (check.fails(d) ? style.red("  fails") : ""));
        if (d.restsOnUnknowns() || d.couldGetWorse()) {
            out.println(style.dim("  by the answers to what is open: "
                    + d.mildest().word() + " to " + d.worst().word()));
        }
        d.findings().forEach(this::finding);
        if (!d.obligations().isEmpty()) {
            out.println("  " + style.bold("Obligations"));
            d.obligations().forEach(o -> lines("  - ", o));
        }
        if (!d.flips().isEmpty()) {
            flips(d.flips());
        }
    }

    private void flips(List<Decision.Flip> flips) {
        out.println("  " + style.bold("Single answers that change the verdict"));
        flips.stream()
                .sorted(Comparator.comparing(Decision.Flip::verdict).reversed())
                .limit(FLIPS)
                .forEach(f ->
                        out.println("  - " + f.capability() + " " + f.status().word() + ": "
                                + f.verdict().word() + style.dim("  " + String.join(" ", f.rules()))));
        if (flips.size() > FLIPS) {
            out.println(style.dim("    and " + (flips.size() - FLIPS) + " more, with --format json"));
        }
    }

    private void finding(PolicyFinding f) {
        String standing =
                f.standing() == Standing.COUNTS ? "" : " (" + f.standing().word() + ")";
        out.println("  "
                + colour(
                        f.verdict(),
                        String.format(Locale.ROOT, "%-6s", f.verdict().word())) + " " + f.rule() + " " + f.title()
                + style.yellow(standing));
        lines("    ", Style.safe(f.reason()));
        WaivedBy by = f.waivedBy();
        if (by != null) {
            lines(
                    "    ",
                    "waived by " + Style.safe(by.owner()) + " to " + by.expires()
                            + (by.until() == null ? "" : " or until " + by.until()) + ": " + Style.safe(by.reason()));
        }
        limited(f.results());
        f.facts().stream().limit(SHOWN).forEach(fact -> dim(fact(fact)));
        more(f.facts().size(), "facts");
        if (!f.unknowns().isEmpty()) {
            dim("unknown: "
                    + String.join(
                            ", ",
                            f.unknowns().subList(0, Math.min(SHOWN, f.unknowns().size()))));
        }
    }

    private static String fact(Fact fact) {
        return Words.fact(fact);
    }

    private void limited(List<String> results) {
        results.stream().limit(SHOWN).forEach(this::dim);
        more(results.size(), "results");
    }

    private void more(int all, String what) {
        if (all > SHOWN) {
            dim("and " + (all - SHOWN) + " more " + what);
        }
    }

    private void dim(String text) {
        Words.wrap(text, WIDTH - 6).forEach(l -> out.println(style.dim("      " + l)));
    }

    private void lines(String indent, String text) {
        String head = indent;
        for (String line : Words.wrap(text, WIDTH - indent.length())) {
            out.println(head + line);
            head = " ".repeat(indent.length());
        }
    }

    private void waivers(PolicyCheck check) {
        for (WaiverState w : check.waivers()) {
            String what = "waiver of " + Style.safe(w.subject()) + " for " + Style.safe(w.listing()) + ": ";
            if (w.fate() == WaiverState.Fate.APPLIED) {
                out.println(style.dim(what + "waives " + count(w.findings(), "finding")));
            } else {
                out.println(style.yellow(what + w.fate().word()) + (w.maybe() == null ? "" : "\n  Maybe " + w.maybe()));
            }
        }
    }

    private void summary(PolicyCheck check) {
        out.println(count(check.decisions().size(), "listing") + ": " + check.count(Verdict.DENY) + " deny, "
                + check.count(Verdict.REVIEW) + " review, " + check.count(Verdict.ALLOW) + " allow"
                + (check.count(Standing.WAIVED) == 0
                        ? ""
                        : "; " + count(check.count(Standing.WAIVED), "finding") + " waived"));
        BaselineState baseline = check.baseline();
        if (baseline != null) {
            out.println("baseline: " + count(baseline.known(), "finding") + " known, " + baseline.gone() + " gone"
                    + (baseline.written() ? ", written anew" : ""));
        }
        long failing = check.decisions().stream().filter(check::fails).count();
        Verdict failOn = check.failOn();
        out.println((failing == 0 ? "none fails" : failing + (failing == 1 ? " fails" : " fail")) + ", from "
                + (failOn == null ? "no verdict" : failOn.word()) + " on"
                + (check.failOnUnknown() ? " or by what is open" : "")
                + (check.today() == null ? "" : "; waivers as of " + check.today()));
        out.println(style.dim("Policy " + check.policy().name() + " "
                + check.policy().version() + ", " + check.policy().digest().substring(0, 19) + "…"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private String verdict(Verdict verdict) {
        return colour(verdict, style.bold(String.format(Locale.ROOT, "%-6s", verdict.word())));
    }

    private String colour(Verdict verdict, String text) {
        return switch (verdict) {
            case DENY -> style.red(text);
            case REVIEW -> style.yellow(text);
            case ALLOW -> style.green(text);
        };
    }
}
