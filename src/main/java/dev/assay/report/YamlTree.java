package dev.assay.report;

import dev.assay.doc.Quote;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * Writes plain maps, collections and values as YAML. Every text stands in double quotes with invisible characters
 * escaped, so that none is taken for anything but a text.
 */
public final class YamlTree {

    private static final String STEP = "  ";

    private final PrintWriter out;

    private YamlTree(PrintWriter out) {
        this.out = out;
    }

    /**
     * Writes one document.
     *
     * @param tree maps with texts as keys, collections, texts, numbers and truth values
     * @param out takes the text and stays open
     */
    public static void write(Object tree, PrintWriter out) {
        new YamlTree(out).value(tree, "", false);
    }

    private void value(Object value, String indent, boolean begun) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            boolean first = begun;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.print((first ? "" : indent) + entry.getKey() + ":");
                below(String.valueOf(entry.getKey()), entry.getValue(), indent);
                first = false;
            }
        } else if (value instanceof Collection<?> items && !items.isEmpty()) {
            for (Object item : items) {
                out.print(indent + "- ");
                value(item, indent + STEP, true);
            }
        } else {
            out.print(scalar(value) + "\n");
        }
    }

    private void below(String key, Object value, String indent) {
        boolean nested = (value instanceof Map<?, ?> map && !map.isEmpty())
                || (value instanceof Collection<?> items && !items.isEmpty());
        out.print(nested ? "\n" : " ");
        value(value, nested ? indent + STEP : key, false);
    }

    private static String scalar(Object value) {
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        return value instanceof Collection<?> ? "[]" : value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                shown.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                shown.append("\\n");
            } else if (Quote.isPlain(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return shown.append('"').toString();
    }
}
