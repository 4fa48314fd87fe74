package dev.assay.docs;

import java.util.Map;

/** The names that CVSS v4.0 gives to its base metrics and their values. */
final class MetricNames {

    private static final Map<String, String> METRICS = Map.ofEntries(
            Map.entry("AV", "Attack Vector"),
            Map.entry("AC", "Attack Complexity"),
            Map.entry("AT", "Attack Requirements"),
            Map.entry("PR", "Privileges Required"),
            Map.entry("UI", "User Interaction"),
            Map.entry("VC", "Vulnerable System Confidentiality"),
            Map.entry("VI", "Vulnerable System Integrity"),
            Map.entry("VA", "Vulnerable System Availability"),
            Map.entry("SC", "Subsequent System Confidentiality"),
            Map.entry("SI", "Subsequent System Integrity"),
            Map.entry("SA", "Subsequent System Availability"));

    private static final Map<String, String> OWN_VALUES = Map.of(
            "AV:N", "Network",
            "AV:A", "Adjacent",
            "AV:L", "Local",
            "AV:P", "Physical",
            "AT:P", "Present",
            "UI:P", "Passive",
            "UI:A", "Active");

    private static final Map<String, String> VALUES = Map.of("H", "High", "L", "Low", "N", "None");

    private MetricNames() {}

    /** {@code Attack Vector (AV)}. */
    static String metric(String metric) {
        return METRICS.getOrDefault(metric, metric) + " (" + metric + ")";
    }

    /** {@code Network (N)}. */
    static String value(String metric, String value) {
        String name = OWN_VALUES.getOrDefault(metric + ":" + value, VALUES.getOrDefault(value, value));
        return name + " (" + value + ")";
    }
}
