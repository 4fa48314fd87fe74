package dev.assay.report;

import org.jspecify.annotations.Nullable;

/**
 * Pieces of JSON that come again and again, as they are written. There is room for so many; one that finds its place taken
 * takes it over. For one thread.
 */
final class Encoded {

    private static final int BITS = 12;
    private static final int FEW_BITS = 7;
    private static final int SPREAD = 0x9E3779B9;

    /** A piece, and what it was made of. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Piece(String name, String value, byte[] json) {}

    private final @Nullable Piece[] pieces;
    private final int shift;

    Encoded() {
        this(BITS);
    }

    private Encoded(int bits) {
        pieces = new Piece[1 << bits];
        shift = Integer.SIZE - bits;
    }

    /** With room for pieces of which there are not a hundred. */
    static Encoded few() {
        return new Encoded(FEW_BITS);
    }

    /** The piece made of a name and a value, or null if it is not kept. */
    byte @Nullable [] get(String name, String value) {
        Piece piece = pieces[place(name, value)];
        return piece != null && value.equals(piece.value) && name.equals(piece.name) ? piece.json : null;
    }

    /** Keeps a piece. */
    void keep(String name, String value, byte[] json) {
        pieces[place(name, value)] = new Piece(name, value, json);
    }

    private int place(String name, String value) {
        return ((31 * name.hashCode() + value.hashCode()) * SPREAD) >>> shift;
    }
}
