package dev.assay.doc;

import org.jspecify.annotations.Nullable;

/** Where a value stands: a file, a line and column if they are known, and the path within the document. Immutable. */
public final class Place {

    private final String file;
    private final int line;
    private final int column;
    private final @Nullable Place parent;
    private final String step;

    private Place(String file, int line, int column, @Nullable Place parent, String step) {
        this.file = file;
        this.line = line;
        this.column = column;
        this.parent = parent;
        this.step = step;
    }

    /** A whole file, by its name as given, or {@code <stdin>}. */
    public static Place of(String file) {
        return new Place(file, 0, 0, null, "");
    }

    /**
     * A line and column of a file.
     *
     * @param line from 1, or 0 for the whole file
     * @param column from 1, or 0 for the whole line
     */
    public static Place of(String file, int line, int column) {
        return new Place(file, line, column, null, "");
    }

    /** A key or index below this place, at the same line and column until better is known. */
    public Place step(String name) {
        return new Place(file, line, column, this, name);
    }

    /** The same path at another line and column. */
    Place at(int newLine, int newColumn) {
        return new Place(file, newLine, newColumn, parent, step);
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The line, from 1, or 0. */
    public int line() {
        return line;
    }

    /** The column, from 1, or 0. */
    public int column() {
        return column;
    }

    /** The JSON Pointer within the document, empty for its root. Built on demand: a large document has many places. */
    public String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    /** {@code file:line:column: pointer}, without the parts that are not known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Quote.escape(file));
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        String pointer = pointer();
        if (!pointer.isEmpty()) {
            text.append(": ").append(Quote.visible(pointer));
        }
        return text.toString();
    }
}
