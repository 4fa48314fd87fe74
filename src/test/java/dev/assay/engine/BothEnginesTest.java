package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.model.Listing;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped pack draws the same conclusions through the executable model and through Drools' own compiler. */
class BothEnginesTest {

    private static final Evaluator SAFE = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
    private static final Evaluator COMPILED = new Evaluator(RulePack.load(Path.of("rules"), true), Profile.LISTING_0_8);

    static Stream<Listing> listings() {
        return Stream.concat(Samples.all().stream(), LongStream.range(0, 150).mapToObj(Samples::random));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void give_the_same_assessment(Listing listing) {
        assertThat(Samples.json(COMPILED.evaluate(listing))).isEqualTo(Samples.json(SAFE.evaluate(listing)));
    }
}
