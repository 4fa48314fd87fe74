package dev.assay.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.doc.ProblemException;
import dev.assay.model.Capability;
import dev.assay.testing.Samples;
import dev.assay.text.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lexicon of rule packs. */
class LexiconPackTest {

    private static final Path BASE = Path.of("rules");
    private static final String LAMP = """
            version: 1
            entries:
              - id: TXT-LAMP-01
                capability: tool.device-control
                phrases: ["buff+ ~2 (lantern|lanterns)"]
                hits: ["buffs the lantern"]
                misses: ["a lantern"]
            """;

    @TempDir
    private Path over;

    @Test
    void the_shipped_lexicon_has_words_for_every_capability() {
        Set<String> missing = new TreeSet<>(Samples.PACK.vocabulary().capabilities().stream()
                .map(Capability::id)
                .toList());
        Samples.PACK.wordings().forEach(w -> missing.remove(w.phrase().capability()));
        assertThat(missing).isEmpty();
        assertThat(Samples.PACK.wordings().stream()
                        .mapToInt(w -> w.phrase().patterns().size())
                        .sum())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_pack_adds_entries_and_they_count_in_its_digest() throws IOException {
        RulePack before = load("name: lamps\nversion: \"1\"\n", "version: 1\nentries: []\n");
        RulePack after = load("name: lamps\nversion: \"1\"\n", LAMP);
        assertThat(before.lexicon().scan("buffs every lantern")).isEmpty();
        assertThat(after.lexicon().scan("buffs every lantern"))
                .extracting(Mention::phrase)
                .containsExactly("TXT-LAMP-01");
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void a_pack_switches_entries_off_and_replaces_them() throws IOException {
        RulePack off = load(
                "name: lamps\nversion: \"1\"\ndisables:\n  - {rule: TXT-FRAMEWORK-01, reason: \"We do not care.\"}\n",
                LAMP);
        assertThat(off.lexicon().scan("Built with LangGraph.")).isEmpty();
        RulePack replaced = load(
                "name: lamps\nversion: \"1\"\noverrides: [TXT-FRAMEWORK-01]\n",
                LAMP.replace("TXT-LAMP-01", "TXT-FRAMEWORK-01"));
        assertThat(replaced.lexicon().scan("Buffs lanterns with LangGraph."))
                .extracting(Mention::capability)
                .containsExactly("tool.device-control");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '%', textBlock = """
            tool.device-control  % tool.device-controll % lexicon/lamp.yaml:4:17: /entries/0/capability: the capability `tool.device-controll` is not in the vocabulary
            TXT-LAMP-01          % TXT-FRAMEWORK-01     % the id `TXT-FRAMEWORK-01` is taken by rules/lexicon/tools.yaml:
            TXT-LAMP-01          % lamp                 % the id `lamp` is not of capital letters and digits joined by hyphens
            'misses: ["a lantern"]' % 'misses: []'         % `misses` needs a list of at least one text
            'hits: ["buffs the lantern"]' % ''              % `hits` needs a list of at least one text
            buff+ ~2             % buff+ ~9             % lexicon/lamp.yaml:5:15: /entries/0/phrases/0: the phrase `buff+ ~9 (lantern|lanterns)` has a gap that is not `~1` to `~8`, at character 8
            'misses:'            % 'where: nowhere\n    misses:' % the where `nowhere` is not one of anywhere, text, name
            'misses:'            % 'cue: not\n    misses:' % an entry with a `cue` has no `capability`
            'misses:'            % 'mises: []\n    misses:' % `mises` is not a field here
            """)
    void says_what_is_wrong_with_an_entry(String right, String wrong, String message) {
        String text = LAMP.replace(right, wrong.replace("\\n", "\n"));
        ProblemException e =
                catchThrowableOfType(ProblemException.class, () -> load("name: lamps\nversion: \"1\"\n", text));
        assertThat(e.getMessage().replace(over + "/", "")).contains(message);
    }

    @Test
    void too_many_phrases_are_refused() {
        StringBuilder text = new StringBuilder("version: 1\nentries:\n");
        for (int i = 0; i < 1_900; i++) {
            text.append("  - {id: TXT-MANY-")
                    .append(i)
                    .append(", capability: tool.any, hits: [a], misses: [b], phrases: [\"");
            for (int j = 0; j < 12; j++) {
                text.append(" w").append(i).append("x").append(j);
            }
            text.append("\"]}\n");
        }
        ProblemException e = catchThrowableOfType(
                ProblemException.class, () -> load("name: lamps\nversion: \"1\"\n", text.toString()));
        assertThat(e).hasMessageContaining("the lexicon has more than 20000 different words");
    }

    private RulePack load(String info, String lexicon) throws IOException {
        Files.createDirectories(over.resolve("lexicon"));
        Files.writeString(over.resolve("pack.yaml"), info);
        Files.writeString(over.resolve("lexicon/lamp.yaml"), lexicon);
        return RulePack.load(List.of(BASE, over), false);
    }
}
