package dev.assay.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.input.ListingReader;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Listing;
import dev.assay.score.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A team's own copy of the pack, with a capability, a threat and rules of their own. */
class ExtendedPackTest {

    private static final String RULES = """
            package rules.own

            import dev.assay.engine.*
            import static dev.assay.engine.Conclude.conclude

            rule "OWN-010 Flies by itself"
                @factor("autonomy")
                @atLeast(0.95)
                @reason("Nobody can stop it in the air.")
                @since("1.0.0")
                @status("experimental")
            when
                Present( id == "wings.flap" )
            then
                conclude( kcontext );
            end

            rule "OWN-020 Falls on people"
                @layer(7)
                @threat("OWN-T1")
                @certainty("evidenced")
                @reason("What flies can fall.")
                @since("1.0.0")
                @status("experimental")
            when
                Present( family == "wings" )
            then
                conclude( kcontext );
            end
            """;

    @TempDir
    private Path pack;

    @BeforeEach
    void extend() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(f -> !f.toString().contains("cases")).toList()) {
                Path target = pack.resolve(Path.of("rules").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        append(
                VocabularyReader.FILE,
                "\n  wings.flap: {means: \"flies\", asks: \"Does it fly?\", layer: 7, effect: raises}\n");
        append(CatalogueReader.FILE, "OWN-T1,Falling,comes down on somebody,7,,,,,CWE-1?,,a net,own,Own,\n");
        Files.createDirectories(pack.resolve("own"));
        Files.writeString(pack.resolve("own/wings.drl"), RULES);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void draws_its_own_conclusions(boolean trusted) {
        RulePack own = RulePack.load(pack, trusted);
        Assessment assessment = new Evaluator(own, Profile.LISTING_0_8).evaluate(bird(own));
        assertThat(assessment.factor(Factor.AUTONOMY).value()).isEqualByComparingTo("0.95");
        assertThat(assessment.factor(Factor.AUTONOMY).because())
                .extracting(Because::rule)
                .contains("OWN-010");
        assertThat(assessment.layer(Layer.AGENT_ECOSYSTEM).threats())
                .anySatisfy(t -> assertThat(t.threat().name()).isEqualTo("Falling"));
    }

    @Test
    void has_another_digest_and_the_same_content_the_same() {
        String own = RulePack.load(pack, false).digest();
        assertThat(own).isNotEqualTo(RulePack.load(Path.of("rules"), false).digest());
        assertThat(RulePack.load(pack, true).digest()).isEqualTo(own);
    }

    private static Listing bird(RulePack own) {
        List<Problem> problems = new ArrayList<>();
        byte[] text =
                "{\"id\": \"bird\", \"present\": [\"kind.embodied\", \"wings.flap\"]}".getBytes(StandardCharsets.UTF_8);
        List<Listing> listings = new ListingReader(own.vocabulary()).read("bird.json", text, problems);
        assertThat(problems).isEmpty();
        return listings.get(0);
    }

    private void append(String file, String text) throws IOException {
        Path path = pack.resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }
}
