package dev.assay.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a policy says of one listing. Immutable; the order of every list is fixed.
 *
 * @param id the listing's id
 * @param name the listing's name, untrusted text
 * @param verdict the worst verdict of the findings that are not waived, or allow without any
 * @param mildest nothing milder comes of answers to the open questions, however many at once
 * @param worst nothing worse comes of them
 * @param findings the findings, the worst first and then in the policy's order
 * @param obligations what has to be done where the listing is used, each once
 * @param flips the single answers that lead to another verdict, as far as they were tried
 * @param aivss the score, which no waiver changes
 * @param policy which policy decided
 * @param rulePack which rules assessed
 * @param listingDigest SHA-256 of the listing's content
 */
public record Decision(
        String id,
        String name,
        Verdict verdict,
        Verdict mildest,
        Verdict worst,
        List<PolicyFinding> findings,
        List<String> obligations,
        List<Flip> flips,
        Aivss aivss,
        PackId policy,
        PackId rulePack,
        String listingDigest) {

    /** The version of the output format. */
    public static final int FORMAT_VERSION = 1;

    /**
     * An answer that leads to another verdict.
     *
     * @param capability what is asked about
     * @param status the answer
     * @param verdict the verdict with it, if nothing else changes
     * @param rules the rules behind that verdict
     */
    public record Flip(String capability, Status status, Verdict verdict, List<String> rules) {

        /** Copies the list. */
        public Flip {
            rules = List.copyOf(rules);
        }
    }

    /** Copies the lists. */
    public Decision {
        findings = List.copyOf(findings);
        obligations = List.copyOf(obligations);
        flips = List.copyOf(flips);
    }

    /** The same decision with findings of other standing. */
    public Decision withFindings(List<PolicyFinding> marked) {
        return new Decision(
                id, name, verdict, mildest, worst, marked, obligations, flips, aivss, policy, rulePack, listingDigest);
    }

    /** Whether an answer to what is open could make the verdict milder. */
    public boolean restsOnUnknowns() {
        return mildest.compareTo(verdict) < 0;
    }

    /** The worst verdict that answers to the open questions or a single answer that was tried could lead to. */
    public Verdict couldBe() {
        return flips.stream().map(Flip::verdict).reduce(worst, Verdict::or);
    }

    /** Whether such answers could make the verdict worse. */
    public boolean couldGetWorse() {
        return couldBe().compareTo(verdict) > 0;
    }

    /** The worst verdict of the findings that are neither waived nor in the baseline, or allow. */
    public Verdict news() {
        return findings.stream()
                .filter(f -> f.standing() == Standing.COUNTS)
                .map(PolicyFinding::verdict)
                .reduce(Verdict.ALLOW, Verdict::or);
    }

    /** How many findings are of a standing. */
    public int count(Standing standing) {
        return (int) findings.stream().filter(f -> f.standing() == standing).count();
    }

    /** The verdict of some findings. */
    public static Verdict verdict(List<PolicyFinding> findings) {
        return findings.stream()
                .filter(PolicyFinding::counts)
                .map(PolicyFinding::verdict)
                .reduce(Verdict.ALLOW, Verdict::or);
    }

    /** The obligations of some findings, each once. */
    public static List<String> obligations(List<PolicyFinding> findings) {
        return List.copyOf(findings.stream()
                .filter(PolicyFinding::counts)
                .flatMap(f -> f.obligations().stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    }
}
