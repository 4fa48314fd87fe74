package dev.assay.fleet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives ids numbers from 0 in the order in which they come, so that a row keeps bits in place of texts. */
final class Numbering {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    int of(String id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        numbers.put(id, ids.size());
        ids.add(id);
        return ids.size() - 1;
    }

    BitSet of(List<String> several) {
        BitSet bits = new BitSet();
        several.forEach(id -> bits.set(of(id)));
        return bits;
    }

    String id(int number) {
        return ids.get(number);
    }

    int size() {
        return ids.size();
    }
}
