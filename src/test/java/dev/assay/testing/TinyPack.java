package dev.assay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small rule pack with cases, written into a directory, and edits of its files. */
public final class TinyPack {

    private static final String HEAD = """
            package rules.tiny

            import dev.assay.engine.*
            import static dev.assay.engine.Conclude.conclude

            """;

    private final Path directory;

    /** Writes the pack. */
    public TinyPack(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("cases"));
        write("pack.yaml", "name: tiny\nversion: \"0.1.0\"\n");
        write("vocabulary.yaml", """
                version: 1
                capabilities:
                  autonomy.unattended: {means: "acts without asking", layer: 3, effect: raises}
                  autonomy.approval: {means: "a person approves", layer: 6, effect: mitigates}
                  tool.shell: {means: "runs shell commands", layer: 3, effect: raises}
                """);
        write("threats.csv", """
                id,name,definition,layers,owasp_t,asi,llm,atlas,cwe,trigger,mitigations,source,group,left_out
                OWN-T1,Falling,comes down on somebody,3,,,,,CWE-1?,,a net,own,Own,
                """);
        String rules = rule(
                        "AUT-010 Acts without asking",
                        "@factor(\"autonomy\") @atLeast(0.8)",
                        "Present( id == \"autonomy.unattended\" )\n    not Present( id == \"autonomy.approval\" )")
                + rule(
                        "TOO-010 Runs commands",
                        "@factor(\"tool_use\") @atLeast(0.5)",
                        "Present( id == \"tool.shell\" )")
                + rule("LY3-010 Names a tool", "@layer(3) @mapped", "Present( family == \"tool\" )")
                + rule(
                        "LY3-020 Falls",
                        "@layer(3) @threat(\"OWN-T1\") @certainty(\"evidenced\")",
                        "Present( id == \"tool.shell\" )")
                + rule(
                        "POS-010 Autonomous",
                        "@posture @atLeast(\"high\")",
                        "FactorValue( id == \"autonomy\", value >= 0.8 )");
        write("tiny.drl", HEAD + rules);
        write("cases/AUT-010.yaml", """
                rule: AUT-010
                cases:
                  - name: acts
                    present: [autonomy.unattended]
                    concludes: autonomy at least 0.8
                    because: [autonomy.unattended]
                  - name: near miss, nothing said
                    present: []
                    concludes: nothing
                """);
        write("cases/TOO-010.yaml", """
                rule: TOO-010
                cases:
                  - name: nothing said
                    present: []
                    concludes: nothing
                """);
        write("cases/POS-010.yaml", """
                rule: POS-010
                cases:
                  - name: autonomous
                    factors: {autonomy: 0.8}
                    concludes: posture at least high
                  - name: near miss, a little less
                    factors: {autonomy: 0.75}
                    concludes: nothing
                """);
    }

    /** The text of a rule. */
    public static String rule(String name, String conclusion, String when) {
        return "rule \"" + name + "\"\n    " + conclusion + "\n    @reason(\"Because it is so.\")\n"
                + "    @since(\"0.1.0\")\n    @status(\"stable\")\nwhen\n    " + when
                + "\nthen\n    conclude( kcontext );\nend\n\n";
    }

    public Path directory() {
        return directory;
    }

    public TinyPack write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
        return this;
    }

    /** Replaces a text that stands in a file exactly once. */
    public TinyPack edit(String file, String from, String to) throws IOException {
        String text = Files.readString(directory.resolve(file));
        assertThat(List.of(text.split(java.util.regex.Pattern.quote(from), -1))).hasSize(2);
        return write(file, text.replace(from, to));
    }

    /** Adds a rule. */
    public TinyPack add(String rule) throws IOException {
        return write("tiny.drl", Files.readString(directory.resolve("tiny.drl")) + rule);
    }
}
