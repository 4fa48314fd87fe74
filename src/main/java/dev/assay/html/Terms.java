package dev.assay.html;

import dev.assay.model.Aivss;
import dev.assay.report.Words;
import java.util.Map;

/** What the inputs of the score are called, and how they make the score. */
final class Terms {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("AV", "Attack Vector"),
            Map.entry("AC", "Attack Complexity"),
            Map.entry("AT", "Attack Requirements"),
            Map.entry("PR", "Privileges Required"),
            Map.entry("UI", "User Interaction"),
            Map.entry("VC", "Confidentiality, vulnerable system"),
            Map.entry("VI", "Integrity, vulnerable system"),
            Map.entry("VA", "Availability, vulnerable system"),
            Map.entry("SC", "Confidentiality, subsequent systems"),
            Map.entry("SI", "Integrity, subsequent systems"),
            Map.entry("SA", "Availability, subsequent systems"),
            Map.entry("threatMultiplier", "Threat multiplier"),
            Map.entry("mitigationFactor", "Mitigation factor"));

    private Terms() {}

    /** The name of an input by its id. */
    static String input(String id) {
        return NAMES.getOrDefault(id, id);
    }

    /** The uplift with its numbers put in; profiles that average have none. */
    static String uplift(Aivss s) {
        return s.profile().equals("aivss-0.5")
                ? Words.number(s.aars())
                : "(10 − " + Words.number(s.cvssBase()) + ") × " + Words.number(s.factorSum()) + " ÷ 10 × "
                        + Words.number(s.threatMultiplier()) + " = " + Words.number(s.aars());
    }

    /** The score with its numbers put in. */
    static String score(Aivss s) {
        String cvss = Words.number(s.cvssBase());
        String uplift = Words.number(s.aars());
        String mitigation = Words.number(s.mitigationFactor());
        String made = switch (s.profile()) {
            case "aivss-0.8-amended" -> cvss + " + " + uplift + " × " + mitigation;
            case "aivss-0.5" ->
                "(" + cvss + " + " + Words.number(s.factorSum()) + ") ÷ 2 × " + Words.number(s.threatMultiplier());
            default -> "(" + cvss + " + " + uplift + ") × " + mitigation;
        };
        return made + " → " + Words.number(s.score());
    }
}
