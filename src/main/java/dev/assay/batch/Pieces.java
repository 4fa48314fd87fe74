package dev.assay.batch;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of an input, one after the other, always in the same order. */
interface Pieces extends Closeable {

    /**
     * The next record, or null behind the last.
     *
     * @throws IOException if the input as a whole cannot be read on
     */
    @Nullable
    Piece next() throws IOException;

    /** How many files were passed over so far because their names are not those of listings. */
    default long passedOver() {
        return 0;
    }
}
