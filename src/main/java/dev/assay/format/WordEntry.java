package dev.assay.format;

import dev.assay.doc.Place;
import java.util.List;

/**
 * An entry of a word list: words of a name, and what a field of such a name means.
 *
 * @param id names it within its list
 * @param place where it stands
 * @param any the phrases, one of which is enough
 * @param not phrases that speak against it
 * @param meaning what it means; the strength is that of the row that uses the list
 */
record WordEntry(String id, Place place, List<List<List<String>>> any, List<List<List<String>>> not, Meaning meaning) {

    WordEntry {
        any = List.copyOf(any);
        not = List.copyOf(not);
    }

    boolean fits(List<String> words) {
        return any.stream().anyMatch(p -> Words.has(words, p)) && not.stream().noneMatch(p -> Words.has(words, p));
    }
}
