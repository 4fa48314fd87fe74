package dev.assay.pack;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pack says of itself in {@code pack.yaml}.
 *
 * @param name its name
 * @param version its version
 */
record PackInfo(String name, String version) {

    static final String FILE = "pack.yaml";

    static PackInfo read(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        Node root = Documents.yaml(file, text);
        Node.Obj top = Fields.object(root, root, "a pack's description", problems);
        PackInfo info = new PackInfo("", "");
        if (top != null) {
            Fields fields = new Fields(top, problems, List.of("name", "version"));
            info = new PackInfo(fields.text("name"), fields.text("version"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return info;
    }
}
