package dev.assay.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The person at the terminal, if there is one. */
final class Terminal {

    private Terminal() {}

    /** Asks at the terminal; null if input or output is redirected. */
    @SuppressWarnings("SystemConsoleNull") // newer platforms have a console without a terminal, which is looked at too
    static Answers.@Nullable Asker asker() {
        Console console = System.console();
        return console == null || !isTerminal(console) ? null : question -> console.readLine("%s ", question);
    }

    /** Java 22 brought the question; before, a console was a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
