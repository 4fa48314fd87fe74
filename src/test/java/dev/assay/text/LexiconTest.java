package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a small lexicon finds, where, and how it is meant. */
class LexiconTest {

    private static final Lexicon SMALL = Lexicon.of(List.of(
            Phrase.of("SND", "tool.email", "send+ ~3 (e mail|emails|mails)"),
            Phrase.of("RUN", "tool.shell", "(run+|execute+) [the|a] (command|commands)"),
            Phrase.of("FIL", "tool.file-read", "read+ ~2 (file|files)"),
            Phrase.of("AUT", "autonomy.unattended", "autonomous*", "without [any] approval"),
            new Phrase("NAM", "tool.shell", Status.PRESENT, null, Where.NAME, List.of("bash")),
            Phrase.cue("N1", Cue.NOT, "(not|never|cannot|doesnt)"),
            Phrase.cue("N2", Cue.NO, "(no|without)"),
            Phrase.cue("N3", Cue.NOT_AFTER, "is not supported"),
            Phrase.cue("N4", Cue.NEUTRAL, "not only"),
            Phrase.cue("H1", Cue.HEDGE, "(may|optionally)"),
            Phrase.cue("H2", Cue.HEDGE_AFTER, "coming soon"),
            Phrase.cue("T1", Cue.TOPIC, "(detect+|prevent+)"),
            Phrase.cue("A1", Cue.AUDIENCE, "for teams that"),
            Phrase.cue("U1", Cue.TURN, "but"),
            Phrase.cue("O1", Cue.OR, "or"),
            Phrase.cue("P1", Cue.PLAN, "plan to add"),
            Phrase.cue("C1", Cue.ASIDE, "unlike"),
            Phrase.cue("V1", Cue.VERB, "(sends|reads|detects)"),
            Phrase.cue("B1", Cue.AND, "(and|then)"),
            Phrase.cue("K1", Cue.TALK, "[a|this] podcast about"),
            Phrase.cue("W1", Cue.SOMEBODY, "customers"),
            Phrase.cue("F1", Cue.FOR_WHOM, "for banks"),
            Phrase.cue("E1", Cue.OTHER_SENSE, "command performance"),
            Phrase.cue("Q1", Cue.HEAD_NOUN, "addresses"),
            Phrase.of("NUM", "tool.many-integrations", "# tool^"),
            Phrase.cue("S1", Cue.SKIP_SECTION, "examples"),
            Phrase.cue("S2", Cue.HEDGE_SECTION, "roadmap")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It sends e-mail.                                  | tool.email present 'sends e-mail'
            It SENDS  your customers' emails!                 | tool.email present 'SENDS  your customers' emails'
            sends, sorts and files emails                     | tool.email present 'sends, sorts and files emails'
            It sends. Emails are fun.                         | ''
            It sends (with care) emails                       | ''
            It sends (SMTP) emails                            | tool.email present 'sends (SMTP) emails'
            Autonomously, it waits                            | autonomy.unattended present 'Autonomously'
            It never sends e-mail.                            | tool.email absent 'sends e-mail'
            It does not automatically send emails.            | tool.email absent 'send emails'
            It never, come what may, sends emails.            | ''
            It reads no files.                                | tool.file-read absent 'reads no files'
            It acts without any approval.                     | autonomy.unattended present 'without any approval'
            It never acts without approval.                   | autonomy.unattended absent 'without approval'
            Sending emails is not supported.                  | tool.email absent 'Sending emails'
            It not only sends emails.                         | tool.email present 'sends emails'
            It does not read files but sends emails.          | tool.file-read absent 'read files'; tool.email present 'sends emails'
            It never reads files or sends emails.             | tool.file-read absent 'reads files'
            It does not read files and sends emails.          | tool.file-read absent 'read files'; tool.email present 'sends emails'
            It detects bots and sends emails.                 | tool.email present 'sends emails'
            We plan to add tools that read files, send emails | tool.file-read hedged 'read files'; tool.email hedged 'send emails'
            Unlike bots that send emails, it reads files      | tool.file-read present 'reads files'
            with 1,200 tools; 8 hammers                       | tool.many-integrations present '200 tools'
            It may send emails.                               | tool.email hedged 'send emails'
            Sending emails (coming soon)                      | tool.email hedged 'Sending emails'
            It detects agents that send emails.               | ''
            A podcast about agents that read files. It sends emails. | ''
            It reads files. This podcast about bots: they send emails. Read files. | tool.file-read present 'reads files'; tool.file-read present 'Read files'
            It edits a podcast about bots that read files.    | tool.file-read present 'read files'
            Customers read files, but it sends emails.        | tool.email present 'sends emails'
            Customers send emails and act without approval.   | ''
            It lets customers send emails.                    | tool.email present 'send emails'
            For banks that read files, it sends emails.       | tool.email present 'sends emails'
            For banks: reads files.                           | tool.file-read present 'reads files'
            It runs the command performance.                  | ''
            It sends e-mail addresses.                        | ''
            It reads files (roadmap): sends emails.           | tool.file-read present 'reads files'; tool.email hedged 'sends emails'
            Made for teams that read files and send emails.   | ''
            Should it send emails?                            | ''
            They say "it sends emails".                       | ''
            Use `read-file` and `run_command` with care.      | tool.file-read present 'read-file'; tool.shell present 'run_command'
            Type `read the file`.                             | ''
            See https://example.org/read-file for more.       | ''
            [read files](https://example.org/send-emails)     | tool.file-read present 'read files'
            <b>read</b> files                                 | tool.file-read present 'read</b> files'
            > It sends emails.                                | ''
            """)
    void tells_what_is_said_from_what_is_not(String text, String expected) {
        assertThat(shown(SMALL.scan(text), text)).isEqualTo(expected);
    }

    @Test
    void leaves_code_and_examples_out_and_holds_plans_for_uncertain() {
        String text = """
                # Tool
                It reads files.
                ```
                send emails
                ```
                ## Examples
                Send emails to Ann.
                ### More
                Run the command.
                ## Roadmap
                - Send emails
                ## Use
                Run commands.
                """;
        assertThat(shown(SMALL.scan(text), text))
                .isEqualTo("tool.file-read present 'reads files'; tool.email hedged 'Send emails';"
                        + " tool.shell present 'Run commands'");
    }

    @ParameterizedTest
    @CsvSource({
        "sendEmails, sendEmails",
        "send_bulk_emails, send_bulk_emails",
        "readFile, readFile",
        "HTTPReadFile, ReadFile",
        "bash, bash",
        "read-file_v2, read-file"
    })
    void reads_names_in_every_spelling(String name, String quote) {
        assertThat(SMALL.scanName(name)).extracting(m -> m.quote(name)).containsExactly(quote);
    }

    @Test
    void a_word_for_names_must_be_the_whole_name() {
        assertThat(SMALL.scanName("bash_history_course")).isEmpty();
        assertThat(SMALL.scan("Party bash at eight")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s\u200bends e\u2011mails",
                "\u202es\u00adends emails",
                "ｓｅｎｄｓ ｅｍａｉｌｓ",
                "𝐬𝐞𝐧𝐝𝐬 emails",
                "sènds émails"
            })
    void sees_through_invisible_and_look_alike_characters(String disguised) {
        String text = "It " + disguised + " now";
        assertThat(SMALL.scan(text)).singleElement().satisfies(m -> {
            assertThat(m.capability()).isEqualTo("tool.email");
            assertThat(text.substring(m.end())).isEqualTo(" now");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Он отправляет письма и читает файлы", "电子邮件发送和读取文件", "", " ", "🙂🙂", "```", "`", "\""})
    void says_nothing_of_what_it_does_not_know(String text) {
        assertThat(SMALL.scan(text)).isEmpty();
        assertThat(SMALL.scanName(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void never_fails_and_keeps_every_place_within_the_text(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "send",
            "emails",
            "no",
            "not",
            "read",
            "files",
            "`",
            "```",
            "\n",
            "\n\n",
            "# ",
            "> ",
            "- ",
            "\"",
            "“",
            "<",
            ">",
            "](",
            ")",
            "?",
            ". ",
            ",",
            ":",
            "|",
            "é",
            "\u200b",
            "\ud83d\ude42",
            "\ud835",
            "\udc00",
            "\u0000",
            "<!--",
            "-->",
            "https://",
            "readFile",
            "  ",
            "'",
            "autonomous"
        };
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(40), 0, pieces.length)
                    .mapToObj(p -> pieces[p] + (random.nextBoolean() ? " " : ""))
                    .collect(Collectors.joining());
            List<Mention> mentions = new ArrayList<>(SMALL.scan(text));
            mentions.addAll(SMALL.scanName(text));
            assertThat(mentions)
                    .allSatisfy(
                            m -> assertThat(m.start()).isGreaterThanOrEqualTo(0).isLessThan(m.end()));
            assertThat(mentions).allSatisfy(m -> assertThat(m.end()).isLessThanOrEqualTo(text.length()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ~8 a ~8 a ~8 a ~8 a b",
                "(a|a a) (a|a a) (a|a a) (a|a a) (a|a a) b",
                "[a] [a] [a] [a] [a] a ~8 b"
            })
    void takes_steps_in_proportion_to_the_text_whatever_the_pattern(String pattern) {
        Lexicon lexicon = Lexicon.of(List.of(Phrase.of("X", "tool.any", pattern)));
        long once = lexicon.steps("a ".repeat(500));
        assertThat(lexicon.steps("a ".repeat(5_000))).isLessThan(11 * once);
        assertThat(once).isLessThan(500L * 60 * 9 * 12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '%', textBlock = """
            ''            % could match nothing at all; a word that must be there was expected
            [a]           % could match nothing at all; a word that must be there was expected
            a ~2          % ends in a gap; a word was expected behind it, at character 5
            ~2 a          % begins with a gap; a word was expected before it, at character 2
            a ~9 b        % has a gap that is not `~1` to `~8`, at character 4
            a (b          % lacks a `)`, at character 5
            a (b|)        % has an empty alternative, at character 6
            a b)          % has a `)` too many, at character 4
            A             % has `A`, which stands for nothing here; words are of a-z and 0-9, at character 1
            ab* c         % has `ab*`, the beginning of too many words, at character 3
            send? c       % has something at the end of the word `send` that does not belong to it, at character 5
            """)
    void says_what_is_wrong_with_a_pattern(String pattern, String problem) {
        assertThat(new Patterns().problem(pattern)).isEqualTo(problem);
        assertThatThrownBy(() -> Lexicon.of(List.of(Phrase.of("X", "tool.any", pattern))))
                .hasMessage(problem);
    }

    @Test
    void knows_the_regular_forms_of_words() {
        assertThat(forms("send")).containsExactly("send", "sends", "sended", "sending");
        assertThat(forms("run")).contains("runs", "running");
        assertThat(forms("reply")).containsExactly("reply", "replies", "replied", "replying");
        assertThat(forms("delete")).containsExactly("delete", "deletes", "deleted", "deleting");
        assertThat(forms("publish")).contains("publishes");
    }

    private static List<String> forms(String word) {
        return List.copyOf(Forms.of(word));
    }

    private static String shown(List<Mention> mentions, String text) {
        return mentions.stream()
                .map(m -> m.capability() + " "
                        + (m.hedged() ? "hedged" : m.status().word()) + " '" + m.quote(text) + "'")
                .collect(Collectors.joining("; "));
    }
}
