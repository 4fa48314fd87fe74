package dev.assay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares output with files under version control; {@code -Dupdate-golden} writes them anew. */
public final class Golden {

    private Golden() {}

    /** The text must equal the file. */
    public static void check(Path expected, String actual) throws IOException {
        if (System.getProperty("update-golden") != null) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, actual);
        }
        assertThat(actual).as("compared with %s", expected).isEqualTo(Files.readString(expected));
    }
}
