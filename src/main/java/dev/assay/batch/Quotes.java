package dev.assay.batch;

/** Follows the double quotes of a table's row, from line to line. */
final class Quotes {

    private boolean quoted;
    private boolean fieldStart = true;
    private boolean afterQuote;
    private boolean stray;

    /** Goes on with the next line of the row. */
    void feed(byte[] line) {
        for (byte b : line) {
            if (quoted) {
                quoted = b != '"';
                afterQuote = !quoted;
            } else if (b == '"' && (fieldStart || afterQuote)) {
                quoted = true;
                fieldStart = false;
                afterQuote = false;
            } else {
                boolean separator = b == ',' || b == ';' || b == '\t';
                stray |= afterQuote && !separator && b != '\r';
                fieldStart = separator;
                afterQuote = false;
            }
        }
    }

    /** Whether a cell goes on in the next line. */
    boolean isOpen() {
        return quoted;
    }

    /** Whether something stands between a closing quote and the end of its cell. */
    boolean isStray() {
        return stray;
    }
}
