package dev.assay.exchange;

import dev.assay.assess.Evaluator;
import dev.assay.model.Assessment;
import dev.assay.model.BaselineState;
import dev.assay.model.Decision;
import dev.assay.model.Fact;
import dev.assay.model.PackId;
import dev.assay.model.PolicyCheck;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Standing;
import dev.assay.model.Verdict;
import dev.assay.model.WaivedBy;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision with a finding of each standing, about a real assessment. */
final class Checks {

    static final Path FILE = Path.of("fixtures/listings/qwen3-coder.json");
    static final Assessment CODER = new Evaluator(Samples.PACK, Profile.LISTING_0_8)
            .evaluate(Samples.listings(FILE).get(0));

    private Checks() {}

    static PolicyCheck check(@Nullable BaselineState baseline, String name) {
        Fact shell = CODER.fact("tool.shell");
        if (shell == null) {
            throw new AssertionError();
        }
        List<PolicyFinding> findings = List.of(
                finding("GATE-010", Verdict.DENY, List.of(shell), List.of("X-01"), Standing.COUNTS, null),
                finding("GATE-020", Verdict.REVIEW, List.of(), List.of(), Standing.KNOWN, null),
                finding(
                        "GATE-030",
                        Verdict.DENY,
                        List.of(),
                        List.of(),
                        Standing.WAIVED,
                        new WaivedBy("behind a proxy", "Ida", LocalDate.of(2027, 3, 1), null)));
        Decision decision = new Decision(
                CODER.id(),
                name,
                Verdict.DENY,
                Verdict.REVIEW,
                Verdict.DENY,
                findings,
                List.of("run sandboxed"),
                List.of(),
                CODER.aivss(),
                pack("gate"),
                pack("assay"),
                CODER.listingDigest());
        return new PolicyCheck(
                pack("gate"), Map.of(), Verdict.DENY, false, null, List.of(decision), List.of(), baseline);
    }

    /** A decision that allows and that an answer could turn into a refusal. */
    static PolicyCheck open() {
        Decision decision = new Decision(
                "quiet",
                "Quiet",
                Verdict.ALLOW,
                Verdict.ALLOW,
                Verdict.DENY,
                List.of(),
                List.of(),
                List.of(),
                CODER.aivss(),
                pack("gate"),
                pack("assay"),
                CODER.listingDigest());
        return new PolicyCheck(pack("gate"), Map.of(), Verdict.DENY, true, null, List.of(decision), List.of(), null);
    }

    private static PackId pack(String name) {
        return new PackId(name, "1.0.0", "sha256:" + "0".repeat(64));
    }

    private static PolicyFinding finding(
            String rule,
            Verdict verdict,
            List<Fact> facts,
            List<String> threats,
            Standing standing,
            @Nullable WaivedBy by) {
        return new PolicyFinding(
                rule,
                "Title of " + rule,
                verdict,
                "A reason.",
                List.of("run sandboxed"),
                facts,
                List.of(),
                List.of(),
                threats,
                standing,
                by);
    }
}
