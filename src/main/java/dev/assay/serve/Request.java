package dev.assay.serve;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.ProblemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that was let in, read whole. */
final class Request {

    private static final String NAME = "request";

    private final Map<String, String> parameters;
    private final String type;
    private final byte[] body;

    /**
     * @param parameters the parts of the path that the route names, and those of the query
     * @param type the content type without its parameters, in lower case
     * @param body the bytes
     */
    Request(Map<String, String> parameters, String type, byte[] body) {
        this.parameters = Map.copyOf(parameters);
        this.type = type;
        this.body = body;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    /**
     * The body as a JSON object.
     *
     * @throws Rejection if it is none
     */
    Fields json() {
        if (!type.equals(Json.TYPE)) {
            throw new Rejection(Rejection.Kind.MEDIA_TYPE, "The body is to be application/json");
        }
        try {
            Node root = Documents.json(NAME, 1, Documents.text(NAME, body));
            if (root instanceof Node.Obj object) {
                return new Fields(object);
            }
            throw new Rejection(Rejection.Kind.MALFORMED, "The body is " + root.kind() + "; an object was expected");
        } catch (ProblemException e) {
            throw new Rejection(Rejection.Kind.MALFORMED, "The body is no JSON", e.problems());
        }
    }
}
