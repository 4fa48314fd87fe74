package dev.assay.doc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 digests, written as {@code sha256:} and 64 hexadecimal digits. */
public final class Digest {

    private final MessageDigest sha;

    private Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of named files; names and contents both count, the order of the map does not. */
    public static String of(SortedMap<String, byte[]> files) {
        Digest digest = new Digest();
        files.forEach((name, content) -> {
            digest.text('f', name);
            digest.bytes('c', content);
        });
        return digest.value();
    }

    /** The digest of a document's content; blanks, the order of keys and the language it is written in do not count. */
    public static String of(Node node) {
        Digest digest = new Digest();
        digest.node(node);
        return digest.value();
    }

    private void node(Node node) {
        if (node instanceof Node.Obj object) {
            bytes('{', new byte[0]);
            new TreeMap<>(object.fields()).forEach((key, value) -> {
                text('k', key);
                node(value);
            });
            bytes('}', new byte[0]);
        } else if (node instanceof Node.Arr array) {
            bytes('[', new byte[0]);
            array.items().forEach(this::node);
            bytes(']', new byte[0]);
        } else if (node instanceof Node.Text t) {
            text('t', t.value());
        } else if (node instanceof Node.Num n) {
            text('n', n.digits());
        } else if (node instanceof Node.Bool b) {
            text('b', Boolean.toString(b.value()));
        } else {
            text('0', "");
        }
    }

    private void text(char kind, String text) {
        bytes(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Kind and length go first, so that no two contents run together into the same bytes. */
    private void bytes(char kind, byte[] bytes) {
        sha.update((byte) kind);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
    }

    private String value() {
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }
}
