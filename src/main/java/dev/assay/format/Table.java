package dev.assay.format;

import dev.assay.doc.Place;
import dev.assay.model.Blind;
import java.util.List;

/**
 * What is known of a listing format.
 *
 * @param id its id, such as {@code a2a}
 * @param place where it stands
 * @param title its name with an article, such as {@code an A2A agent card}
 * @param versions the versions that are read
 * @param shape how its documents are written
 * @param order formats with lower numbers are recognised first
 * @param detect what tells a document of it; each alternative is a list of conditions that all hold
 * @param unwrap where the listing stands in the document, if that is there
 * @param split where the listings of a document stand, if it has several
 * @param idAt the places of an id, the first that is there counts
 * @param name the places of a name
 * @param description the places of a description
 * @param prose the places of running text
 * @param names the places of names that tell what a thing does
 * @param rows what its fields mean
 * @param blind what it has no field for
 * @param refuses documents of it that are no listings
 */
record Table(
        String id,
        Place place,
        String title,
        String versions,
        Source.Shape shape,
        int order,
        List<List<Condition>> detect,
        List<PathPattern> unwrap,
        List<PathPattern> split,
        List<PathPattern> idAt,
        List<PathPattern> name,
        List<PathPattern> description,
        List<PathPattern> prose,
        List<PathPattern> names,
        List<Row> rows,
        List<Blind> blind,
        List<Refusal> refuses) {

    boolean recognises(Source source) {
        return source.shape() == shape && detect.stream().anyMatch(all -> Condition.all(all, source, source.top()));
    }
}
