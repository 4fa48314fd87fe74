package dev.assay.cli;

import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.exchange.Origin;
import dev.assay.format.Formats;
import dev.assay.format.Importer;
import dev.assay.format.Together;
import dev.assay.model.Listing;
import dev.assay.model.Vocabulary;
import dev.assay.text.Lexicon;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the listings of a command's arguments, in any format, and tells what could not be read. */
final class Inputs {

    private static final int SHOWN = 100;
    private static final String STDIN = "<stdin>";

    private final Supplier<Importer> importers;
    private final Importer importer;
    private final Vocabulary vocabulary;
    private final PrintWriter err;
    private @Nullable String from;
    private boolean together;
    private Opener opener = Inputs::bytes;
    private int read;
    private int failed;
    private final IdentityHashMap<Listing, String> files = new IdentityHashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();

    /** Reads what is in an argument, by the name that messages call it, and puts what is wrong into the list. */
    @FunctionalInterface
    interface Reading<T> {
        List<T> read(String name, byte[] bytes, List<Problem> problems);
    }

    /** Gives the content of an argument. */
    @FunctionalInterface
    interface Opener {
        byte[] open(String argument) throws IOException;
    }

    Inputs(Formats formats, Vocabulary vocabulary, Lexicon lexicon, PrintWriter err) {
        this.importers = () -> new Importer(formats, vocabulary, lexicon);
        this.importer = importers.get();
        this.vocabulary = vocabulary;
        this.err = err;
    }

    /** Reads all files as this format; null lets their content tell. */
    Inputs from(@Nullable String format) {
        from = format;
        return this;
    }

    /** Puts all listings together into one. */
    Inputs together(boolean one) {
        together = one;
        return this;
    }

    /** Reads the content of arguments in another way. */
    Inputs opening(Opener other) {
        opener = other;
        return this;
    }

    /** What is in a file, or comes in for {@code -}. */
    static byte[] bytes(String argument) throws IOException {
        return argument.equals("-") ? Documents.bytes(STDIN, System.in) : Documents.bytes(Path.of(argument));
    }

    /** The name of an argument in messages and as a source. */
    static String name(String argument) {
        return argument.equals("-") ? STDIN : argument;
    }

    /** Where a listing was read from; the first of several files that it was put together from. */
    Origin origin(Listing listing) {
        return origins.computeIfAbsent(Objects.requireNonNull(files.get(listing)), Origin::of);
    }

    /** Reads each argument, a path or {@code -} for the standard input, and hands over its listings. */
    void read(List<String> arguments, Consumer<Listing> sink) {
        if (!together) {
            for (String argument : arguments) {
                read(List.of(argument), this::listings, listing -> {
                    files.put(listing, argument);
                    sink.accept(listing);
                });
            }
            return;
        }
        List<Listing> all = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (String argument : arguments) {
            // one agent goes by one id in all its files
            Importer own = importers.get();
            read(List.of(argument), (name, bytes, problems) -> listings(own, name, bytes, problems), listing -> {
                sources.add(name(argument));
                all.add(listing);
            });
        }
        if (!all.isEmpty()) {
            Listing one = Together.of(all, sources, vocabulary);
            files.put(one, arguments.get(0));
            sink.accept(one);
        }
    }

    /** The same for anything that can be read. */
    <T> void read(List<String> arguments, Reading<T> reading, Consumer<T> sink) {
        for (String argument : arguments) {
            List<Problem> problems = new ArrayList<>();
            List<T> found = List.of();
            try {
                found = reading.read(name(argument), opener.open(argument), problems);
            } catch (ProblemException e) {
                e.addTo(problems);
            } catch (InvalidPathException | IOException e) {
                problems.add(Problem.of(Place.of(argument), "could not be read: " + e.getMessage()));
            }
            tell(argument, problems);
            read += found.size();
            found.forEach(sink);
        }
    }

    /** The listings of an argument. */
    List<Listing> listings(String name, byte[] bytes, List<Problem> problems) {
        return listings(importer, name, bytes, problems);
    }

    private List<Listing> listings(Importer reader, String name, byte[] bytes, List<Problem> problems) {
        List<Problem> warnings = new ArrayList<>();
        List<Listing> listings = reader.read(name, bytes, from, problems, warnings);
        show(name, warnings);
        return listings;
    }

    /** Tells what is wrong with an argument; it counts for the exit code. */
    void tell(String argument, List<Problem> problems) {
        show(argument, problems);
        failed += problems.size();
    }

    /** Tells what looks like a slip; it does not count. */
    void warn(List<Problem> warnings) {
        warnings.forEach(err::println);
        err.flush();
    }

    private void show(String argument, List<Problem> problems) {
        problems.stream().limit(SHOWN).forEach(err::println);
        if (problems.size() > SHOWN) {
            err.println(Place.of(argument) + ": and " + (problems.size() - SHOWN) + " more problems");
        }
        err.flush();
    }

    /** The exit code as far as reading goes. */
    ExitCode code() {
        return failed == 0 ? ExitCode.DONE : read == 0 ? ExitCode.UNREADABLE : ExitCode.SOME_FAILED;
    }
}
