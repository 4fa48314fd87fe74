package dev.assay.format;

import dev.assay.model.Strength;
import java.util.List;

/**
 * What a field of a listing says of capabilities.
 *
 * @param gives the capabilities that it shows to be present
 * @param denies the capabilities that it rules out
 * @param asks the capabilities that it suggests, without being a fact
 * @param strength how strong the facts are
 * @param why why it suggests and does not say; empty for the usual words
 */
record Meaning(List<String> gives, List<String> denies, List<String> asks, Strength strength, String why) {

    Meaning {
        gives = List.copyOf(gives);
        denies = List.copyOf(denies);
        asks = List.copyOf(asks);
    }
}
