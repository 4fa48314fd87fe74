package dev.assay.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The regular forms of an English verb or noun, by spelling alone. Forms that do not exist do no harm. */
final class Forms {

    private Forms() {}

    static Collection<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        char last = word.charAt(word.length() - 1);
        forms.add(word);
        if (last == 'y' && !endsInVowel(word, 2)) {
            String stem = word.substring(0, word.length() - 1);
            add(forms, stem + "ies", stem + "ied", word + "ing");
        } else if (last == 'e') {
            add(forms, word + "s", word + "d", word.substring(0, word.length() - 1) + "ing");
        } else {
            boolean hisses = "sxz".indexOf(last) >= 0 || word.endsWith("ch") || word.endsWith("sh");
            add(forms, word + (hisses ? "es" : "s"), word + "ed", word + "ing");
            if (endsInVowel(word, 2) && !endsInVowel(word, 1) && !endsInVowel(word, 3) && "wxy".indexOf(last) < 0) {
                add(forms, word + last + "ed", word + last + "ing");
            }
        }
        return forms;
    }

    /** A noun and its plural. */
    static Collection<String> plural(String word) {
        char last = word.charAt(word.length() - 1);
        boolean hisses = "sxz".indexOf(last) >= 0 || word.endsWith("ch") || word.endsWith("sh");
        boolean ends = last == 'y' && !endsInVowel(word, 2);
        String many = ends ? word.substring(0, word.length() - 1) + "ies" : word + (hisses ? "es" : "s");
        return List.of(word, many);
    }

    private static void add(Set<String> forms, String... more) {
        forms.addAll(List.of(more));
    }

    private static boolean endsInVowel(String word, int back) {
        return word.length() >= back && "aeiou".indexOf(word.charAt(word.length() - back)) >= 0;
    }
}
