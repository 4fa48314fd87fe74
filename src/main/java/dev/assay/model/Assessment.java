package dev.assay.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said about one listing. Immutable; the order of every list is fixed.
 *
 * @param id the listing's id
 * @param name the listing's name, untrusted text
 * @param summary the whole in a few sentences
 * @param posture the overall stance
 * @param posedBy the rules behind the posture
 * @param aivss the score
 * @param factors the ten factors, in the standard's order
 * @param language the factor Natural Language Interface, which only the profiles of v0.8 use
 * @param layers the seven layers, in order
 * @param chains the chains that are complete or lack one leg
 * @param contradictions the statements that don't go together, what is most at stake first
 * @param openQuestions what the listing leaves open
 * @param facts the facts that counted, derived ones among them, in vocabulary order
 * @param setAside facts that would lower the risk but are too weakly known to count, in vocabulary order
 * @param knowledge how the factors and layers are known, and how much the listing answers
 * @param derivations the rules behind derived facts; the effect of each is the capability
 * @param rulePack the rules that it was made with
 * @param packs the packs that these were laid together from, the lowest first
 * @param listingDigest SHA-256 of the listing's content
 * @param format the format that the listing was read from, or null for the native form
 */
public record Assessment(
        String id,
        String name,
        String summary,
        Posture posture,
        List<Because> posedBy,
        Aivss aivss,
        List<FactorResult> factors,
        FactorResult language,
        List<LayerResult> layers,
        List<ChainResult> chains,
        List<ContradictionResult> contradictions,
        List<OpenQuestion> openQuestions,
        List<Fact> facts,
        List<Fact> setAside,
        Knowledge knowledge,
        List<Because> derivations,
        PackId rulePack,
        List<PackId> packs,
        String listingDigest,
        @Nullable String format) {

    /** The version of the output format. */
    public static final int FORMAT_VERSION = 1;

    /** Copies the lists. */
    public Assessment {
        posedBy = List.copyOf(posedBy);
        factors = List.copyOf(factors);
        layers = List.copyOf(layers);
        chains = List.copyOf(chains);
        contradictions = List.copyOf(contradictions);
        openQuestions = List.copyOf(openQuestions);
        facts = List.copyOf(facts);
        setAside = List.copyOf(setAside);
        derivations = List.copyOf(derivations);
        packs = List.copyOf(packs);
    }

    /** The same assessment with another summary. */
    public Assessment withSummary(String words) {
        return new Assessment(
                id,
                name,
                words,
                posture,
                posedBy,
                aivss,
                factors,
                language,
                layers,
                chains,
                contradictions,
                openQuestions,
                facts,
                setAside,
                knowledge,
                derivations,
                rulePack,
                packs,
                listingDigest,
                format);
    }

    /** The result of a factor. */
    public FactorResult factor(Factor factor) {
        return factor == Factor.LANGUAGE
                ? language
                : factors.stream().filter(f -> f.factor() == factor).findFirst().orElseThrow();
    }

    /** The result of a layer. */
    public LayerResult layer(Layer layer) {
        return layers.get(layer.number() - 1);
    }

    /** The fact of a capability that counted, or null if it is unknown. */
    public @Nullable Fact fact(String capability) {
        return facts.stream()
                .filter(f -> Objects.equals(f.capability(), capability))
                .findFirst()
                .orElse(null);
    }
}
