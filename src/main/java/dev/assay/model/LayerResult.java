package dev.assay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A MAESTRO layer as the listing shows it.
 *
 * @param layer the layer
 * @param mapped whether the listing pins it by evidence; otherwise it is not certain
 * @param text what is to be said of it
 * @param because the rules that pin it; empty if it is not certain
 * @param threats the threats on it, evidenced ones first, then in the catalogue's order
 * @param caveats what the listing leaves open
 */
public record LayerResult(
        Layer layer,
        boolean mapped,
        String text,
        List<Because> because,
        List<ThreatResult> threats,
        List<CaveatResult> caveats) {

    /** Copies the lists. */
    public LayerResult {
        because = List.copyOf(because);
        threats = List.copyOf(threats);
        caveats = List.copyOf(caveats);
    }

    /** {@code mapped} or {@code not certain}. */
    public String status() {
        return mapped ? "mapped" : "not certain";
    }

    /** All caveats in one phrase, or null if there is none. */
    public @Nullable String caveat() {
        if (caveats.isEmpty()) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        for (CaveatResult caveat : caveats) {
            words.append(words.isEmpty() ? "" : "; ").append(caveat.words());
        }
        return words.toString();
    }
}
