package dev.assay.rule;

/** How a conclusion moves a value: it raises the floor, adds to it, or lowers the ceiling. */
public enum Move {
    AT_LEAST("at least"),
    ADD("add"),
    AT_MOST("at most");

    private final String words;

    Move(String words) {
        this.words = words;
    }

    /** The words used in explanations, such as {@code at least}. */
    public String words() {
        return words;
    }
}
