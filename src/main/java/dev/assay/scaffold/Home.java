package dev.assay.scaffold;

import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.rule.Rule;

/**
 * Where rules about something stand, unless their author says otherwise.
 *
 * @param file the DRL file within the pack, with forward slashes
 * @param prefix what their ids begin with
 */
public record Home(String file, String prefix) {

    /** The home of rules about a factor. */
    public static Home of(Factor factor) {
        String prefix = switch (factor) {
            case AUTONOMY -> "AUT";
            case PLANNING -> "PLN";
            case SELF_MODIFICATION -> "SMO";
            case TOOL_USE -> "TOO";
            case MEMORY -> "MEM";
            case CONTEXT -> "CTX";
            case IDENTITY -> "IDN";
            case MULTI_AGENT -> "MAG";
            case NON_DETERMINISM -> "NDT";
            case OPACITY -> "OPA";
            case LANGUAGE -> "LNG";
        };
        return new Home("factors/" + factor.id() + ".drl", prefix);
    }

    /** The home of rules about a layer. */
    public static Home of(Layer layer) {
        return new Home("layers/layer" + layer.number() + ".drl", "LY" + layer.number());
    }

    /** The home of rules like another, beside it. */
    public static Home of(Rule rule) {
        String file = rule.place().file();
        return new Home(
                file.substring(file.lastIndexOf('/') + 1),
                rule.id().substring(0, rule.id().lastIndexOf('-')));
    }

    /** The home of chains. */
    public static Home ofChains() {
        return new Home("chains.drl", "CHN");
    }

    /** The home of contradictions. */
    public static Home ofContradictions() {
        return new Home("contradictions.drl", "CON");
    }
}
