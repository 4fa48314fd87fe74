package dev.assay.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The style and the script that every page carries within itself, and the policy that lets a browser obey no other. */
final class Assets {

    static final String STYLE = read("style.css");
    static final String SCRIPT = read("filter.js");

    private Assets() {}

    /** A content security policy: no request to anywhere, and nothing runs but what came with the program. */
    static String policy(boolean hasScript) {
        return "default-src 'none'; style-src " + hash(STYLE) + (hasScript ? "; script-src " + hash(SCRIPT) : "")
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
