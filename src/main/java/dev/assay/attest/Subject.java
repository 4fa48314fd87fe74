package dev.assay.attest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that an attestation is about.
 *
 * @param name the name that it was given by, which messages and evidence use
 * @param sha256 SHA-256 over its bytes, 64 hexadecimal digits
 */
public record Subject(String name, String sha256) {

    /** The subject of a file's content. */
    public static Subject of(String name, byte[] content) {
        return new Subject(name, sha256(content));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The subject as in-toto writes it. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("digest", Map.of("sha256", sha256));
        return tree;
    }
}
