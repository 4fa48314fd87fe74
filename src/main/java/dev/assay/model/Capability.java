package dev.assay.model;

/**
 * An entry of the vocabulary.
 *
 * @param id the identifier, family and name joined by a dot, such as {@code tool.shell}
 * @param means what a present fact says about the agent
 * @param layer the MAESTRO layer that such a fact is about, 1 to 7, or 0 for none
 * @param phrase a short noun phrase for it, as it stands in a list within a sentence
 * @param asks the question that a vendor is asked about it
 * @param effect whether its presence raises, mitigates or merely describes the risk
 * @param change what a product team can do about it
 */
public record Capability(String id, String means, String phrase, String asks, int layer, Effect effect, Change change) {

    /** The part of the id before the dot, such as {@code tool}. */
    public String family() {
        return id.substring(0, id.indexOf('.'));
    }
}
