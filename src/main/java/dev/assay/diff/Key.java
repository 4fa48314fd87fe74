package dev.assay.diff;

import java.util.Comparator;

/**
 * What a result is about.
 *
 * @param subject its kind
 * @param name which one, such as {@code autonomy} or {@code layer 3 threat T2}
 */
public record Key(Subject subject, String name) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::subject).thenComparing(Key::name);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
