package dev.assay.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The flags that were given and, where somebody can be asked, answers to questions for those that were not. */
final class Answers {

    /** Asks one question; null if there is nobody to answer. */
    @FunctionalInterface
    interface Asker {
        @Nullable
        String ask(String question);
    }

    private final CommandLine line;
    private final Map<String, String> given;
    private final @Nullable Asker asker;
    private final Set<String> used = new HashSet<>();

    /** @param asker whom to ask, or null if nobody is there */
    Answers(CommandLine line, Map<String, String> given, @Nullable Asker asker) {
        this.line = line;
        this.given = new TreeMap<>(given);
        this.asker = asker;
    }

    /** The value of a flag, or null; nobody is asked. */
    @Nullable
    String given(String flag) {
        used.add(flag);
        return given.get(flag);
    }

    /** The value of a flag or the answer to a question, asked until there is one. */
    String need(String flag, String question) {
        String value = given(flag);
        while (value == null || value.isBlank()) {
            value = asker == null || given.containsKey(flag) ? null : asker.ask(question);
            if (value == null) {
                throw usage(flag + (given.containsKey(flag) ? " is empty" : " is missing"));
            }
        }
        return value.strip();
    }

    /** The value of a flag or the answer to a question; null if there is neither. */
    @Nullable
    String maybe(String flag, String question) {
        String value = given(flag);
        if (value == null && asker != null) {
            value = asker.ask(question);
        }
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The one of several flags that was given, or null; more than one is a usage error. */
    @Nullable
    String oneOf(List<String> flags) {
        used.addAll(flags);
        List<String> found = flags.stream().filter(given::containsKey).toList();
        if (found.size() > 1) {
            throw usage(found.get(0) + " and " + found.get(1) + " exclude each other");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** Takes an answer for a flag. */
    void put(String flag, String value) {
        given.put(flag, value);
    }

    /** Every flag that was given has been of use, or it is a usage error. */
    void allUsed(String subject) {
        given.keySet().stream().filter(f -> !used.contains(f)).findFirst().ifPresent(f -> {
            throw usage(f + " does not go with " + subject);
        });
    }

    ParameterException usage(String message) {
        return new ParameterException(line, message);
    }
}
