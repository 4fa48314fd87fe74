package dev.assay.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The answer to a request.
 *
 * @param status the HTTP status
 * @param type the content type
 * @param length how many bytes, or −1 if that shows only in writing
 * @param body writes them
 * @param headers more headers
 */
record Reply(int status, String type, long length, Body body, Map<String, String> headers) {

    /** Writes a body. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    Reply(int status, String type, byte[] bytes, Map<String, String> headers) {
        this(status, type, bytes.length, out -> out.write(bytes), headers);
    }

    static Reply json(Object tree) {
        return new Reply(200, Json.TYPE, Json.bytes(tree), Map.of());
    }

    static Reply text(String type, String text) {
        return new Reply(200, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** An answer that is written while it comes about. */
    static Reply stream(String type, Body body) {
        return new Reply(200, type, -1, body, Map.of());
    }

    static Reply empty(Map<String, String> headers) {
        return new Reply(204, "", new byte[0], headers);
    }
}
