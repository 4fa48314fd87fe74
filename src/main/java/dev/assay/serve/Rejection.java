package dev.assay.serve;

import dev.assay.doc.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Thrown when a request cannot be answered as asked; becomes a problem document (RFC 9457). */
final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient List<Problem> problems;
    private final transient Map<String, String> headers;

    Rejection(Kind kind, String detail) {
        this(kind, detail, List.of(), Map.of());
    }

    Rejection(Kind kind, String detail, List<Problem> problems) {
        this(kind, detail, problems, Map.of());
    }

    Rejection(Kind kind, String detail, List<Problem> problems, Map<String, String> headers) {
        super(detail);
        this.kind = kind;
        this.problems = List.copyOf(problems);
        this.headers = Map.copyOf(headers);
    }

    Kind kind() {
        return kind;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** What is wrong with the input, each with its place. */
    List<Problem> problems() {
        return problems;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Why a request is not answered. The name is part of the API. */
    enum Kind {
        MALFORMED(400, "The request is malformed"),
        UNAUTHORISED(401, "The token is missing or wrong"),
        FOREIGN(403, "The request comes from elsewhere"),
        NOT_SAVING(403, "Nothing may be saved"),
        NOT_FOUND(404, "There is no such thing"),
        METHOD(405, "The method does not go with the path"),
        CONFLICT(409, "The file has changed"),
        TOO_LARGE(413, "The request is too large"),
        MEDIA_TYPE(415, "The content type is another"),
        UNREADABLE(422, "The input could not be read"),
        BUSY(503, "Too much is going on"),
        TOO_SLOW(503, "The evaluation takes too long"),
        STOPPING(503, "The server is stopping"),
        FAULT(500, "The program has a fault");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        String title() {
            return title;
        }

        String type() {
            return "urn:assay:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
