package dev.assay.serve;

import dev.assay.report.JsonTree;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Plain maps and lists as JSON. */
final class Json {

    static final String TYPE = "application/json";

    private Json() {}

    /** On one line, with a line break behind it. */
    static String text(Object tree) {
        StringWriter text = new StringWriter();
        JsonTree.write(tree, text, false);
        return text.toString();
    }

    static byte[] bytes(Object tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }
}
