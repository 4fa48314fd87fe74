package dev.assay.report;

import dev.assay.doc.Quote;

/** How text is dressed for a terminal. */
public enum Style {
    PLAIN,
    COLOR;

    String bold(String text) {
        return dress("1", text);
    }

    String dim(String text) {
        return dress("2", text);
    }

    String green(String text) {
        return dress("32", text);
    }

    String yellow(String text) {
        return dress("33", text);
    }

    String red(String text) {
        return dress("31", text);
    }

    /** Colours a text by the severity or posture that it stands for. */
    String bySeverity(String severity, String text) {
        return switch (severity) {
            case "Critical", "High" -> red(text);
            case "Medium" -> yellow(text);
            default -> green(text);
        };
    }

    /** Untrusted text without anything that a terminal would obey. */
    static String safe(String text) {
        return Quote.escape(text);
    }

    private String dress(String code, String text) {
        return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
