package dev.assay.serve;

/** Holds the rules in use, which a saved rule replaces as a whole. */
final class Shelf {

    private volatile Book book;

    Shelf(Book book) {
        this.book = book;
    }

    Book book() {
        return book;
    }

    /** Takes other rules into use; requests that have begun go on with those before. */
    void put(Book other) {
        book = other;
    }
}
