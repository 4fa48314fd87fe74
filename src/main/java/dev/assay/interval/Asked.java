package dev.assay.interval;

import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Capabilities that are asked about, each with what the answer would settle. For one thread. */
public final class Asked {

    private final Vocabulary vocabulary;

    /** By position in the vocabulary; null where nothing is asked. */
    private final @Nullable List<String>[] settles;

    /** Nothing asked yet. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Asked(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.settles = new List[vocabulary.size()];
    }

    /**
     * Asks about a capability.
     *
     * @param settled what the answer would settle, such as {@code layer 4}
     */
    public void ask(String capability, String settled) {
        int position = vocabulary.indexOf(capability);
        List<String> list = settles[position];
        if (list == null) {
            list = new ArrayList<>(4);
            settles[position] = list;
        }
        if (!list.contains(settled)) {
            list.add(settled);
        }
    }

    /** Whether a position of the vocabulary is asked about. */
    boolean has(int position) {
        return settles[position] != null;
    }

    /** What the answer to a position that is asked about would settle, in a list of its own. */
    List<String> settles(int position) {
        return new ArrayList<>(Objects.requireNonNull(settles[position]));
    }
}
