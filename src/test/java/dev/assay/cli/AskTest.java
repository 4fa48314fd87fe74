package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import dev.assay.testing.Golden;
import dev.assay.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskTest {

    private static final String CODER = "fixtures/listings/qwen3-coder.json";

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json", "csv"})
    void prints_the_same_in_every_format(String format) throws IOException {
        Run run = Cli.withRules("ask", CODER, "--top", "6", "--format", format);
        assertThat(run.code()).as(run.err()).isZero();
        Golden.check(
                Path.of("fixtures/ask/qwen3-coder."
                        + (format.equals("markdown") ? "md" : format.equals("text") ? "txt" : format)),
                run.out());
    }

    @Test
    void first_asks_a_coding_agent_about_isolation_credentials_or_approval() {
        assertThat(Cli.withRules("ask", CODER, "--top", "1", "--format", "csv")
                        .out()
                        .lines()
                        .skip(1))
                .singleElement()
                .asString()
                .containsAnyOf(
                        "deploy.sandboxed",
                        "sec.secrets-managed",
                        "identity.delegated-credentials",
                        "autonomy.approval");
    }

    @Test
    void json_is_by_the_schema_even_if_nothing_is_asked() throws IOException {
        String schema = Cli.run("schema", "ask").out();
        for (String file : new String[] {CODER, "fixtures/listings/directory.jsonl"}) {
            String json = Cli.withRules("ask", file, "--format", "json").out();
            assertThat(SchemaRegistry.withDefaultDialect(com.networknt.schema.SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
        Path none = Files.writeString(temp.resolve("broken.json"), "{");
        assertThat(Cli.withRules("ask", none.toString(), "--format", "json").out())
                .isEqualTo("[ ]\n");
    }

    @Test
    void no_cell_of_the_form_is_a_formula() throws IOException {
        Path listing = Files.writeString(
                temp.resolve("l.json"),
                "{\"id\": \"=cmd|' /C calc'!A0\", \"present\": [\"kind.agent\", \"tool.shell\"]}");
        Run run = Cli.withRules("ask", listing.toString(), "--format", "csv");
        assertThat(run.out().lines().skip(1)).isNotEmpty().allMatch(l -> !l.startsWith("=") && !l.startsWith("\"="));
    }

    @Test
    void at_least_one_question_is_wanted() {
        Run run = Cli.withRules("ask", CODER, "--top", "0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--top is at least 1, not 0");
    }
}
