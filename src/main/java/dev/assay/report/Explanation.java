package dev.assay.report;

import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.CaveatResult;
import dev.assay.model.ChainResult;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.FactorResult;
import dev.assay.model.Layer;
import dev.assay.model.LayerResult;
import dev.assay.model.ScoreInputResult;
import dev.assay.model.ThreatResult;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws how an assessment was derived, from results down to rules, facts and the places where the listing says so. */
public final class Explanation {

    private final Assessment assessment;
    private final @Nullable String only;

    /**
     * @param assessment what to explain
     * @param rule the id of the only rule to show, or null for all
     */
    public Explanation(Assessment assessment, @Nullable String rule) {
        this.assessment = assessment;
        this.only = rule;
    }

    /** Draws everything. */
    public void all(PrintWriter out) {
        Tree root = root();
        fill(root);
        root.print(out);
    }

    private void fill(Tree root) {
        score(root);
        Tree posture = new Tree("posture " + assessment.posture().word());
        because(posture, assessment.posedBy());
        keep(root, posture, assessment.posedBy());
        assessment.factors().forEach(f -> factor(root, f));
        factor(root, assessment.language());
        assessment.layers().forEach(l -> layer(root, l));
        assessment.chains().forEach(c -> chain(root, c));
        assessment.contradictions().forEach(c -> contradiction(root, c));
        Tree derived = new Tree("derived facts");
        because(derived, assessment.derivations());
        keep(root, derived, assessment.derivations());
    }

    /** Draws one factor. */
    public void factor(PrintWriter out, Factor factor) {
        Tree root = root();
        factor(root, assessment.factor(factor));
        root.print(out);
    }

    /** Draws one layer. */
    public void layer(PrintWriter out, Layer layer) {
        Tree root = root();
        layer(root, assessment.layer(layer));
        root.print(out);
    }

    /** Whether anything that is wanted is there to be drawn. */
    public boolean shows() {
        Tree root = root();
        fill(root);
        return root.hasBranches();
    }

    private Tree root() {
        return new Tree(Style.safe(assessment.name()) + " (" + Style.safe(assessment.id()) + ")");
    }

    private void score(Tree root) {
        Aivss s = assessment.aivss();
        Tree score = new Tree("AIVSS " + Words.number(s.score()) + " " + s.severity() + ", profile " + s.profile()
                + ": CVSS base " + Words.number(s.cvssBase()) + ", uplift " + Words.number(s.aars())
                + " from factor sum " + Words.number(s.factorSum()) + " and threat multiplier "
                + Words.number(s.threatMultiplier()) + ", mitigation factor " + Words.number(s.mitigationFactor()));
        List<ScoreInputResult> inputs = s.inputs();
        inputs.forEach(i -> {
            Tree input = new Tree(i.id() + " " + i.value() + (i.given() ? ", given by the listing" : ""));
            because(input, i.because());
            keep(score, input, i.because());
        });
        keep(root, score, inputs.stream().flatMap(i -> i.because().stream()).toList());
    }

    private void factor(Tree root, FactorResult result) {
        Tree factor = new Tree(result.factor().title() + " " + Words.number(result.value())
                + ", known: " + Words.known(assessment.knowledge().of(result.factor()))
                + (result.because().isEmpty() ? ", no rule holds" : ""));
        because(factor, result.because());
        keep(root, factor, result.because());
    }

    private void layer(Tree root, LayerResult result) {
        Tree layer = new Tree(
                "Layer " + result.layer().number() + " " + result.layer().title() + ": " + result.status() + ", known: "
                        + Words.known(assessment.knowledge().of(result.layer())));
        because(layer, result.because());
        for (ThreatResult threat : result.threats()) {
            Tree branch = new Tree(threat.threat().id() + " " + threat.threat().name() + ", "
                    + threat.certainty().word());
            because(branch, threat.because());
            keep(layer, branch, threat.because());
        }
        for (CaveatResult caveat : result.caveats()) {
            Tree branch = new Tree("open: " + caveat.words());
            because(branch, List.of(caveat.because()));
            branch.add("would be settled by " + String.join(", ", caveat.settledBy()));
            keep(layer, branch, List.of(caveat.because()));
        }
        if (only == null || layer.hasBranches()) {
            root.add(layer);
        }
    }

    private void chain(Tree root, ChainResult result) {
        Tree chain = new Tree("Chain " + result.threat().id() + " "
                + result.threat().name() + ": " + result.status().word());
        chain.add(result.because().rule() + " " + result.because().title() + ": "
                + result.because().reason());
        for (ChainResult.LegResult leg : result.legs()) {
            Tree branch = chain.add(leg.name() + ": " + leg.state().word());
            leg.facts().forEach(f -> fact(branch, f, new HashSet<>()));
            if (!leg.settledBy().isEmpty()) {
                branch.add("would be settled by " + String.join(", ", leg.settledBy()));
            }
        }
        keep(root, chain, List.of(result.because()));
    }

    private void contradiction(Tree root, ContradictionResult result) {
        Tree contradiction = new Tree("Contradiction, " + result.stake().word() + ": " + result.id() + " "
                + result.title() + ": " + result.reason());
        result.sides().forEach(s -> contradiction.add(Words.side(s)));
        contradiction.add("would be settled by " + String.join(", ", result.settledBy()));
        Because because = result.because();
        keep(root, contradiction, because == null ? List.of() : List.of(because));
    }

    /** Hangs a branch in if it says anything that is wanted. */
    private void keep(Tree root, Tree branch, List<Because> because) {
        if (only == null || because.stream().anyMatch(this::wanted)) {
            root.add(branch);
        }
    }

    private void because(Tree parent, List<Because> because) {
        for (Because b : because) {
            if (wanted(b)) {
                Tree rule = parent.add(b.effect() + "  " + b.rule() + " " + b.title() + ": " + b.reason());
                b.facts().forEach(f -> fact(rule, f, new HashSet<>()));
                b.unknowns().forEach(u -> rule.add(u + " unknown: the listing does not say"));
            }
        }
    }

    /** A fact and, if it is derived, the rules and facts that it follows from. */
    private void fact(Tree parent, Fact fact, Set<String> above) {
        Tree branch = parent.add(Words.fact(fact));
        if (fact.derivedBy() != null && above.add(fact.capability())) {
            for (Because b : assessment.derivations()) {
                if (b.effect().equals(fact.capability())) {
                    Tree rule = branch.add(b.rule() + " " + b.title() + ": " + b.reason());
                    b.facts().forEach(f -> fact(rule, f, above));
                }
            }
        }
    }

    private boolean wanted(Because because) {
        return only == null || because.rule().equals(only);
    }
}
