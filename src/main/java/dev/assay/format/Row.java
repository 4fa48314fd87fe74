package dev.assay.format;

import dev.assay.doc.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a format's table: where to look, what must hold, and what that means.
 *
 * @param id names it within its table
 * @param place where it stands
 * @param each the items that it looks at, one at a time; the whole document if there are none
 * @param when what must hold of the item
 * @param unless what must not
 * @param at where the values that are evidence stand, within the item; the first path that leads to any counts
 * @param tests what must hold of such a value
 * @param list whether a text holds several values, separated by commas or blanks outside of brackets
 * @param keys whether the keys that the values stand under count, and not the values
 * @param words the word list that says what the value means, or null
 * @param meaning what it means; with a word list, its strength counts
 */
record Row(
        String id,
        Place place,
        List<PathPattern> each,
        List<Condition> when,
        List<Condition> unless,
        List<PathPattern> at,
        List<ValueTest> tests,
        boolean list,
        boolean keys,
        @Nullable String words,
        Meaning meaning) {

    Row {
        each = List.copyOf(each);
        when = List.copyOf(when);
        unless = List.copyOf(unless);
        at = List.copyOf(at);
        tests = List.copyOf(tests);
    }
}
