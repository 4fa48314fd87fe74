package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Quote;
import dev.assay.testing.Canary;
import dev.assay.testing.Golden;
import dev.assay.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile rules of a policy, parameters, values for them, waivers and baselines. Each is answered as the file beside it
 * says and runs nothing.
 */
class AttackPoliciesTest {

    private static final Path ATTACKS = Path.of("fixtures/attacks/policies");
    private static final String PARAMETERS = """
            version: 1
            parameters:
              limit: {value: 8.0, means: "the limit"}
              words: {value: [X-01], means: "chains"}
              team: {value: "the platform team", means: "who looks"}
            """;
    private static final String RULE = """
            rule "OWN-010 Score at the limit"
                @verdict("deny")
                @reason("{$team} looks at {score}.")
                @since("0.1.0")
                @status("stable")
            when
                ( Score( value >= $limit ) or Chain( id in ( $words ) ) )
            then
                conclude( kcontext );
            end
            """;

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
            return files.filter(f -> !f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_ends_as_the_file_beside_it_says_and_runs_nothing(Path attack) throws IOException {
        String name = attack.getFileName().toString();
        String kind = name.substring(name.indexOf('.') + 1);
        Path policy = Files.createDirectories(temp.resolve("own"));
        Files.writeString(policy.resolve("pack.yaml"), "name: own\nversion: \"1\"\nkind: policy\n");
        Files.writeString(policy.resolve("params.yaml"), PARAMETERS);
        Files.writeString(policy.resolve("own.drl"), RULE);
        Path target = kind.equals("drl")
                ? policy.resolve("own.drl")
                : kind.equals("params.yaml") ? policy.resolve("params.yaml") : temp.resolve(kind);
        Files.write(target, Files.readAllBytes(attack));
        StringBuilder told = new StringBuilder();
        for (String format : List.of("text", "github")) {
            List<String> arguments = new ArrayList<>(List.of("--policy", policy.toString(), "--format", format));
            arguments.add("fixtures/listings/ledger-clerk.yaml");
            switch (kind) {
                case "values.yaml" -> arguments.addAll(List.of("--params", target.toString()));
                case "waivers.yaml" ->
                    arguments.addAll(List.of("--waivers", target.toString(), "--today", "2026-11-21"));
                case "baseline.yaml" -> arguments.addAll(List.of("--baseline", target.toString(), "--baseline-frozen"));
                default -> {}
            }
            Run run = Cli.withRules("check", arguments.toArray(String[]::new));
            String all = run.out() + run.err();
            assertThat(Quote.isVisible(all)).as(all).isTrue();
            assertThat(all).doesNotContain("\tat ", "Exception");
            if (format.equals("text") || run.code() < 2) {
                told.append("exits with ").append(run.code()).append('\n').append(all);
            }
        }
        canary.silent();
        Golden.check(
                Path.of(attack + ".txt"),
                told.toString().replace(temp + "/", "").replaceAll("sha256:.*", "sha256"));
    }
}
