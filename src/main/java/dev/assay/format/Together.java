package dev.assay.format;

import dev.assay.doc.Digest;
import dev.assay.model.Blind;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Hint;
import dev.assay.model.Listing;
import dev.assay.model.Passage;
import dev.assay.model.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts several listings of one agent together. */
public final class Together {

    private Together() {}

    /**
     * One listing of several: what they agree on counts by the strongest of them; what they disagree on is contested,
     * with the words of both. The first gives the id, the name and the description.
     *
     * @param sources the listings, at least one
     * @param files the name of each one's file, shown with its evidence
     * @param vocabulary the capabilities that they name
     */
    public static Listing of(List<Listing> sources, List<String> files, Vocabulary vocabulary) {
        Gathering gathering = new Gathering(vocabulary);
        SortedMap<String, byte[]> digests = new TreeMap<>();
        Listing first = sources.get(0);
        List<Blind> blind = first.blind();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Listing listing = sources.get(i);
            String file = files.get(i);
            listing.facts()
                    .forEach(f -> gathering.fact(new Fact(
                            f.capability(),
                            f.status(),
                            f.strength(),
                            from(f.evidence(), file),
                            from(f.against(), file),
                            null)));
            listing.hints().forEach(h -> gathering.hint(new Hint(h.capability(), h.why(), from(h.evidence(), file))));
            blind = both(blind, listing.blind());
            passages.addAll(passages(listing, file));
            digests.put(listing.digest() + " " + i, listing.digest().getBytes(StandardCharsets.UTF_8));
        }
        return new Listing(
                first.id(),
                first.name(),
                sources.stream()
                        .map(Listing::description)
                        .filter(d -> d != null)
                        .findFirst()
                        .orElse(null),
                gathering.facts(),
                first.cvss(),
                first.threatMultiplier(),
                first.mitigationFactor(),
                sources.size() == 1 ? first.digest() : Digest.of(digests),
                sources.stream()
                        .map(l -> l.format() == null ? Importer.NATIVE : l.format())
                        .flatMap(f -> formats(f).stream())
                        .distinct()
                        .collect(Collectors.joining("+")),
                gathering.hints(),
                blind,
                passages);
    }

    /** A native listing's description becomes a passage, because only one of several descriptions stays. */
    private static List<Passage> passages(Listing listing, String file) {
        String description = listing.description();
        List<Passage> passages = listing.format() == null && description != null
                ? List.of(new Passage("/description", description, 0))
                : listing.passages();
        return passages.stream().map(p -> p.from(file)).toList();
    }

    /** The formats of a listing that was put together from several. */
    static List<String> formats(String joined) {
        return Pattern.compile("\\+").splitAsStream(joined).toList();
    }

    /** What two formats are both blind to. */
    static List<Blind> both(List<Blind> some, List<Blind> others) {
        List<String> shared =
                others.stream().flatMap(b -> b.capabilities().stream()).toList();
        return some.stream()
                .map(b -> new Blind(
                        b.capabilities().stream().filter(shared::contains).toList(), b.says()))
                .filter(b -> !b.capabilities().isEmpty())
                .toList();
    }

    private static List<Evidence> from(List<Evidence> evidence, String file) {
        return evidence.stream().map(e -> e.from(file)).toList();
    }
}
