package dev.assay.report;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Writes JSON into memory. Who calls it sees to it that names stand in objects alone. */
final class Json {

    /** Fields, or how they begin. */
    private final Encoded fields = new Encoded();

    /** Fields that are words. */
    private final Encoded wordFields = new Encoded();

    private final Encoded words = new Encoded();
    private final Numbers numbers = new Numbers();
    private final JsonBytes out = new JsonBytes();
    private final boolean pretty;
    private final String colon;
    private final String emptyList;
    private int depth;

    /** Whether a comma stands before what comes next. */
    private boolean comma;

    private boolean named;

    /** @param pretty on several lines with indentation, or all on one */
    Json(boolean pretty) {
        this.pretty = pretty;
        colon = pretty ? " : " : ":";
        emptyList = pretty ? "[ ]" : "[]";
    }

    /** Begins anew; what was written is forgotten. */
    void restart() {
        out.restart();
        depth = 0;
        comma = false;
        named = false;
    }

    boolean isPretty() {
        return pretty;
    }

    void startObject() {
        separate();
        out.put('{');
        inside();
    }

    void startObject(String name) {
        field(name, "{");
        inside();
    }

    void endObject() {
        end('}');
    }

    void startArray() {
        separate();
        out.put('[');
        inside();
    }

    void endArray() {
        end(']');
    }

    <T> void list(String name, List<T> items, Consumer<T> write) {
        if (items.isEmpty()) {
            field(name, emptyList);
        } else {
            field(name, "[");
            inside();
            for (int i = 0; i < items.size(); i++) {
                write.accept(items.get(i));
            }
            end(']');
        }
    }

    /** A list of texts that stand in many assessments. */
    void texts(String name, List<String> texts) {
        list(name, texts, this::word);
    }

    void name(String name) {
        field(name, "");
        comma = false;
        named = true;
    }

    void text(String text) {
        separate();
        out.quoted(text);
    }

    void text(String name, String text) {
        name(name);
        text(text);
    }

    /** A text that stands in many assessments, such as the id of a capability. */
    void word(String text) {
        byte[] known = words.get("", text);
        if (known == null) {
            int from = out.size();
            out.put(',');
            out.quoted(text);
            known = out.take(from);
            words.keep("", text, known);
        }
        item(known);
    }

    /** A field with a text that stands in many assessments. */
    void word(String name, String text) {
        byte[] known = wordFields.get(name, text);
        if (known == null) {
            int from = begin(name);
            out.quoted(text);
            known = out.take(from);
            wordFields.keep(name, text, known);
        }
        item(known);
    }

    void number(String name, int number) {
        field(name, Integer.toString(number));
    }

    /** A number without needless zeros, but with one decimal at least. */
    void number(String name, BigDecimal number) {
        field(name, numbers.of(number));
    }

    /** A number as it is written. */
    String digits(BigDecimal number) {
        return numbers.of(number);
    }

    void truth(String name, boolean truth) {
        field(name, truth ? "true" : "false");
    }

    /** A number, {@code true}, {@code false} or {@code null}. */
    void literal(String name, String literal) {
        field(name, literal);
    }

    /** A number, {@code true}, {@code false} or {@code null}. */
    void literal(String literal) {
        separate();
        out.raw(literal);
    }

    /** How much was written. */
    int size() {
        return out.size();
    }

    /** What was written from some size on. */
    byte[] since(int from) {
        return out.since(from);
    }

    /** Writes some fields of an object that are written already. */
    void fields(byte[] written) {
        out.put(written, 0);
        comma = true;
    }

    /**
     * Writes some fields of an object that two words decide.
     *
     * @param kept such fields as they were written before
     * @param write writes them
     */
    void fields(Encoded kept, String one, String other, Runnable write) {
        byte[] known = pretty ? null : kept.get(one, other); // how far they are indented depends on where they stand
        if (known != null) {
            fields(known);
            return;
        }
        int from = out.size();
        write.run();
        if (!pretty) {
            kept.keep(one, other, out.since(from));
        }
    }

    /** Where the next item of a list will begin, if it stands on the same line. */
    int next() {
        return comma ? out.size() + 1 : out.size();
    }

    /** Writes some items of a list again, that stand behind each other. */
    void again(int from, int to) {
        if (to > from) {
            separate();
            out.again(from, to);
        }
    }

    /** What was written, and a line break. */
    byte[] line() {
        out.put('\n');
        return out.since(0);
    }

    /** ASCII as it is. */
    void raw(String ascii) {
        out.raw(ascii);
    }

    /** Hands over what was written since the last time. */
    void flush(Writer to) {
        out.flush(to);
    }

    private void inside() {
        depth++;
        comma = false;
    }

    private void end(char bracket) {
        depth--;
        if (pretty) {
            if (comma) {
                indent();
            } else {
                out.put(' ');
            }
        }
        out.put(bracket);
        comma = true;
    }

    private void indent() {
        out.raw("\n" + "  ".repeat(depth));
    }

    private void separate() {
        if (comma) {
            out.put(',');
        }
        if (pretty && depth > 0 && !named) {
            indent();
        }
        named = false;
        comma = true;
    }

    /** A field whose value, or its beginning, stands as it is. */
    private void field(String name, String value) {
        byte[] known = fields.get(name, value);
        if (known == null) {
            int from = begin(name);
            out.raw(value);
            known = out.take(from);
            fields.keep(name, value, known);
        }
        item(known);
    }

    /** Begins a piece with a name, and gives its place. */
    private int begin(String name) {
        int from = out.size();
        out.put(',');
        out.quoted(name);
        out.raw(colon);
        return from;
    }

    /** Writes a piece that begins with a comma. */
    private void item(byte[] piece) {
        if (pretty) {
            separate();
            out.put(piece, 1);
        } else {
            out.put(piece, comma ? 0 : 1);
            comma = true;
        }
    }
}
