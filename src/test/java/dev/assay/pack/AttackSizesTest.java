package dev.assay.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large, deep and endless packs end with an answer, in one process with 256 MiB of heap and a stack of 512 KiB. */
class AttackSizesTest {

    private static final String HEADER =
            "id,name,definition,layers,owasp_t,asi,llm,atlas,cwe,trigger,mitigations,source,group,left_out\n";
    private static final String SHELL = "Present( id == \"tool.shell\" )";
    private static final int MIB = 1 << 20;

    @TempDir
    private Path temp;

    private final Map<String, String> expected = new TreeMap<>();
    private final List<String> packs = new ArrayList<>();

    @Test
    void every_large_pack_is_answered() throws Exception {
        rules("deep-brackets", "(".repeat(10_000) + SHELL + ")".repeat(10_000), "the condition is nested too deeply");
        rules("deep-nots", "not ( ".repeat(10_000) + SHELL, "the condition is nested too deeply");
        rules("deep-field-brackets", "Present( " + "(".repeat(10_000), "brackets are nested too deeply");
        rules("many-patterns", (SHELL + "\n").repeat(20_000), "the condition has more than 64 patterns");
        rules("many-operands", SHELL + (" or " + SHELL).repeat(20_000), "the condition has more than 64 patterns");
        rules(
                "long-list",
                "Present( id in ( " + "\"tool.shell\", ".repeat(70_000) + "\"tool.shell\" ) )",
                "accepted: ");
        rules("long-disjunction", "Present( " + "layer == 3 || ".repeat(70_000) + "layer == 4 )", "accepted: ");
        file("rule-of-ten-megabytes", "a.drl", Attack.rule("ATT-010", " ".repeat(10 * MIB)), "is larger than 1 MiB");
        file("million-rules", "a.drl", "rule \"x\"\nend\n".repeat(1_000_000), "is larger than 1 MiB");
        file("rules-without-end", "a.drl", "rule ".repeat(200_000), "the rule's name in double quotes was expected");
        file("imports-without-end", "a.drl", "import x\n".repeat(110_000), "the import of `x` is refused");
        file("endless-string", "a.drl", "rule \"" + "x".repeat(MIB - 10), "has no closing quote");
        file("endless-comment", "a.drl", "/*" + "*".repeat(MIB - 10), "comment that begins here has no end");
        file("signs", "a.drl", "(".repeat(MIB), "`(` stands where `rule` was expected");
        file("long-name", "a.drl", "rule \"A" + "-1".repeat(400_000) + "\"", "is not an id, a blank and a title");
        file("long-word", "a.drl", "w".repeat(MIB), "stands where `rule` was expected");
        file(
                "long-number",
                "a.drl",
                Attack.rule("A-1", "Present( layer == " + "9".repeat(900_000) + " )"),
                "is not a plain number");
        file("nul", "a.drl", "rule\u0000", "the character \\u0000 is invisible or a control character");
        many_files();
        file("nul-cells", "threats.csv", HEADER + "A-1,na\u0000me,d,1,,,,,,,,s,g,\n", "the character \\u0000");
        file("huge-cell", "threats.csv", HEADER + "A-1," + "n".repeat(900_000) + ",d,1,,,,,,,,s,g,\n", "accepted: ");
        file(
                "many-layers",
                "threats.csv",
                HEADER + "A-1,n,d," + "x ".repeat(400_000) + ",,,,,,,,s,g,\n",
                "the layer `x` is not");
        nearly_equal_ids();
        file(
                "many-capabilities",
                "vocabulary.yaml",
                "capabilities:\n" + capabilities(20_000),
                "has 20000 capabilities; at most 1,000");
        file("deep-yaml", "vocabulary.yaml", "[".repeat(MIB), "nested");
        file("deep-yaml-blocks", "pack.yaml", "- ".repeat(MIB / 2), "nested");
        file(
                "long-yaml-id",
                "vocabulary.yaml",
                "capabilities:\n  ? " + "a".repeat(900_000) + "!\n  : {}\n",
                "Name length (900001) exceeds");
        file("many-yaml-values", "pack.yaml", "[" + "0,".repeat(MIB / 2 - 2) + "]", "500,000 values");
        largest();

        Process process =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        List<String> lines;
        try (var in = process.inputReader()) {
            lines = in.lines().toList();
        }
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        Map<String, String> outcomes = lines.stream()
                .collect(Collectors.toMap(l -> l.substring(0, l.indexOf(' ')), l -> l.substring(l.indexOf(' ') + 1)));
        assertThat(outcomes).hasSize(packs.size());
        expected.forEach(
                (name, message) -> assertThat(outcomes.get(name)).as(name).contains(message));
    }

    private void many_files() throws IOException {
        Path heavy = base("many-files", "the rule pack has more than 4 MiB of rules and data");
        Path numerous = base("many-rules", "the pack has more than 2,000 rules");
        for (int i = 0; i < 5; i++) {
            Files.writeString(heavy.resolve(i + ".drl"), "// " + "x".repeat(MIB - 10));
            int from = i * 500;
            Files.writeString(
                    numerous.resolve(i + ".drl"),
                    IntStream.range(from, from + 500)
                            .mapToObj(n -> Attack.rule("ATT-" + n, ""))
                            .collect(Collectors.joining()));
        }
    }

    /** Two long ids that differ by one letter: measuring how far they are apart takes time by the square of their length. */
    private void nearly_equal_ids() throws IOException {
        String id = "t".repeat(500_000);
        Path pack = base("nearly-equal-ids", "which the catalogue does not have");
        Files.writeString(pack.resolve("threats.csv"), HEADER + id + ",n,d,1,,,,,,,,s,g,\n");
        Files.writeString(
                pack.resolve("a.drl"),
                Attack.rule("ATT-010", SHELL)
                        .replace("@factor(\"autonomy\")", "@layer(1) @threat(\"" + id + "x\") @certainty(\"general\")")
                        .replace("@atLeast(0.5)\n", ""));
    }

    /** As much as the limits allow. */
    private void largest() throws IOException {
        Path pack = base("largest", "accepted: ");
        Files.writeString(pack.resolve("vocabulary.yaml"), "capabilities:\n" + capabilities(1_000));
        for (int i = 0; i < 4; i++) {
            int from = i * 500;
            Files.writeString(
                    pack.resolve(i + ".drl"),
                    IntStream.range(from, from + 500)
                            .mapToObj(n -> Attack.rule("ATT-" + n, ("not Present( layer == " + n + " )\n").repeat(64)))
                            .collect(Collectors.joining()));
        }
    }

    private static String capabilities(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "  tool.x" + i + ": {means: m, effect: raises}\n")
                .collect(Collectors.joining());
    }

    private void rules(String name, String condition, String message) throws IOException {
        file(name, "a.drl", Attack.rule("ATT-010", condition), message);
    }

    private void file(String name, String file, String text, String message) throws IOException {
        Path pack = base(name, message);
        Files.writeString(pack.resolve("z.drl"), Attack.rule("ATT-900", ""));
        Files.writeString(pack.resolve(file), text);
    }

    private Path base(String name, String message) throws IOException {
        Path pack = Attack.pack(temp.resolve(name));
        packs.add(pack.toString());
        expected.put(name, message);
        return pack;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss512k",
                "-cp",
                System.getProperty("java.class.path"),
                Attack.class.getName()));
        command.addAll(packs);
        return command;
    }
}
