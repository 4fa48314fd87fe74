package dev.assay.pack;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first asked for, once. Safe for use from several threads.
 *
 * @param <T> what it is
 */
final class Later<T> implements Supplier<T> {

    private final Supplier<T> source;
    private volatile @Nullable T made;

    /** @param source makes it; what it throws comes out of every request */
    Later(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T one = made;
        if (one == null) {
            synchronized (this) {
                one = made;
                if (one == null) {
                    one = source.get();
                    made = one;
                }
            }
        }
        return one;
    }
}
