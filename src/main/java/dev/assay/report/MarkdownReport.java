package dev.assay.report;

import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.ChainResult;
import dev.assay.model.Confidence;
import dev.assay.model.ContradictionResult;
import dev.assay.model.FactorResult;
import dev.assay.model.Hint;
import dev.assay.model.Knowledge;
import dev.assay.model.LayerResult;
import dev.assay.model.OpenQuestion;
import dev.assay.model.ThreatResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an assessment as Markdown. Everything from the listing is escaped, so that none of it is markup. */
final class MarkdownReport {

    private final PrintWriter out;

    MarkdownReport(PrintWriter out) {
        this.out = out;
    }

    void write(Assessment a) {
        line("# " + Markdown.escape(a.name()));
        line("");
        line("**AIVSS " + Words.number(a.aivss().score()) + " " + a.aivss().severity() + "**, posture "
                + a.posture().word() + ", profile " + a.aivss().profile()
                + (a.format() == null ? "" : ", read as " + Markdown.escape(a.format())) + ".");
        if (!a.openQuestions().isEmpty()) {
            line(Words.open(a.aivss().interval(), a.openQuestions().size()));
        }
        line("");
        line(Markdown.escape(a.summary()));
        line("");
        line("## Score");
        line("");
        line("| CVSS base | factor sum | uplift | threat multiplier | mitigation factor |");
        line("|---|---|---|---|---|");
        line("| " + Words.number(a.aivss().cvssBase()) + " | "
                + Words.number(a.aivss().factorSum()) + " | "
                + Words.number(a.aivss().aars()) + " | "
                + Words.number(a.aivss().threatMultiplier()) + " | "
                + Words.number(a.aivss().mitigationFactor()) + " |");
        line("");
        line("`" + a.aivss().cvssVector() + "`");
        a.aivss().notes().forEach(note -> line("- " + Markdown.escape(note)));
        line("");
        line("The listing answers " + Words.coverage(a.knowledge().coverage()) + " of what the rules ask.");
        line("");
        line("## Factors");
        line("");
        line("| factor | value | by open answers | known | because |");
        line("|---|---|---|---|---|");
        a.factors().forEach(f -> factor(f, a.knowledge().of(f.factor())));
        line("");
        line("## Layers");
        a.layers().forEach(l -> layer(l, a.knowledge()));
        chains(a.chains());
        contradictions(a.contradictions());
        questions(a.openQuestions());
        line("");
        line("Rules " + Markdown.escape(a.rulePack().name()) + " "
                + Markdown.escape(a.rulePack().version()) + " `" + a.rulePack().digest() + "`, listing `"
                + a.listingDigest() + "`.");
    }

    private void factor(FactorResult factor, Confidence confidence) {
        line("| " + factor.factor().title() + " | " + Words.number(factor.value()) + " | "
                + Words.range(factor.interval()) + " | " + known(confidence) + " | "
                + factor.because().stream().map(this::because).collect(Collectors.joining("<br>")) + " |");
    }

    private String because(Because because) {
        return because.rule() + " " + Markdown.escape(because.effect()) + ": " + Markdown.escape(because.reason());
    }

    private void layer(LayerResult layer, Knowledge knowledge) {
        line("");
        line("### " + layer.layer().number() + " " + layer.layer().title() + ": " + layer.status());
        line("");
        line(Markdown.escape(layer.text()));
        line("");
        line("Known: " + known(knowledge.of(layer.layer())) + ". Answered: "
                + Words.coverage(knowledge.coverageOf(layer.layer())) + ".");
        if (!layer.threats().isEmpty()) {
            line("");
            line("| threat | certainty | because | taxonomies |");
            line("|---|---|---|---|");
            layer.threats().forEach(this::threat);
        }
    }

    private void threat(ThreatResult threat) {
        var m = threat.threat().mappings();
        String ids = List.of(m.owasp(), m.asi(), m.llm(), m.atlas(), m.cwe()).stream()
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
        line("| " + threat.threat().id() + " " + Markdown.escape(threat.threat().name()) + " | "
                + threat.certainty().word() + " | "
                + threat.because().stream()
                        .map(b -> b.rule() + ": " + Markdown.escape(b.reason()))
                        .collect(Collectors.joining("<br>"))
                + " | " + Markdown.escape(ids) + " |");
    }

    private void chains(List<ChainResult> chains) {
        if (!chains.isEmpty()) {
            line("");
            line("## Chains");
        }
        for (ChainResult chain : chains) {
            line("");
            line("### " + chain.threat().id() + " "
                    + Markdown.escape(chain.because().title()) + ": "
                    + chain.status().word());
            line("");
            line(chain.because().rule() + ": " + Markdown.escape(chain.because().reason()));
            line("");
            chain.legs()
                    .forEach(leg -> line("- " + Markdown.escape(leg.name()) + ": "
                            + leg.state().word()
                            + leg.facts().stream()
                                    .map(f -> " `" + f.capability() + "`")
                                    .collect(Collectors.joining())
                            + (leg.settledBy().isEmpty()
                                    ? ""
                                    : ", would be settled by " + String.join(", ", leg.settledBy()))));
        }
    }

    private void contradictions(List<ContradictionResult> contradictions) {
        if (!contradictions.isEmpty()) {
            line("");
            line("## Contradictions");
        }
        for (ContradictionResult contradiction : contradictions) {
            line("");
            line("### " + contradiction.id() + " " + Markdown.escape(contradiction.title()) + ": "
                    + contradiction.stake().word());
            line("");
            line(Markdown.escape(contradiction.reason()));
            line("");
            contradiction.sides().forEach(s -> line("- " + Markdown.escape(Words.side(s))));
        }
    }

    private static String known(Confidence confidence) {
        return confidence.known().word()
                + (confidence.contradictedBy().isEmpty()
                        ? ""
                        : ", contradicted by " + String.join(", ", confidence.contradictedBy()));
    }

    private void questions(List<OpenQuestion> questions) {
        if (!questions.isEmpty()) {
            line("");
            line("## Open questions");
            line("");
            line("| question | settles | score if yes | if no |");
            line("|---|---|---|---|");
            questions.forEach(q -> line("| " + Markdown.escape(q.asks()) + " `" + q.capability() + "`" + open(q) + " | "
                    + (q.followUp() ? "follow-up: " : "") + String.join(", ", q.settles()) + " | "
                    + Words.number(q.scoreIfPresent()) + " | " + Words.number(q.scoreIfAbsent()) + " |"));
        }
    }

    private static String open(OpenQuestion question) {
        String blind = question.blind() == null ? "" : ". " + Markdown.escape(question.blind());
        Hint hint = question.hint();
        if (hint == null) {
            return blind;
        }
        return blind + "; " + Markdown.escape(hint.why()) + ": "
                + hint.evidence().stream()
                        .map(e -> Markdown.escape((e.quote() == null ? "" : "“" + e.quote() + "” ") + "at " + e.at()))
                        .collect(Collectors.joining(", "));
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
