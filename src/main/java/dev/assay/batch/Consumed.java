package dev.assay.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A running digest of the records that were read, by which a changed input is noticed. Not for several threads. */
final class Consumed {

    private final MessageDigest sha;

    private Consumed(MessageDigest sha) {
        this.sha = sha;
    }

    /** Of no records. */
    Consumed() {
        this(sha256());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(Piece piece) {
        byte[] file = piece.file().getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(13)
                .putInt(file.length)
                .putInt(piece.line())
                .put((byte) (piece.problem() == null ? 0 : 1))
                .putInt(piece.bytes().length)
                .flip());
        sha.update(file);
        sha.update(piece.bytes());
    }

    /** The digest of what was added so far, which stays as it is when more comes. */
    Consumed copy() {
        try {
            return new Consumed((MessageDigest) sha.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }

    /** {@code sha256:} and 64 hexadecimal digits. */
    String value() {
        return "sha256:" + HexFormat.of().formatHex(copy().sha.digest());
    }
}
