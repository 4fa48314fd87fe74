package dev.assay.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of {@code rules new}, kept by name: what is missing can be asked for. */
final class NewRuleFlags {

    private final Map<String, String> given = new TreeMap<>();

    Map<String, String> given() {
        return given;
    }

    @Option(names = "--factor", paramLabel = "FACTOR", description = "The rule is about this factor, such as tool_use.")
    void factor(@Nullable String value) {
        put("--factor", value);
    }

    @Option(names = "--layer", paramLabel = "N", description = "The rule is about this layer, 1 to 7.")
    void layer(@Nullable String value) {
        put("--layer", value);
    }

    @Option(names = "--chain", paramLabel = "THREAT", description = "The rule is a chain that makes this threat.")
    void chain(@Nullable String value) {
        put("--chain", value);
    }

    @Option(
            names = "--contradiction",
            paramLabel = "STAKE",
            description = "The rule is a contradiction with high, medium or low stakes.")
    void contradiction(@Nullable String value) {
        put("--contradiction", value);
    }

    @Option(
            names = "--verdict",
            paramLabel = "VERDICT",
            description = "The rule is one of a policy and concludes allow, review or deny.")
    void verdict(@Nullable String value) {
        put("--verdict", value);
    }

    @Option(
            names = "--obligation",
            paramLabel = "TEXT",
            description = "Of a verdict: what has to be done where the listing is used; may be repeated.")
    void obligation(@Nullable List<String> value) {
        put("--obligation", value == null ? null : String.join("\n", value));
    }

    @Option(names = "--at-least", paramLabel = "X", description = "Of a factor: it is at least this, 0 to 1.")
    void atLeast(@Nullable String value) {
        put("--at-least", value);
    }

    @Option(names = "--add", paramLabel = "X", description = "Of a factor: this is added, such as 0.1 or -0.1.")
    void add(@Nullable String value) {
        put("--add", value);
    }

    @Option(names = "--at-most", paramLabel = "X", description = "Of a factor: it is at most this.")
    void atMost(@Nullable String value) {
        put("--at-most", value);
    }

    @Option(names = "--mapped", description = "Of a layer: the listing pins it.")
    void mapped(boolean value) {
        put("--mapped", value ? "yes" : null);
    }

    @Option(names = "--threat", paramLabel = "ID", description = "Of a layer: this threat applies.")
    void threat(@Nullable String value) {
        put("--threat", value);
    }

    @Option(names = "--certainty", paramLabel = "WORD", description = "Of a threat: evidenced or general.")
    void certainty(@Nullable String value) {
        put("--certainty", value);
    }

    @Option(names = "--caveat", paramLabel = "TEXT", description = "Of a layer: what is open, as `it does not say …`.")
    void caveat(@Nullable String value) {
        put("--caveat", value);
    }

    @Option(
            names = "--settled-by",
            paramLabel = "IDS",
            description = "Of a caveat or contradiction: capabilities, joined by commas.")
    void settledBy(@Nullable String value) {
        put("--settled-by", value);
    }

    @Option(names = "--title", paramLabel = "TEXT", description = "The problem in a few words.")
    void title(@Nullable String value) {
        put("--title", value);
    }

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why the conclusion follows, in one sentence.")
    void reason(@Nullable String value) {
        put("--reason", value);
    }

    @Option(
            names = "--when",
            paramLabel = "LINE",
            description = "A line of the condition; may be repeated. Default: a placeholder that loads.")
    void when(@Nullable List<String> value) {
        put("--when", value == null ? null : String.join("\n", value));
    }

    @Option(names = "--file", paramLabel = "FILE", description = "The .drl file within the pack. Default: by subject.")
    void file(@Nullable String value) {
        put("--file", value);
    }

    @Option(names = "--id", paramLabel = "ID", description = "Default: the next free ten of the file.")
    void id(@Nullable String value) {
        put("--id", value);
    }

    private void put(String flag, @Nullable String value) {
        if (value == null) {
            given.remove(flag);
        } else {
            given.put(flag, value);
        }
    }
}
