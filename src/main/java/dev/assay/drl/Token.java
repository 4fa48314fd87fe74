package dev.assay.drl;

/**
 * A word, sign or literal of a DRL text.
 *
 * @param kind what it is
 * @param text its characters; for a string, what it means rather than how it is written
 * @param line from 1
 * @param column from 1
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param beginsLine whether only blanks stand before it on its line
 */
record Token(Kind kind, String text, int line, int column, int start, int end, boolean beginsLine) {

    enum Kind {
        WORD,
        STRING,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(word);
    }
}
