package dev.assay.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Canary;
import dev.assay.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's pack runs no code: it is refused with a place, or it is data. */
class AttackPacksTest {

    private static final Path ATTACKS = Path.of("fixtures/attacks");

    @TempDir
    private Path temp;

    private Canary canary;

    @BeforeEach
    void listen() {
        canary = new Canary(temp);
    }

    @AfterEach
    void rest() {
        canary.close();
    }

    static List<Path> attacks() throws IOException {
        try (Stream<Path> files = Files.list(ATTACKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_ends_as_the_file_beside_it_says_and_runs_nothing(Path attack) throws IOException {
        Path pack = Attack.pack(temp.resolve("pack"), attack);
        String outcome = Attack.outcome(pack, false);
        canary.silent();
        Golden.check(Path.of(attack + ".txt"), outcome.replace(pack + "/", "").replace(pack.toString(), "pack"));
        assertThat(outcome)
                .matches("(?s)accepted: .*|" + java.util.regex.Pattern.quote(pack.toString()) + "/[^\n]*: .*");
    }

    @Test
    void most_attacks_are_refused_at_a_line_and_a_column() throws IOException {
        List<Path> rules =
                attacks().stream().filter(a -> a.toString().endsWith(".drl")).toList();
        List<String> refusals = rules.stream()
                .map(a -> read(Path.of(a + ".txt")))
                .filter(t -> !t.startsWith("accepted: "))
                .toList();
        assertThat(refusals).hasSizeGreaterThan(110).allMatch(t -> t.matches("(?s)[a-z-]+\\.drl:\\d+(:\\d+)?: .*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java-write-file",
                "java-after-conclude",
                "eval",
                "static-call",
                "from",
                "function",
                "mvel-consequence",
                "static-call-qualified",
                "comment-ends-in-unicode-escape",
                "attribute-enabled-expression",
                "attribute-salience-expression",
                "accumulate-from",
                "static-call-as-value",
                "list-literal",
                "map-literal",
                "java-in-argument",
                "arithmetic-with-call"
            })
    void the_same_attack_runs_where_rules_are_trusted(String attack) throws IOException {
        Attack.outcome(Attack.pack(temp.resolve("pack"), ATTACKS.resolve(attack + ".drl")), true);
        assertThat(canary.fired()).isNotNull();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
