package dev.assay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay schema}: the published JSON Schemas. */
@Command(
        name = "schema",
        description =
                "Prints a JSON Schema (draft 2020-12): of the native listing, of an assessment, of open questions,"
                        + " of a diff, of ways to a goal, of a policy's decisions, or of an attestation.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    enum Name {
        LISTING("listing"),
        ASSESSMENT("assessment"),
        ASK("ask"),
        DIFF("diff"),
        WAYS("ways"),
        DECISION("decision"),
        ATTESTATION("attestation");

        private final String file;

        Name(String file) {
            this.file = file;
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}")
    private Name name = Name.LISTING;

    @Override
    public Integer call() {
        String resource = "/schema/" + name.file + ".schema.json";
        try (InputStream in = Objects.requireNonNull(SchemaCommand.class.getResourceAsStream(resource), resource)) {
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.DONE.code();
    }
}
