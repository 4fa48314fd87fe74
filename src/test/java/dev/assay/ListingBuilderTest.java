package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.doc.ProblemException;
import dev.assay.model.Listing;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A listing that is put together by hand is the listing that the native form would have given. */
class ListingBuilderTest {

    private static final Assay ASSAY = Assay.load(Path.of("rules"));

    @Test
    void is_what_the_same_document_is() {
        Listing read = ASSAY.read("""
                id: release-helper
                name: Release Helper
                description: Tags the repository after a person has agreed.
                present: [kind.agent, tool.code-write, autonomy.approval]
                absent: [tool.payments]
                cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N
                scoring: {threatMultiplier: 1.05, mitigationFactor: 0.83}
                """);
        Listing built = ASSAY.listing("release-helper")
                .name("Release Helper")
                .description("Tags the repository after a person has agreed.")
                .present("kind.agent", "tool.code-write")
                .present("autonomy.approval")
                .absent("tool.payments")
                .cvss("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N")
                .threatMultiplier(new BigDecimal("1.05"))
                .mitigationFactor(new BigDecimal("0.83"))
                .build();
        assertThat(built).isEqualTo(read);
    }

    @Test
    void an_id_alone_is_a_listing_that_says_nothing() {
        Listing listing = ASSAY.listing("silent").build();
        assertThat(listing).isEqualTo(ASSAY.read("{\"id\": \"silent\"}"));
        assertThat(listing.name()).isEqualTo("silent");
    }

    @Test
    void a_builder_goes_on_after_it_has_built() {
        ListingBuilder builder = ASSAY.listing("twice").present("tool.shell");
        Listing first = builder.build();
        assertThat(builder.absent("tool.payments").build().facts()).hasSize(2);
        assertThat(first.facts()).hasSize(1);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        ListingBuilder builder = ASSAY.listing("wrong")
                .present("tool.shel", "tool.payments")
                .absent("tool.payments")
                .threatMultiplier(new BigDecimal("2"));
        assertThatThrownBy(builder::build)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("listing wrong: /present/0: ")
                .hasMessageContaining("  Maybe `tool.shell` is meant")
                .hasMessageContaining("listing wrong: /absent/0: ")
                .hasMessageContaining("listing wrong: /scoring/threatMultiplier: ");
    }
}
