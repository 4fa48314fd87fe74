package dev.assay.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the pattern language: words, {@code word*}, {@code verb+}, {@code noun^}, {@code (a|b c)}, {@code [optional]}, {@code ~3}, {@code #}. */
final class PatternSyntax {

    /** The longest pattern with its lists filled in, in characters. */
    static final int LONGEST = 20_000;

    /** The widest gap, in words. */
    static final int WIDEST_GAP = 8;

    static final int MOST_TOKENS = 60;
    private static final int DEEPEST = 8;
    private static final int SHORTEST_PREFIX = 3;

    private final String pattern;
    private final Patterns known;
    private int at;

    private PatternSyntax(String pattern, Patterns known) {
        this.pattern = pattern;
        this.known = known;
    }

    /** A part of a pattern. */
    sealed interface Part {}

    /** A word, or all words that begin with it. */
    record Word(String text, boolean prefix) implements Part {

        /** Plain code, since what records get by themselves takes long to begin with. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Word word && prefix == word.prefix && text.equals(word.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** Parts one after the other. */
    record Sequence(List<Part> parts) implements Part {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sequence sequence && parts.equals(sequence.parts);
        }

        @Override
        public int hashCode() {
            return parts.isEmpty() ? 0 : parts.get(0).hashCode() + parts.size();
        }
    }

    /**
     * One of several sequences, or none if it may be left out.
     *
     * @param tokens how many words the longest of them stretches over
     * @param depth how deep groups stand in each other, this one included
     */
    record Choice(List<Sequence> options, boolean optional, int tokens, int depth) implements Part {

        static Choice of(List<Sequence> options, boolean optional) {
            int most = 0;
            int deepest = 0;
            for (Sequence option : options) {
                most = Math.max(most, PatternSyntax.tokens(option));
                for (Part part : option.parts()) {
                    deepest = Math.max(deepest, part instanceof Choice inner ? inner.depth() : 0);
                }
            }
            return new Choice(options, optional, most, deepest + 1);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Choice choice && optional == choice.optional && options.equals(choice.options);
        }

        @Override
        public int hashCode() {
            return options.isEmpty() ? 0 : options.get(0).hashCode() + options.size();
        }
    }

    /** Up to so many words of any kind. */
    record Gap(int words) implements Part {}

    /** @param known what was read before; takes in what is read now */
    static Sequence parse(String pattern, Patterns known) {
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        }
        PatternSyntax syntax = new PatternSyntax(pattern, known);
        Sequence whole = syntax.sequence(0);
        if (syntax.at < pattern.length()) {
            throw syntax.error("has a `" + pattern.charAt(syntax.at) + "` too many");
        }
        if (isOptional(whole)) {
            throw new IllegalArgumentException("could match nothing at all; a word that must be there was expected");
        }
        if (tokens(whole) > MOST_TOKENS) {
            throw new IllegalArgumentException("can stretch over more than " + MOST_TOKENS + " words");
        }
        return whole;
    }

    /** Whether a sequence is always a single word. */
    static boolean isSingle(Sequence sequence) {
        if (sequence.parts().size() != 1) {
            return false;
        }
        Part only = sequence.parts().get(0);
        if (!(only instanceof Choice choice)) {
            return only instanceof Word;
        }
        for (Sequence option : choice.options()) {
            if (choice.optional() || !isSingle(option)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sequence goes on behind its first part with something that a choice can begin with. */
    static boolean canJoin(Sequence option) {
        return option.parts().size() > 1
                && !(option.parts().get(1) instanceof Gap)
                && !isOptional(
                        new Sequence(option.parts().subList(1, option.parts().size())));
    }

    /** Sequences that begin alike as one that begins so once. */
    static Sequence joined(List<Sequence> options) {
        List<Sequence> rests = options.stream()
                .map(o -> new Sequence(o.parts().subList(1, o.parts().size())))
                .toList();
        return new Sequence(List.of(options.get(0).parts().get(0), Choice.of(rests, false)));
    }

    private Sequence sequence(int depth) {
        List<Part> parts = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && !closes(pattern.charAt(at))) {
            char c = pattern.charAt(at);
            if (c == ' ' || c == '-') {
                at++;
            } else if (c == '(' || c == '[') {
                parts.add(choice(depth));
            } else if (c == '~') {
                parts.add(gap(parts));
            } else {
                parts.add(word());
            }
        }
        if (depth == 0 && !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Gap) {
            throw error("ends in a gap; a word was expected behind it");
        }
        return new Sequence(parts);
    }

    private Choice choice(int depth) {
        int end = afterGroup();
        String text = pattern.substring(at, end);
        Choice before = known.groups.get(text);
        if (before != null && depth + before.depth() <= DEEPEST) {
            at = end;
            return before;
        }
        Choice read = group(depth);
        known.groups.put(text, read);
        return read;
    }

    /** The place behind the group that begins here, by its brackets; the end of the pattern if they do not close. */
    private int afterGroup() {
        int open = 0;
        for (int i = at; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '(' || c == '[') {
                open++;
            } else if (closes(c) && --open == 0) {
                return i + 1;
            }
        }
        return pattern.length();
    }

    private Choice group(int depth) {
        char close = pattern.charAt(at++) == '(' ? ')' : ']';
        if (depth == DEEPEST) {
            throw error("has groups more than " + DEEPEST + " deep");
        }
        List<Sequence> options = new ArrayList<>();
        while (true) {
            Sequence option = sequence(depth + 1);
            if (isOptional(option)) {
                throw error("has an empty alternative");
            }
            options.add(option);
            if (at == pattern.length() || (closes(pattern.charAt(at)) && pattern.charAt(at) != close)) {
                throw error("lacks a `" + close + "`");
            }
            if (pattern.charAt(at++) == close) {
                return Choice.of(options, close == ']');
            }
        }
    }

    private Gap gap(List<Part> before) {
        at++;
        int words = at < pattern.length() ? Character.digit(pattern.charAt(at), 10) : -1;
        boolean more = at + 1 < pattern.length() && Character.isDigit(pattern.charAt(at + 1));
        if (words < 1 || words > WIDEST_GAP || more) {
            throw error("has a gap that is not `~1` to `~" + WIDEST_GAP + "`");
        }
        if (before.isEmpty() || isOptional(new Sequence(before))) {
            throw error("begins with a gap; a word was expected before it");
        }
        at++;
        return new Gap(words);
    }

    private Part word() {
        if (pattern.charAt(at) == '#') {
            at++;
            known.words.add(Words.NUMBER);
            return new Word(Words.NUMBER, false);
        }
        int from = at;
        while (at < pattern.length() && isWord(pattern.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw error("has `" + pattern.charAt(at) + "`, which stands for nothing here; words are of a-z and 0-9");
        }
        String text = pattern.substring(from, at).replace("'", "");
        boolean prefix = at < pattern.length() && pattern.charAt(at) == '*';
        if (prefix && text.length() < SHORTEST_PREFIX) {
            throw error("has `" + text + "*`, the beginning of too many words");
        }
        boolean forms = at < pattern.length() && pattern.charAt(at) == '+';
        boolean plural = at < pattern.length() && pattern.charAt(at) == '^';
        at += prefix || forms || plural ? 1 : 0;
        if (text.isEmpty() || (at < pattern.length() && " -|()[]".indexOf(pattern.charAt(at)) < 0)) {
            throw error("has something at the end of the word `" + text + "` that does not belong to it");
        }
        if (forms || plural) {
            return forms(text, forms ? '+' : '^');
        }
        known.words.add(prefix ? text + '*' : text);
        return new Word(text, prefix);
    }

    private Choice forms(String word, char mark) {
        Choice before = known.groups.get(word + mark);
        if (before != null) {
            return before;
        }
        Collection<String> forms = mark == '+' ? Forms.of(word) : Forms.plural(word);
        List<Sequence> options = new ArrayList<>();
        for (String form : forms) {
            options.add(new Sequence(List.of(new Word(form, false))));
        }
        known.words.addAll(forms);
        Choice read = new Choice(options, false, 1, 0);
        known.groups.put(word + mark, read);
        return read;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
    }

    private static boolean closes(char c) {
        return c == ')' || c == ']';
    }

    private static boolean isOptional(Part part) {
        if (part instanceof Sequence sequence) {
            for (Part p : sequence.parts()) {
                if (!isOptional(p)) {
                    return false;
                }
            }
            return true;
        }
        return part instanceof Gap || (part instanceof Choice choice && choice.optional());
    }

    private static int tokens(Part part) {
        if (part instanceof Sequence sequence) {
            int sum = 0;
            for (Part p : sequence.parts()) {
                sum += tokens(p);
            }
            return sum;
        }
        if (part instanceof Choice choice) {
            return choice.tokens();
        }
        return part instanceof Gap gap ? gap.words() : 1;
    }

    private IllegalArgumentException error(String what) {
        return new IllegalArgumentException(what + ", at character " + (Math.min(at, pattern.length()) + 1));
    }
}
