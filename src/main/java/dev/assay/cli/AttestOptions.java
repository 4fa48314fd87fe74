package dev.assay.cli;

import dev.assay.attest.Basis;
import dev.assay.attest.Envelope;
import dev.assay.attest.Pem;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Assessment;
import dev.assay.model.Decision;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Whether to attest what came of the listings. */
final class AttestOptions {

    private final Attesting attesting = new Attesting();
    private @Nullable PrivateKey signing;

    @Option(
            names = "--attest",
            paramLabel = "FILE",
            description =
                    "Write an in-toto statement: digests of listings, rules and results, which `assay verify` confirms.")
    private @Nullable Path file;

    @Option(
            names = "--sign-key",
            paramLabel = "PEM",
            description = "Sign it with this private key, Ed25519 or EC P-256, in PKCS #8.")
    private @Nullable Path key;

    /** Reads the key before anything else is done. */
    void check(CommandLine line) {
        if (key != null && file == null) {
            throw Misuse.of(line, "--sign-key signs an attestation, and --attest is missing");
        }
        signing = key == null ? null : Pem.privateKey(key);
    }

    void listen(Inputs inputs) {
        if (file != null) {
            attesting.listen(inputs, Inputs::bytes);
        }
    }

    void add(Assessment assessment, @Nullable Decision decision) {
        if (file != null) {
            attesting.add(assessment, decision);
        }
    }

    /** Writes the statement, unless some of the listings could not be read. */
    void write(Supplier<Basis> basis, ExitCode read, PrintWriter err) {
        if (file == null) {
            return;
        }
        if (read != ExitCode.DONE) {
            err.println(Quote.escape(file.toString()) + ": not written, since not all listings could be read");
            return;
        }
        String statement = attesting.statement(basis.get()).text();
        try {
            Files.writeString(file, signing == null ? statement : Envelope.signed(statement, signing));
        } catch (IOException e) {
            throw new ProblemException(Problem.of(
                    Place.of(file.toString()), "could not be written: " + Quote.escape("" + e.getMessage())));
        }
    }
}
