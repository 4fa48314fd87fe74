package dev.assay.pack;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/** An immutable list that is read when it is first looked at. */
final class LaterList<E> extends AbstractList<E> implements RandomAccess {

    private final Supplier<List<E>> source;

    /** @param source gives the list, the same one each time; what it throws comes out of every use */
    LaterList(Supplier<List<E>> source) {
        this.source = source;
    }

    @Override
    public E get(int index) {
        return source.get().get(index);
    }

    @Override
    public int size() {
        return source.get().size();
    }
}
