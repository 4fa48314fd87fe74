package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.doc.ProblemException;
import dev.assay.model.Factor;
import dev.assay.model.Listing;
import dev.assay.testing.TinyPack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are exchanged whole or not at all, and it says what has changed or why nothing has. */
class ReloadingAssayTest {

    private static final String NEW_RULE = TinyPack.rule(
            "TOO-020 Runs commands unattended",
            "@factor(\"tool_use\") @atLeast(0.9)",
            "Present( id == \"tool.shell\" )\n    Present( id == \"autonomy.unattended\" )");

    @TempDir
    private Path temp;

    private TinyPack pack;
    private ReloadingAssay rules;

    @BeforeEach
    void load() throws IOException {
        pack = new TinyPack(temp);
        rules = ReloadingAssay.load(temp);
    }

    private String toolUse(Assay assay) {
        Listing listing =
                assay.listing("a").present("tool.shell", "autonomy.unattended").build();
        return assay.evaluate(listing).factor(Factor.TOOL_USE).value().toPlainString();
    }

    @Test
    void new_rules_count_and_the_old_ones_stay_what_they_were() throws IOException {
        Assay old = rules.current();
        pack.add(NEW_RULE).edit("tiny.drl", "@atLeast(0.8)", "@atLeast(0.7)").edit("pack.yaml", "0.1.0", "0.2.0");
        Reload reload = rules.reload();
        assertThat(reload.swapped()).isTrue();
        assertThat(reload.refused()).isFalse();
        assertThat(reload.before()).isEqualTo(old.rules());
        assertThat(reload.now()).isEqualTo(rules.current().rules());
        assertThat(reload.now().version()).isEqualTo("0.2.0");
        assertThat(reload.added()).containsExactly("TOO-020");
        assertThat(reload.changed()).containsExactly("AUT-010");
        assertThat(reload.removed()).isEmpty();
        assertThat(toolUse(rules.current())).isEqualTo("0.90");
        assertThat(toolUse(old)).isEqualTo("0.50");
    }

    @Test
    void nothing_is_exchanged_for_the_same() {
        Assay old = rules.current();
        Reload reload = rules.reload();
        assertThat(reload.swapped()).isFalse();
        assertThat(reload.refused()).isFalse();
        assertThat(rules.current()).isSameAs(old);
    }

    @Test
    void a_broken_pack_leaves_the_old_one_in_force_and_says_why() throws IOException {
        Assay old = rules.current();
        pack.add(NEW_RULE.replace("tool.shell", "tool.shel"));
        Reload reload = rules.reload();
        assertThat(reload.swapped()).isFalse();
        assertThat(reload.refused()).isTrue();
        assertThat(reload.now()).isEqualTo(old.rules());
        assertThat(reload.added()).isEmpty();
        assertThat(reload.problems()).hasSize(1);
        assertThat(reload.problems().get(0).place().file()).endsWith("tiny.drl");
        assertThat(reload.problems().get(0).maybe()).isEqualTo("`tool.shell` is meant");
        assertThat(rules.current()).isSameAs(old);
        assertThat(toolUse(rules.current())).isEqualTo("0.50");

        pack.edit("tiny.drl", "tool.shel\"", "tool.shell\"");
        assertThat(rules.reload().added()).containsExactly("TOO-020");
        assertThat(toolUse(rules.current())).isEqualTo("0.90");
    }

    @Test
    void a_pack_that_is_broken_from_the_start_is_not_loaded() throws IOException {
        pack.write("pack.yaml", "name: tiny\n");
        assertThatThrownBy(() -> ReloadingAssay.load(temp))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("pack.yaml");
    }
}
