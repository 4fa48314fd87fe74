package dev.assay.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method and a path with what answers it.
 *
 * @param method the HTTP method
 * @param path the path; a part in braces is a parameter
 * @param access who may ask
 * @param largest the largest body, in bytes
 * @param handler answers
 */
record Route(String method, String path, Access access, int largest, Handler handler) {

    /** Who may ask. */
    enum Access {
        /** Whoever reaches the server. */
        OPEN,
        /** Who knows the token. */
        TOKEN
    }

    /** Answers requests. */
    @FunctionalInterface
    interface Handler {
        Reply answer(Request request);
    }

    static Route get(String path, Handler handler) {
        return new Route("GET", path, Access.TOKEN, 0, handler);
    }

    static Route open(String path, Handler handler) {
        return new Route("GET", path, Access.OPEN, 0, handler);
    }

    static Route post(String path, int largest, Handler handler) {
        return new Route("POST", path, Access.TOKEN, largest, handler);
    }

    static Route put(String path, int largest, Handler handler) {
        return new Route("PUT", path, Access.TOKEN, largest, handler);
    }

    /** The parameters of a path that fits, or null if it does not. */
    @Nullable
    Map<String, String> match(String asked) {
        List<String> mine = List.of(path.split("/", -1));
        List<String> theirs = List.of(asked.split("/", -1));
        if (mine.size() != theirs.size()) {
            return null;
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < mine.size(); i++) {
            String part = mine.get(i);
            if (part.startsWith("{")) {
                parameters.put(part.substring(1, part.length() - 1), theirs.get(i));
            } else if (!part.equals(theirs.get(i))) {
                return null;
            }
        }
        return parameters;
    }

    /** What metrics call it. */
    String name() {
        return method + " " + path;
    }
}
