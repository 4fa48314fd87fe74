package dev.assay.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The capabilities that facts may name, in their published order. Immutable. */
public final class Vocabulary {

    private final List<Capability> capabilities;
    private final Map<String, Integer> index = new HashMap<>();

    /**
     * @param capabilities the entries, in order; ids are distinct
     * @throws IllegalArgumentException if an id occurs twice
     */
    public Vocabulary(List<Capability> capabilities) {
        this.capabilities = List.copyOf(capabilities);
        for (int i = 0; i < capabilities.size(); i++) {
            if (index.put(capabilities.get(i).id(), i) != null) {
                throw new IllegalArgumentException(
                        "duplicate capability " + capabilities.get(i).id());
            }
        }
    }

    /** All entries, in order. */
    public List<Capability> capabilities() {
        return capabilities;
    }

    /** How many entries there are. */
    public int size() {
        return capabilities.size();
    }

    /** The position of an id, or −1 if the vocabulary has no such id. */
    public int indexOf(String id) {
        return index.getOrDefault(id, -1);
    }

    /** The entry at a position that {@link #indexOf} gave. */
    public Capability at(int position) {
        return capabilities.get(position);
    }

    /** The entry of an id, or null if there is none. */
    public @Nullable Capability find(String id) {
        Integer i = index.get(id);
        return i == null ? null : capabilities.get(i);
    }
}
