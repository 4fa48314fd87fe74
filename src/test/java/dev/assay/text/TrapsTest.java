package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Status;
import dev.assay.testing.Samples;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped lexicon on wordings that lead astray. */
class TrapsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vdb: query the vulnerability feed by CVE id                              | ''
            A feed of model scores for agents, refreshed now and then.               | multiagent.serves-agents
            Card numbers stay out of the prompt. No SaaS, no account, no tracking.   | data.financial
            The weights were not aligned and refuse nothing.                         | ''
            You look for auth bypasses, SQL injection, leaked secrets and shell commands. | ''
            Toolkit for reviewing code that runs shell commands.                     | context.codebase tool.shell
            Marked as read only, yet it returns all environment variables.           | ''
            Fits in 24 GB of GPU memory.                                             | ''
            In memory of our first agent.                                            | ''
            """)
    void finds_no_more_than_is_said(String text, String present) {
        assertThat(present(Samples.PACK.lexicon().scan(text))).isEqualTo(present);
    }

    @ParameterizedTest
    @CsvSource({
        "execute_code, tool.code-execution",
        "run-command, tool.shell",
        "runTests, tool.code-execution",
        "readFile, tool.file-read",
        "write_file, tool.file-write",
        "send_email, tool.email",
        "create_pull_request, tool.code-write",
        "web_search, tool.web-search",
        "query_database, tool.database-read",
        "bash, tool.shell",
        "delete_record_label, ''",
        "detect_prompt_injection, obs.guardrails",
        "get_weather, ''"
    })
    void finds_a_capability_that_stands_in_a_name_alone(String name, String present) {
        assertThat(present(Samples.PACK.lexicon().scanName(name))).isEqualTo(present);
    }

    private static String present(List<Mention> mentions) {
        Stream<String> ids = mentions.stream()
                .filter(m -> m.status() == Status.PRESENT && !m.hedged())
                .map(Mention::capability);
        return String.join(" ", new TreeSet<>(ids.toList()));
    }
}
