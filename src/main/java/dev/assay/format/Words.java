package dev.assay.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Takes names apart: {@code readFile}, {@code read_file} and {@code READ-FILE} are the words read and file. */
final class Words {

    private static final int MOST = 2_000;

    private Words() {}

    /** The words of a name or text, in lower case; of a long text only the first 2,000. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length() && words.size() < MOST; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump = letter
                    && word.length() > 0
                    && Character.isUpperCase(c)
                    && (Character.isLowerCase(text.charAt(i - 1))
                            || (i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1))));
            if ((!letter || hump) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    /** A key without its manner of spelling: {@code registryType}, {@code registry_type} and {@code registry-type} agree. */
    static String key(String key) {
        return key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a phrase such as {@code run|execute command*} stands among the words, one right after the other. */
    static boolean has(List<String> words, List<List<String>> phrase) {
        return Stream.iterate(0, i -> i + phrase.size() <= words.size(), i -> i + 1)
                .anyMatch(i -> Stream.iterate(0, k -> k < phrase.size(), k -> k + 1)
                        .allMatch(k -> phrase.get(k).stream().anyMatch(w -> is(words.get(i + k), w))));
    }

    /** A phrase taken apart: its words, each with its alternatives. */
    static List<List<String>> phrase(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .map(w -> List.of(w.toLowerCase(Locale.ROOT).split("\\|")))
                .toList();
    }

    private static boolean is(String word, String wanted) {
        return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
    }
}
