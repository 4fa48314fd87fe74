package dev.assay.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an assessment to compare it with thousands of others. Immutable.
 *
 * @param id the listing's id, untrusted text
 * @param name the listing's name, untrusted text
 * @param kind the capability that says what kind of product it is, or null if none is present
 * @param posture the overall stance
 * @param score 0.0 to 10.0
 * @param interval where the score lies over all answers to the open questions
 * @param severity the band of the score
 * @param profile the id of the scoring profile
 * @param factors the values of the ten factors, 0 to 1, in the standard's order
 * @param mapped whether each of the seven layers is mapped, in order
 * @param threats the threats on layers that the facts show, each once
 * @param completeChains the chains with every leg evidenced
 * @param openChains the chains that lack one answer
 * @param contradictions how many statements do not go together
 * @param questions what the listing leaves open
 * @param coverage how much of what the rules ask it answers
 * @param rulePack the rules that it was made with
 * @param listingDigest SHA-256 of the listing's content
 */
public record Brief(
        String id,
        String name,
        @Nullable String kind,
        Posture posture,
        BigDecimal score,
        Interval interval,
        String severity,
        String profile,
        List<BigDecimal> factors,
        List<Boolean> mapped,
        List<String> threats,
        List<String> completeChains,
        List<String> openChains,
        int contradictions,
        List<Question> questions,
        Coverage coverage,
        PackId rulePack,
        String listingDigest) {

    private static final String KIND = "kind.";

    /** Copies the lists. */
    public Brief {
        factors = List.copyOf(factors);
        mapped = List.copyOf(mapped);
        threats = List.copyOf(threats);
        completeChains = List.copyOf(completeChains);
        openChains = List.copyOf(openChains);
        questions = List.copyOf(questions);
    }

    /**
     * An open question.
     *
     * @param capability what it asks about
     * @param scoreIfPresent the score if the answer is yes and nothing else changes
     * @param scoreIfAbsent the score if the answer is no and nothing else changes
     */
    public record Question(String capability, BigDecimal scoreIfPresent, BigDecimal scoreIfAbsent) {

        /** How far apart the two answers are, in points of the score. */
        public BigDecimal swing() {
            return scoreIfPresent.subtract(scoreIfAbsent).abs();
        }
    }

    /** What is kept of an assessment. */
    public static Brief of(Assessment a) {
        return new Brief(
                a.id(),
                a.name(),
                kind(a.facts()),
                a.posture(),
                a.aivss().score(),
                a.aivss().interval(),
                a.aivss().severity(),
                a.aivss().profile(),
                a.factors().stream().map(FactorResult::value).toList(),
                a.layers().stream().map(LayerResult::mapped).toList(),
                a.layers().stream()
                        .flatMap(l -> l.threats().stream())
                        .filter(t -> t.certainty() == Certainty.EVIDENCED)
                        .map(t -> t.threat().id())
                        .distinct()
                        .toList(),
                chains(a, ChainStatus.COMPLETE),
                chains(a, ChainStatus.OPEN),
                a.contradictions().size(),
                a.openQuestions().stream()
                        .map(q -> new Question(q.capability(), q.scoreIfPresent(), q.scoreIfAbsent()))
                        .toList(),
                a.knowledge().coverage(),
                a.rulePack(),
                a.listingDigest());
    }

    private static @Nullable String kind(List<Fact> facts) {
        return facts.stream()
                .filter(f -> f.status() == Status.PRESENT)
                .map(Fact::capability)
                .filter(Brief::isKind)
                .findFirst()
                .orElse(null);
    }

    /** Whether a capability says what kind of product something is. */
    public static boolean isKind(String capability) {
        return Objects.requireNonNull(capability).startsWith(KIND);
    }

    private static List<String> chains(Assessment a, ChainStatus status) {
        return a.chains().stream()
                .filter(c -> c.status() == status)
                .map(c -> c.threat().id())
                .distinct()
                .toList();
    }
}
