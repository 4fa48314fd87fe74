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

    /** The content of an argument, with the name by which messages call it. */
    record Source(String name, byte[] bytes) {}

    /** Reads what is in a source, and puts what is wrong into the list. */
    @FunctionalInterface
    interface Reading<T> {
        List<T> read(Source source, List<Problem> problems);
    }

    Inputs(Vocabulary vocabulary, PrintWriter err) {
        this.reader = new ListingReader(vocabulary);
        this.err = err;
    }

    /** Reads each argument, a path or {@code -} for the standard input, and hands over its listings. */
    void read(List<String> arguments, Consumer<Listing> sink) {
        read(arguments, this::listings, sink);
    }

    /** The same for anything that can be read. */
    <T> void read(List<String> arguments, Reading<T> reading, Consumer<T> sink) {
        for (String argument : arguments) {
            List<Problem> problems = new ArrayList<>();
            List<T> found = List.of();
            try {
                found = reading.read(source(argument), problems);
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            } catch (InvalidPathException | IOException e) {
                problems.add(Problem.of(Place.of(argument), "could not be read: " + e.getMessage()));
            }
            tell(argument, problems);
            read += found.size();
            found.forEach(sink);
        }
    }

    /** The listings of a source. */
    List<Listing> listings(Source source, List<Problem> problems) {
        return reader.read(source.name(), source.bytes(), problems);
    }

    /** Tells what is wrong with an argument; it counts for the exit code. */
    void tell(String argument, List<Problem> problems) {
        problems.stream().limit(SHOWN).forEach(err::println);
        if (problems.size() > SHOWN) {
            err.println(Place.of(argument) + ": and " + (problems.size() - SHOWN) + " more problems");
        }
        err.flush();
        failed += problems.size();
    }

    /** Tells what looks like a slip; it does not count. */
    void warn(List<Problem> warnings) {
        warnings.forEach(err::println);
        err.flush();
    }

    private static Source source(String argument) throws IOException {
        return argument.equals("-")
                ? new Source("<stdin>", Documents.bytes("<stdin>", System.in))
                : new Source(argument, Documents.bytes(Path.of(argument)));
    }

    /** The exit code as far as reading goes. */
    ExitCode code() {
        return failed == 0 ? ExitCode.DONE : read == 0 ? ExitCode.UNREADABLE : ExitCode.SOME_FAILED;
    }
}
