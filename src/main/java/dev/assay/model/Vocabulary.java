package dev.assay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The capabilities that facts may name, in their published order. Immutable. */
public final class Vocabulary {

    private final List<Capability> capabilities;

    /** A quarter full at most, so that an id is nearly always where its hash says: positions are asked for all the time. */
    private final @Nullable String[] ids;

    private final int[] positions;

    /**
     * @param capabilities the entries, in order; ids are distinct
     * @throws IllegalArgumentException if an id occurs twice
     */
    public Vocabulary(List<Capability> capabilities) {
        this.capabilities = List.copyOf(capabilities);
        int room = 4 * Integer.highestOneBit(Math.max(1, 2 * capabilities.size() - 1));
        this.ids = new String[room];
        this.positions = new int[room];
        for (int i = 0; i < capabilities.size(); i++) {
            String id = capabilities.get(i).id();
            int place = place(id);
            if (ids[place] != null) {
                throw new IllegalArgumentException("duplicate capability " + id);
            }
            ids[place] = id;
            positions[place] = i;
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
        int place = place(id);
        return ids[place] == null ? -1 : positions[place];
    }

    /** Where an id stands, or would stand. */
    private int place(String id) {
        int hash = id.hashCode();
        int place = (hash ^ (hash >>> 16)) & (ids.length - 1);
        while (ids[place] != null && !id.equals(ids[place])) {
            place = (place + 1) & (ids.length - 1);
        }
        return place;
    }

    /** The entry at a position that {@link #indexOf} gave. */
    public Capability at(int position) {
        return capabilities.get(position);
    }

    /** The entry of an id, or null if there is none. */
    public @Nullable Capability find(String id) {
        int position = indexOf(id);
        return position < 0 ? null : capabilities.get(position);
    }
}
