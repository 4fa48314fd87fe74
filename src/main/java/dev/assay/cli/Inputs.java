package dev.assay.cli;

import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.input.ListingReader;
import dev.assay.model.Listing;
import dev.assay.model.Vocabulary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the listings of a command's arguments and tells what could not be read. */
final class Inputs {

    private static final int SHOWN = 100;

    private final ListingReader reader;
    private final PrintWriter err;
    private int read;
    private int failed;

    Inputs(Vocabulary vocabulary, PrintWriter err) {
        this.reader = new ListingReader(vocabulary);
        this.err = err;
    }

    /** Reads each argument, a path or {@code -} for the standard input, and hands over its listings. */
    void read(List<String> arguments, Consumer<Listing> sink) {
        for (String argument : arguments) {
            List<Problem> problems = new ArrayList<>();
            List<Listing> listings = List.of();
            try {
                listings = argument.equals("-")
                        ? reader.read("<stdin>", Documents.bytes("<stdin>", System.in), problems)
                        : reader.read(argument, Documents.bytes(Path.of(argument)), problems);
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            } catch (InvalidPathException | IOException e) {
                problems.add(Problem.of(Place.of(argument), "could not be read: " + e.getMessage()));
            }
            problems.stream().limit(SHOWN).forEach(err::println);
            if (problems.size() > SHOWN) {
                err.println(Place.of(argument) + ": and " + (problems.size() - SHOWN) + " more problems");
            }
            err.flush();
            failed += problems.size();
            read += listings.size();
            listings.forEach(sink);
        }
    }

    /** The exit code as far as reading goes. */
    ExitCode code() {
        return failed == 0 ? ExitCode.DONE : read == 0 ? ExitCode.UNREADABLE : ExitCode.SOME_FAILED;
    }
}
