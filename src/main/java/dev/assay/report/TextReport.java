package dev.assay.report;

import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.Confidence;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Fact;
import dev.assay.model.FactorResult;
import dev.assay.model.Knowledge;
import dev.assay.model.LayerResult;
import dev.assay.model.LegState;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Stake;
import dev.assay.model.ThreatResult;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes an assessment for a terminal: factors as bars, layers as a table. */
final class TextReport {

    private static final int WIDTH = 100;
    private static final int QUESTIONS = 8;
    private static final int CHAINS = 5;

    private final PrintWriter out;
    private final Style style;

    TextReport(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    void write(Assessment a) {
        head(a);
        out.println();
        out.println(style.bold("Factors")
                + style.dim("  sum " + Words.number(a.aivss().factorSum()) + " of 10"));
        a.factors().forEach(f -> factor(f, a.knowledge().of(f.factor())));
        out.println();
        out.println(style.bold("Layers"));
        a.layers().forEach(l -> layer(l, a.knowledge()));
        chains(a.chains());
        contradictions(a.contradictions());
        questions(a.openQuestions());
        out.println();
        out.println(
                style.dim("Rules " + a.rulePack().name() + " " + a.rulePack().version() + ", "
                        + a.rulePack().digest().substring(0, 19) + "…  Listing "
                        + a.listingDigest().substring(0, 19) + "…"));
    }

    private void head(Assessment a) {
        Aivss s = a.aivss();
        String score = Words.number(s.score()) + " " + s.severity();
        String format = a.format() == null ? "" : ", read as " + a.format();
        out.println(style.bold(Style.safe(a.name())) + style.dim("  " + Style.safe(a.id()) + Style.safe(format)));
        out.println("AIVSS " + style.bold(style.bySeverity(s.severity(), score)) + "   posture "
                + a.posture().word() + "   profile " + s.profile());
        if (!a.openQuestions().isEmpty()) {
            out.println(style.dim(Words.open(s.interval(), a.openQuestions().size())));
        }
        out.println(style.dim("CVSS " + Words.number(s.cvssBase()) + ", uplift " + Words.number(s.aars())
                + ", threat multiplier " + Words.number(s.threatMultiplier()) + ", mitigation factor "
                + Words.number(s.mitigationFactor())));
        out.println(style.dim(s.cvssVector()));
        out.println(style.dim(
                "the listing answers " + Words.coverage(a.knowledge().coverage()) + " of what the rules ask"));
        s.notes().forEach(note -> out.println(style.dim("note: " + note)));
        out.println();
        Words.wrap(Style.safe(a.summary()), WIDTH).forEach(out::println);
    }

    private void factor(FactorResult factor, Confidence confidence) {
        BigDecimal value = factor.value();
        int filled = value.movePointRight(1).setScale(0, RoundingMode.HALF_UP).intValueExact();
        String bar = "█".repeat(filled) + "░".repeat(10 - filled);
        String rules = factor.because().stream().map(Because::rule).limit(5).collect(Collectors.joining(" "));
        String more = factor.because().size() > 5 ? " +" + (factor.because().size() - 5) : "";
        String line = String.format(
                Locale.ROOT,
                "  %-25s %s %-5s %s %-11s %s",
                factor.factor().title(),
                bar(value, bar),
                Words.number(value),
                style.dim(String.format(Locale.ROOT, "%-11s", Words.range(factor.interval()))),
                Words.known(confidence),
                style.dim(rules + more));
        out.println(line.stripTrailing());
    }

    private String bar(BigDecimal value, String bar) {
        int tenths = value.movePointRight(1).intValue();
        return style.bySeverity(tenths >= 7 ? "High" : tenths >= 4 ? "Medium" : "Low", bar);
    }

    private void layer(LayerResult layer, Knowledge knowledge) {
        String status = String.format(Locale.ROOT, "%-11s", layer.status());
        String head = String.format(
                Locale.ROOT,
                "  %s %-28s %s %-11s %s",
                layer.layer().number(),
                layer.layer().title(),
                layer.mapped() ? style.green(status) : style.yellow(status),
                Words.known(knowledge.of(layer.layer())),
                threats(layer.threats()));
        out.println(head.stripTrailing());
        List<String> lines = Words.wrap(
                layer.mapped()
                        ? layer.because().stream()
                                .map(Because::reason)
                                .distinct()
                                .collect(Collectors.joining(" "))
                        : layer.caveat() == null ? "no rule says more of it" : layer.caveat(),
                WIDTH - 4);
        lines.forEach(line -> out.println(style.dim("    " + line)));
    }

    private String threats(List<ThreatResult> threats) {
        return threats.stream().map(t -> t.threat().id()).collect(Collectors.joining(" "));
    }

    private void chains(List<ChainResult> chains) {
        if (chains.isEmpty()) {
            return;
        }
        out.println();
        out.println(style.bold("Chains"));
        List<ChainResult> shown = chains.stream()
                .limit(Math.max(
                        CHAINS,
                        chains.stream()
                                .filter(c -> c.status() == ChainStatus.COMPLETE)
                                .count()))
                .toList();
        for (ChainResult chain : shown) {
            String status = String.format(Locale.ROOT, "%-9s", chain.status().word());
            out.println("  " + (chain.status() == ChainStatus.COMPLETE ? style.red(status) : style.yellow(status)) + " "
                    + chain.threat().id() + " " + chain.because().title());
            String legs = chain.legs().stream()
                    .map(l -> l.name() + ": "
                            + (l.state() == LegState.EVIDENCED
                                    ? ids(l.facts())
                                    : l.state().word()))
                    .collect(Collectors.joining("; "));
            Words.wrap(legs, WIDTH - 4).forEach(line -> out.println(style.dim("    " + line)));
        }
        more(chains.size() - shown.size());
    }

    private void contradictions(List<ContradictionResult> contradictions) {
        if (contradictions.isEmpty()) {
            return;
        }
        out.println();
        out.println(style.bold("Contradictions"));
        for (ContradictionResult contradiction : contradictions) {
            String stake =
                    String.format(Locale.ROOT, "%-6s", contradiction.stake().word());
            out.println("  "
                    + (contradiction.stake() == Stake.HIGH ? style.red(stake) : style.yellow(stake)) + " "
                    + contradiction.id() + " " + contradiction.title());
            for (ContradictionResult.Side side : contradiction.sides()) {
                Words.wrap(Words.side(side), WIDTH - 4).forEach(line -> out.println(style.dim("    " + line)));
            }
        }
    }

    private static String ids(List<Fact> facts) {
        return facts.stream().map(Fact::capability).collect(Collectors.joining(", "));
    }

    private void questions(List<OpenQuestion> questions) {
        if (questions.isEmpty()) {
            return;
        }
        out.println();
        out.println(style.bold("Open questions"));
        questions.stream()
                .limit(QUESTIONS)
                .forEach(q -> out.println(
                        String.format(Locale.ROOT, "  %-31s %-16s %s", q.capability(), Words.stake(q), q.asks())));
        more(questions.size() - QUESTIONS);
        questions.stream()
                .map(OpenQuestion::blind)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(says -> Words.wrap(says + ".", WIDTH - 4).forEach(l -> out.println(style.dim("    " + l))));
    }

    private void more(int left) {
        if (left > 0) {
            out.println(style.dim("  and " + left + " more, with --format json or markdown"));
        }
    }
}
