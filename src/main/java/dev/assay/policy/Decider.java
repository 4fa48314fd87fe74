package dev.assay.policy;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.engine.SafeMatcher;
import dev.assay.model.Assessment;
import dev.assay.model.Decision;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Verdict;
import dev.assay.pack.Policy;
import dev.assay.rule.Assessed;
import dev.assay.rule.Phase;
import dev.assay.rule.Scene;
import java.util.Comparator;
import java.util.List;

/** Decides over listings by one policy. Immutable and safe for use from several threads. */
public final class Decider {

    private final Policy policy;
    private final SafeMatcher matcher;
    private final Waivers waivers;
    private final Bounds bounds;
    private final Flips flips;
    private final boolean tries;

    /**
     * @param policy the rules that decide
     * @param evaluator assesses the listings; its pack is the one that the policy was read against
     * @param waivers what somebody answers for
     * @param tries whether to try each answer by itself, which takes about as long as to assess a listing a hundred times
     */
    public Decider(Policy policy, Evaluator evaluator, Waivers waivers, boolean tries) {
        this.policy = policy;
        this.matcher = new SafeMatcher(policy.rules().rules());
        this.waivers = waivers;
        this.tries = tries;
        this.bounds = new Bounds(policy.rules().rules(), evaluator.pack());
        this.flips = new Flips(evaluator, policy.rules().rules(), waivers.ends());
    }

    /** Waits until everything is ready, so that no listing waits for it; this decider. */
    public Decider ready() {
        matcher.ready();
        return this;
    }

    /** What the policy says of a listing that was assessed. */
    public Decision decide(Examination examination) {
        Assessment a = examination.assessment();
        List<PolicyFinding> findings = findings(examination);
        Verdict verdict = Decision.verdict(findings);
        Bounds.Ends ends = bounds.of(examination, verdict, waivers);
        return new Decision(
                a.id(),
                a.name(),
                verdict,
                ends.mildest(),
                ends.worst(),
                findings,
                Decision.obligations(findings),
                tries ? flips.of(examination, verdict, this::findings) : List.of(),
                a.aivss(),
                policy.id(),
                a.rulePack(),
                a.listingDigest());
    }

    private List<PolicyFinding> findings(Examination examination) {
        Scene scene = scene(examination);
        Waivers.Applied applied = waivers.of(examination);
        return matcher.fire(Phase.DECIDE, scene).stream()
                .map(f -> applied.to(Found.of(f.rule(), scene, examination.assessment()), f.rule(), scene))
                .sorted(Comparator.comparing(PolicyFinding::verdict).reversed())
                .toList();
    }

    private static Scene scene(Examination examination) {
        return examination.scene().with(Assessed.of(examination.assessment()));
    }
}
