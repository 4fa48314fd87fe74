package dev.assay.docs;

import java.util.List;

/** A part of a page, the same for every format. Texts are as they are; a format escapes them. */
sealed interface Block {

    /** A heading of the second level; the page's title is the only one above it. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Para(String text) implements Block {}

    /** A list, which may be nested. */
    record Bullets(List<Sentence> items) implements Block {
        /** Copies the list. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** The source of a rule. */
    record Source(String text) implements Block {}

    /** A link to the page of another rule, in words such as {@code before}. */
    record Links(List<Link> links) implements Block {
        /** Copies the list. */
        public Links {
            links = List.copyOf(links);
        }
    }

    /** A link: what the page is to this one, the rule's id, and its title. */
    record Link(String relation, String id, String title) {}
}
