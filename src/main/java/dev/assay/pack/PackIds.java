package dev.assay.pack;

import dev.assay.doc.Digest;
import dev.assay.model.PackId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What several packs go by, one over the other. */
final class PackIds {

    private PackIds() {}

    /** The names, the lowest first. */
    static String names(List<PackId> ids) {
        return ids.stream().map(PackId::name).collect(Collectors.joining(" + "));
    }

    /** One digest for all of them; a single pack keeps its own. */
    static String digest(List<PackId> ids) {
        if (ids.size() == 1) {
            return ids.get(0).digest();
        }
        SortedMap<String, byte[]> digests = new TreeMap<>();
        for (PackId id : ids) {
            digests.put(
                    String.format(Locale.ROOT, "%04d", digests.size()),
                    id.digest().getBytes(StandardCharsets.UTF_8));
        }
        return Digest.of(digests);
    }
}
