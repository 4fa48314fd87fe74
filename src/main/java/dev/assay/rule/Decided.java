package dev.assay.rule;

import dev.assay.model.Assessment;
import dev.assay.model.Fact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the reasons of a policy's rules may leave to the listing to fill in. */
public final class Decided {

    /** The names that may stand in curly brackets. */
    public static final List<String> PLACEHOLDERS =
            List.of("facts", "unknowns", "results", "score", "low", "high", "coverage");

    private Decided() {}

    /**
     * A reason with its placeholders filled in.
     *
     * @param reason the reason as the rule has it
     * @param grounds what the rule rests on
     */
    public static String reason(String reason, Grounds grounds, Assessment assessment) {
        if (reason.indexOf('{') < 0) {
            return reason;
        }
        Map<String, String> values = new TreeMap<>();
        values.put("facts", join(grounds.facts().stream().map(Fact::capability).toList()));
        values.put("unknowns", join(grounds.unknowns()));
        values.put(
                "results",
                grounds.results().stream().map(Result::words).distinct().collect(Collectors.joining("; ")));
        values.put("score", assessment.aivss().score().toPlainString());
        values.put("low", assessment.aivss().interval().low().toPlainString());
        values.put("high", assessment.aivss().interval().high().toPlainString());
        values.put("coverage", assessment.knowledge().coverage().share().toPlainString());
        String filled = reason;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static String join(List<String> ids) {
        return ids.isEmpty() ? "nothing stated" : String.join(", ", ids);
    }
}
