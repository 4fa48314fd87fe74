package dev.assay.format;

import dev.assay.doc.Node;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds of a value, or does not.
 *
 * @param kind what is asked
 * @param words what it is compared with; one is enough
 */
record ValueTest(Kind kind, List<String> words) {

    /** What is asked of a value. */
    enum Kind {
        /** The value fits one of the patterns, in which * stands for anything. */
        IS,
        /** The value fits none of the patterns. */
        NOT,
        /** The key that the value stands under fits one of the patterns. */
        KEY,
        /** The words stand in the value, one right after the other; {@code a|b} is either word, {@code a*} a beginning. */
        WORD,
        /** The words stand in the key. */
        KEYWORD,
        /** The characters stand in the value. */
        CONTAINS,
        /** The value is an object, a list, a text, a number or a flag. */
        TYPE,
        /** The value is there and says something. */
        EXISTS,
        /** The value is missing, null, or empty. */
        MISSING
    }

    /** Whether it holds of a match; a value that is not there is null. */
    boolean holds(@Nullable Match match) {
        if (match == null || isEmpty(match.node())) {
            return kind == Kind.MISSING || (match != null && onEmpty(match));
        }
        return switch (kind) {
            case IS -> any(match.node(), (w, v) -> Glob.matches(w, v));
            case NOT -> !any(match.node(), (w, v) -> Glob.matches(w, v));
            case KEY -> words.stream().anyMatch(w -> Glob.matches(Words.key(w), Words.key(match.key())));
            case WORD -> hasWords(scalar(match.node()));
            case KEYWORD -> hasWords(match.key());
            case CONTAINS ->
                any(match.node(), (w, v) -> v.toLowerCase(Locale.ROOT).contains(w.toLowerCase(Locale.ROOT)));
            case TYPE -> words.contains(type(match.node()));
            case EXISTS -> true;
            case MISSING -> false;
        };
    }

    /** An empty list is still a list, and a key tells something whatever it leads to. */
    private boolean onEmpty(Match match) {
        return switch (kind) {
            case KEY -> words.stream().anyMatch(w -> Glob.matches(Words.key(w), Words.key(match.key())));
            case KEYWORD -> hasWords(match.key());
            case NOT -> true;
            case TYPE -> words.contains(type(match.node()));
            default -> false;
        };
    }

    private boolean hasWords(@Nullable String text) {
        List<String> found = text == null ? List.of() : Words.of(text);
        return words.stream().anyMatch(w -> Words.has(found, Words.phrase(w)));
    }

    private boolean any(Node node, BiPredicate<String, String> fits) {
        String value = scalar(node);
        return value != null && words.stream().anyMatch(w -> fits.test(w, value));
    }

    /** A plain value as it is written, or null for an object, a list or null. */
    static @Nullable String scalar(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        if (node instanceof Node.Num number) {
            return number.digits();
        }
        return node instanceof Node.Bool flag ? Boolean.toString(flag.value()) : null;
    }

    /** Whether a value says nothing: null, blank, an empty list, or a placeholder that nobody has filled in. */
    static boolean isEmpty(Node node) {
        if (node instanceof Node.Text text) {
            return text.value().isBlank() || isPlaceholder(text.value().strip());
        }
        return node instanceof Node.Null
                || (node instanceof Node.Arr list && list.items().isEmpty())
                || (node instanceof Node.Obj object && object.fields().isEmpty());
    }

    private static boolean isPlaceholder(String text) {
        return (text.startsWith("${") && text.endsWith("}"))
                || (text.startsWith("<<") && text.endsWith(">>"))
                || (text.startsWith("{{") && text.endsWith("}}"));
    }

    static String type(Node node) {
        if (node instanceof Node.Obj) {
            return "object";
        }
        if (node instanceof Node.Arr) {
            return "list";
        }
        if (node instanceof Node.Text) {
            return "text";
        }
        return node instanceof Node.Num ? "number" : node instanceof Node.Bool ? "flag" : "null";
    }
}
