package dev.assay.verify;

import dev.assay.doc.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case of a listing format: a document, and what its importer makes of it.
 *
 * @param format the format that it should be told as
 * @param name what the case shows
 * @param place where it stands
 * @param file the name that the document is given
 * @param document the document's text
 * @param gives facts that come of it, each as {@code tool.shell present hint}
 * @param lacks capabilities about which there must be no fact
 * @param asks capabilities that it must suggest without being a fact
 * @param refuses a part of the message with which it is refused, or null if it is read
 */
public record FormatCase(
        String format,
        String name,
        Place place,
        String file,
        String document,
        List<String> gives,
        List<String> lacks,
        List<String> asks,
        @Nullable String refuses) {

    /** Copies the lists. */
    public FormatCase {
        gives = List.copyOf(gives);
        lacks = List.copyOf(lacks);
        asks = List.copyOf(asks);
    }
}
