package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {

    @ParameterizedTest
    @CsvSource({
        "listing-0.8, LISTING_0_8, true, planning",
        "aivss-0.8, AIVSS_0_8, false, language",
        "aivss-0.8-amended, AIVSS_0_8_AMENDED, false, language",
        "aivss-0.5, AIVSS_0_5, false, planning"
    })
    void profiles_are_found_by_id(String id, Profile profile, boolean graded, String tenth) {
        assertThat(Profile.find(id)).isEqualTo(profile);
        assertThat(profile.id()).isEqualTo(id);
        assertThat(profile.graded()).isEqualTo(graded);
        assertThat(profile.factors()).contains(tenth);
    }

    @ParameterizedTest
    @EnumSource
    void every_profile_sums_ten_factors(Profile profile) {
        assertThat(profile.factors()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_id_has_no_profile() {
        assertThat(Profile.find("aivss-1.0")).isNull();
    }
}
