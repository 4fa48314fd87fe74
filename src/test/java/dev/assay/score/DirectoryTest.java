package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The default profile against the figures of published threat models. */
class DirectoryTest {

    static List<NamedCsvRecord> rows() throws IOException {
        InputStream file = Objects.requireNonNull(DirectoryTest.class.getResourceAsStream("/score/directory.csv"));
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void published_arithmetic_comes_out(NamedCsvRecord row) {
        Score score = score(row);

        assertThat(score.value()).isEqualTo(new BigDecimal(row.getField("exact")));
        assertThat(score.severity().label()).isEqualTo(row.getField("severity"));
        assertThat(score.notes()).isEmpty();
    }

    @Test
    void all_but_one_of_sixty_print_the_exact_score() throws IOException {
        assertThat(rows()).hasSize(60);
        assertThat(rows())
                .filteredOn(row -> !row.getField("published").equals(row.getField("exact")))
                .singleElement()
                .satisfies(row -> {
                    Score score = score(row);
                    assertThat(score.cvssBase().add(score.aars())).isEqualByComparingTo("9.25");
                });
    }

    @Test
    void a_quarter_ends_below_its_own_base() throws IOException {
        assertThat(rows())
                .filteredOn(row -> {
                    Score score = score(row);
                    return score.value().compareTo(score.cvssBase()) < 0;
                })
                .hasSize(15);
    }

    private static Score score(NamedCsvRecord row) {
        return Inputs.score(
                Profile.LISTING_0_8,
                row.getField("base"),
                row.getField("sum"),
                row.getField("threat"),
                row.getField("mitigation"));
    }
}
