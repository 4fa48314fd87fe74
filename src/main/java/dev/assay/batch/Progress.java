package dev.assay.batch;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.report.JsonTree;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is. Everything that it speaks of was on the disk before it was written.
 *
 * @param settings what must not change between the parts of a run, by what it is
 * @param outside the sizes and times of change of the input
 * @param consumed the digest of the records that were done
 * @param records how many those are
 * @param out the length of the output
 * @param side the length of the side file
 * @param ids the length of the file of ids
 * @param finished whether nothing is left to do
 * @param counts what was counted
 */
record Progress(
        Map<String, String> settings,
        String outside,
        String consumed,
        int records,
        long out,
        long side,
        long ids,
        boolean finished,
        Counts counts) {

    private static final int VERSION = 1;

    void write(Path path) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("assayBatch", VERSION);
        tree.put("settings", settings);
        tree.put("outside", outside);
        tree.put("consumed", consumed);
        tree.put("records", records);
        tree.put("out", out);
        tree.put("side", side);
        tree.put("ids", ids);
        tree.put("finished", finished);
        tree.put("counts", counts.tree());
        StringWriter text = new StringWriter();
        JsonTree.write(tree, text);
        SafeFile.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a progress file says.
     *
     * @throws ProblemException if it is none
     */
    static Progress read(Path path) {
        try {
            Node root = Documents.json(path.toString(), 1, Documents.text(path.toString(), Documents.bytes(path)));
            if (root instanceof Node.Obj tree
                    && number(tree.get("assayBatch")) == VERSION
                    && tree.get("counts") instanceof Node.Obj counts
                    && tree.get("settings") instanceof Node.Obj settings) {
                Map<String, String> set = new LinkedHashMap<>();
                settings.fields().forEach((key, value) -> set.put(key, text(value)));
                return new Progress(
                        set,
                        text(tree.get("outside")),
                        text(tree.get("consumed")),
                        Math.toIntExact(number(tree.get("records"))),
                        number(tree.get("out")),
                        number(tree.get("side")),
                        number(tree.get("ids")),
                        tree.get("finished") instanceof Node.Bool b && b.value(),
                        Counts.of(counts));
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw none(path);
        }
        throw none(path);
    }

    private static ProblemException none(Path path) {
        return new ProblemException(new Problem(
                Place.of(path.toString()),
                "does not say how far a batch of this version is",
                "another program wrote it; --force begins anew"));
    }

    static long number(@Nullable Node node) {
        if (node instanceof Node.Num number) {
            return Long.parseLong(number.digits());
        }
        throw new NumberFormatException("a number was expected");
    }

    private static String text(@Nullable Node node) {
        return node instanceof Node.Text text ? text.value() : "";
    }
}
