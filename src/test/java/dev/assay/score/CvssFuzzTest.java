package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the parser throw anything but its own exception, with a short message on one line. */
class CvssFuzzTest {

    private static final String GOOD =
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:H/SA:L/E:P/MSI:S/U:Amber";
    private static final String[] PIECES = {
        "/",
        ":",
        "CVSS:",
        "3.1",
        "4.0",
        "AV",
        "/AV:N",
        "/E:A",
        "/LC:D",
        "/Au:",
        "X",
        "n",
        "",
        " ",
        "\n",
        "\0",
        "\u2028",
        "\uD83D\uDE00",
        "\uD800",
        "é",
        "`",
        "%s",
        "$1",
        "\\",
        "99999999999999999999",
        "H".repeat(300)
    };

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutants_are_read_or_refused(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 2_000; run++) {
            String text = GOOD;
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                text = mutant(text, random);
            }
            readOrRefuse(text, seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 1_000_000})
    void long_texts_are_cut(int length) {
        for (String piece : PIECES) {
            readOrRefuse(piece.repeat(length / Math.max(1, piece.length())), -1);
            readOrRefuse("CVSS:4.0/" + piece.repeat(length / Math.max(1, piece.length())), -1);
        }
    }

    private static void readOrRefuse(String text, long seed) {
        CvssVector read;
        try {
            read = CvssVector.parse(text);
        } catch (InvalidCvssVector e) {
            assertThat(e.getMessage()).hasSizeBetween(10, 200).hasLineCount(1);
            assertThat(String.valueOf(e.maybe())).hasSizeLessThan(120).hasLineCount(1);
            return;
        } catch (RuntimeException e) {
            fail("seed " + seed + ", text: " + text, e);
            return;
        }
        assertThat(CvssVector.parse(read.vector()))
                .as("seed %d, %s", seed, text)
                .isEqualTo(read);
    }

    private static String mutant(String text, SplittableRandom random) {
        int from = random.nextInt(text.length() + 1);
        int to = random.nextInt(from, text.length() + 1);
        String piece = PIECES[random.nextInt(PIECES.length)];
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, from) + piece + text.substring(from);
            case 1 -> text.substring(0, from) + text.substring(Math.min(text.length(), from + 1));
            case 2 -> text.substring(0, from) + piece + text.substring(Math.min(text.length(), from + piece.length()));
            case 3 -> text.substring(0, to) + text.substring(from);
            default -> random.nextInt(8) == 0 ? text.substring(0, from) : text;
        };
    }
}
