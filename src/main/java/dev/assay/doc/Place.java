package dev.assay.doc;

/**
 * Where a value stands.
 *
 * @param file the file's name as given, or {@code <stdin>}
 * @param line the line, from 1, or 0 for the whole file
 * @param column the column, from 1, or 0 for the whole line
 * @param pointer the JSON Pointer within the document, empty for its root
 */
public record Place(String file, int line, int column, String pointer) {

    /** A whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    /** The same line and column, with a further step of the path. */
    public Place step(String name) {
        return new Place(
                file, line, column, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** {@code file:line:column: pointer}, without the parts that are not known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        if (!pointer.isEmpty()) {
            text.append(": ").append(Quote.visible(pointer));
        }
        return text.toString();
    }
}
