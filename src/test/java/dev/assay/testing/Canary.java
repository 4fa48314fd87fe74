package dev.assay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the code of an attack has run: such code creates the file that the system property {@code assay.canary}
 * names, or sets the system property {@code assay.fired}.
 */
public final class Canary implements AutoCloseable {

    private final Path file;

    /** @param directory where the file would be created */
    public Canary(Path directory) {
        file = directory.resolve("canary");
        System.setProperty("assay.canary", file.toString());
        System.clearProperty("assay.fired");
    }

    /** What has fired, or null. */
    public @Nullable String fired() {
        return file.toFile().exists() ? "file" : System.getProperty("assay.fired");
    }

    /** No code has run. */
    public void silent() {
        assertThat(fired()).as("canary").isNull();
    }

    @Override
    public void close() {
        System.clearProperty("assay.canary");
        System.clearProperty("assay.fired");
    }
}
