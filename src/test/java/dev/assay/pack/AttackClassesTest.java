package dev.assay.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Canary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's pack has no say in which classes are loaded. */
class AttackClassesTest {

    private static final Path ATTACKS = Path.of("fixtures/attacks");
    private static final String TRAP = "dev.assay.testing.Trap";

    /** Where the classes come from that the safe way needs. */
    private static final List<String> NEEDED = List.of(
            "java.",
            "jdk.internal.reflect.",
            "dev.assay.",
            "org.drools.",
            "org.kie.",
            "org.slf4j.",
            "org.eclipse.microprofile.config.",
            "org.snakeyaml.engine.",
            "tools.jackson.",
            "de.siegmar.fastcsv.",
            "us.springett.cvss.");

    /** What attacks reach for, and the parsers and compilers that would have to read their code. */
    private static final List<String> REFUSED = List.of(
            TRAP,
            "dev.assay.engine.Compiler",
            "dev.assay.engine.TrustedMatcher",
            "java.lang.Process",
            "java.lang.Runtime",
            "java.net.URLClassLoader",
            "org.drools.drl.",
            "org.drools.compiler.compiler.",
            "org.drools.compiler.builder.",
            "org.drools.mvel.compiler.",
            "org.drools.mvel.parser.",
            "org.kie.memorycompiler.jdknative.");

    @TempDir
    private Path temp;

    @Test
    void all_attacks_together_load_no_class_that_a_pack_names_and_no_compiler() throws Exception {
        try (RecordingLoader loader = new RecordingLoader();
                Canary canary = new Canary(temp)) {
            for (Path attack : AttackPacksTest.attacks()) {
                loader.outcome(pack(attack), false);
            }
            canary.silent();
            assertThat(loader.asked()).contains("dev.assay.drl.DrlReader", "dev.assay.engine.SafeMatcher");
            assertThat(loader.asked()).allMatch(begins(NEEDED));
            assertThat(loader.asked()).noneMatch(refused());
        }
    }

    @Test
    void the_same_attack_loads_its_class_where_rules_are_trusted() throws Exception {
        try (RecordingLoader loader = new RecordingLoader();
                Canary canary = new Canary(temp)) {
            loader.outcome(pack(ATTACKS.resolve("java-class-for-name.drl")), true);
            assertThat(canary.fired()).isEqualTo("trap initialised");
            assertThat(loader.asked()).contains(TRAP).anyMatch(refused());
        }
    }

    private static Predicate<String> begins(List<String> prefixes) {
        return name -> prefixes.stream().anyMatch(name::startsWith);
    }

    /** A class of a list, or of a package of the list, which ends in a dot. */
    private static Predicate<String> refused() {
        return name -> REFUSED.stream().anyMatch(r -> r.endsWith(".") ? name.startsWith(r) : name.equals(r));
    }

    private String pack(Path attack) throws IOException {
        return Attack.pack(temp.resolve(attack.getFileName().toString()), attack)
                .toString();
    }
}
