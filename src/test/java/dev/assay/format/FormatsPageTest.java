package dev.assay.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Blind;
import dev.assay.model.Fact;
import dev.assay.pack.RulePack;
import dev.assay.testing.Golden;
import dev.assay.testing.Samples;
import dev.assay.text.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about formats agrees with the tables, and its example works. */
class FormatsPageTest {

    private static final Path PAGE = Path.of("docs/formats.md");
    private static final String BEGIN = "<!-- formats: written by FormatsPageTest -->\n";
    private static final String END = "<!-- end of formats -->\n";

    @TempDir
    private Path temp;

    @Test
    void its_table_says_what_the_tables_say() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        Golden.check(PAGE, before + table() + page.substring(page.indexOf(END)));
    }

    private static String table() {
        Formats formats = Samples.PACK.formats();
        StringBuilder table =
                new StringBuilder("| format | versions | told by | its fields speak of | it cannot say |\n");
        table.append("|---|---|---|---|---|\n");
        for (String id : formats.ids()) {
            table.append(
                    "| `" + id + "`, " + formats.title(id) + " | " + formats.versions(id) + " | " + toldBy(id) + " | "
                            + speaksOf(id) + " | "
                            + formats.blind(id).stream().map(Blind::says).collect(Collectors.joining("; ")) + " |\n");
        }
        return table.toString();
    }

    private static String toldBy(String id) {
        return Samples.PACK.formats().toldBy(id).stream()
                .limit(2)
                .map(all -> all.stream()
                        .map(path -> "`" + path.replace("|", "` or `") + "`")
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining("; "));
    }

    private static String speaksOf(String id) {
        List<String> all = Samples.PACK.formats().speaksOf(id);
        String families = all.stream()
                .map(c -> c.substring(0, c.indexOf('.')))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "through phrases, anything" : all.size() + " capabilities of " + families;
    }

    @Test
    void its_example_gives_what_it_shows() throws IOException {
        String page = Files.readString(PAGE);
        Path own = Files.createDirectories(temp.resolve("own/import")).getParent();
        Files.writeString(own.resolve("pack.yaml"), block(page, "`pack.yaml`"));
        Files.writeString(own.resolve("import/a2a.yaml"), block(page, "`import/a2a.yaml`"));
        Files.writeString(own.resolve("import/names.yaml"), block(page, "`import/names.yaml`"));
        RulePack pack = RulePack.load(List.of(Path.of("rules"), own), false);
        String card = block(page, "With the card `card.json`");
        String shown = new Importer(pack.formats(), pack.vocabulary(), Lexicon.EMPTY)
                        .read(
                                "card.json",
                                card.getBytes(StandardCharsets.UTF_8),
                                null,
                                new ArrayList<>(),
                                new ArrayList<>())
                        .get(0)
                        .facts()
                        .stream()
                        .map(FormatsPageTest::line)
                        .filter(l -> block(page, "now also shows").contains(l))
                        .collect(Collectors.joining());
        assertThat(shown).isEqualTo(block(page, "now also shows"));
        assertThat(pack.digest()).isNotEqualTo(Samples.PACK.digest());
    }

    private static String line(Fact fact) {
        return fact.capability() + " " + fact.status().word() + " "
                + fact.strength().word() + " " + fact.evidence().get(0).at() + "\n";
    }

    /** The first fenced block behind some words. */
    private static String block(String page, String words) {
        Matcher block = Pattern.compile("```\\w+\\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find(page.indexOf(words))).as(words).isTrue();
        return block.group(1);
    }
}
