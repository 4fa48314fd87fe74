package dev.assay.lint;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings as one JSON object, for programs. */
public final class FindingsJson {

    private FindingsJson() {}

    /** Writes the findings in their order. */
    public static void write(List<Finding> findings, PrintWriter out) {
        out.println(findings.stream()
                .map(FindingsJson::object)
                .collect(Collectors.joining(
                        ",",
                        "{\"formatVersion\":1,\"errors\":" + count(findings, Level.ERROR) + ",\"warnings\":"
                                + count(findings, Level.WARNING) + ",\"findings\":[",
                        "]}")));
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(f -> f.level() == level).count();
    }

    private static String object(Finding finding) {
        return "{\"lint\":" + text(finding.lint())
                + ",\"level\":" + text(finding.level().word())
                + ",\"file\":" + text(finding.place().file())
                + ",\"line\":" + finding.place().line()
                + ",\"column\":" + finding.place().column()
                + ",\"message\":" + text(finding.message())
                + ",\"maybe\":" + text(finding.maybe()) + "}";
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
