package dev.assay.html;

/** Names of places in the page. */
final class Anchor {

    private Anchor() {}

    /** A name that is safe in an attribute and in an address, whatever an id is made of. */
    static String of(String id) {
        return id.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
