package dev.assay.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.model.Evidence;
import dev.assay.model.Listing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every quote stands where its evidence says, in the fixtures and in what is left of them after accidents. */
class EvidenceTest {

    private static final int MUTATIONS = 25;

    static List<Path> good() {
        return Fixtures.good();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("good")
    void stands_where_it_says(Path file) {
        check(Fixtures.name(file), Fixtures.bytes(file));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stands_where_it_says_after_accidents_and_nothing_breaks(long seed) {
        Random random = new Random(seed);
        List<Path> files = Fixtures.good();
        for (int i = 0; i < MUTATIONS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = mutate(Fixtures.bytes(file), random);
            check(random.nextBoolean() ? Fixtures.name(file) : "download", bytes);
        }
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
        String[] bits = {
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "\n",
            "---\n",
            "null",
            "true",
            "{}",
            "[]",
            "\u202E",
            "\u200B",
            "😀",
            "<b>",
            "-->",
            "<!--",
            "a: b: c",
            "runs shell commands ",
            "\\ud800",
            "&x",
            "*x",
            "0",
            "\t"
        };
        for (int n = 1 + random.nextInt(4); n > 0 && text.length() > 10; n--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.setLength(Math.max(5, at));
                default -> text.insert(at, bits[random.nextInt(bits.length)]);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void check(String name, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        List<Listing> listings = Fixtures.read(name, bytes, problems);
        if (listings.isEmpty()) {
            assertThat(problems).isNotEmpty();
            return;
        }
        Map<String, Node> values = new HashMap<>();
        Sources sources = new Sources(name, new ArrayList<>(), new ArrayList<>());
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            sources.read(bytes).forEach(s -> collect(s.root(), values));
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
        for (Listing listing : listings) {
            Stream.concat(
                            listing.facts().stream()
                                    .flatMap(f -> Stream.concat(f.evidence().stream(), f.against().stream())),
                            listing.hints().stream().flatMap(h -> h.evidence().stream()))
                    .forEach(e -> assertThat(stands(e, values, text))
                            .as("%s in %s", e, text)
                            .isTrue());
        }
    }

    /** JSON Lines have several values at one pointer; one of them has to have the quote. */
    private static void collect(Node node, Map<String, Node> values) {
        values.merge(node.place().pointer(), node, (a, b) -> new Node.Arr(a.place(), List.of(a, b)));
        if (node instanceof Node.Obj object) {
            object.fields().values().forEach(n -> collect(n, values));
        } else if (node instanceof Node.Arr list) {
            list.items().forEach(n -> collect(n, values));
        }
    }

    private static boolean stands(Evidence evidence, Map<String, Node> values, String text) {
        String at = evidence.at();
        String quote = evidence.quote();
        if (at.equals("#")) {
            return quote == null;
        }
        int hash = at.startsWith("/") ? at.lastIndexOf('#') : -1;
        String pointer = hash < 0 ? at : at.substring(0, hash);
        if (!at.startsWith("/")) {
            return quote != null && span(text, at).startsWith(quote);
        }
        Node node = values.get(pointer);
        if (node == null || quote == null) {
            return node != null;
        }
        return hash > 0 ? has(node, at.substring(hash + 1), quote) : isThere(node, pointer, quote);
    }

    private static boolean isThere(Node node, String pointer, String quote) {
        String key = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        String value = ValueTest.scalar(node);
        return (value != null && value.startsWith(quote))
                || key.startsWith(quote)
                || (node instanceof Node.Arr several
                        && several.items().stream().anyMatch(n -> isThere(n, pointer, quote)));
    }

    private static boolean has(Node node, String span, String quote) {
        return (node instanceof Node.Text t && span(t.value(), span).startsWith(quote))
                || (node instanceof Node.Arr several && several.items().stream().anyMatch(n -> has(n, span, quote)));
    }

    private static String span(String text, String span) {
        int dash = span.indexOf('-');
        int start = Integer.parseInt(span.substring(0, dash));
        int end = Integer.parseInt(span.substring(dash + 1));
        return end <= text.length() ? text.substring(start, end) : "";
    }
}
