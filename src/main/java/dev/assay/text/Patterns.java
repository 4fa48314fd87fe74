package dev.assay.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads many patterns. Groups that stand in several of them, such as word lists, are read once. Not for several threads. */
public final class Patterns {

    /** By their text, groups and the forms of words. */
    final Map<String, PatternSyntax.Choice> groups = new HashMap<>();
    /** The words of all patterns; beginnings of words with a star behind them. */
    final Set<String> words = new HashSet<>();

    /** What is wrong with a pattern, in words; null if nothing is. */
    public @Nullable String problem(String pattern) {
        try {
            parse(pattern);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /** @throws IllegalArgumentException if it is malformed */
    PatternSyntax.Sequence parse(String pattern) {
        return PatternSyntax.parse(pattern, this);
    }
}
