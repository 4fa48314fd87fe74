package dev.assay.attest;

import dev.assay.doc.Digest;
import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where a statement that was made anew says something else than the one that was attested. */
public final class Comparison {

    /** The version of the program may differ: what counts is whether it comes to the same. */
    private static final String VERSION = "/predicate/assay";

    private final List<Problem> differences = new ArrayList<>();

    private Comparison() {}

    /**
     * The differences, in the order of the statement.
     *
     * @param attested the statement that was attested
     * @param made the one that was made anew
     */
    public static List<Problem> of(Attested attested, Statement made) {
        Comparison comparison = new Comparison();
        Node anew = Documents.json("made anew", 1, made.text());
        comparison.compare(attested.root(), anew, attested.root().place());
        return comparison.differences;
    }

    private void compare(@Nullable Node attested, @Nullable Node made, Place place) {
        if (attested instanceof Node.Obj before && made instanceof Node.Obj after) {
            Set<String> keys = new LinkedHashSet<>(before.fields().keySet());
            keys.addAll(after.fields().keySet());
            keys.forEach(key -> compare(before.get(key), after.get(key), place(before.get(key), place, key)));
        } else if (attested instanceof Node.Arr before && made instanceof Node.Arr after) {
            for (int i = 0; i < Math.max(before.items().size(), after.items().size()); i++) {
                Node item = item(before, i);
                compare(item, item(after, i), place(item, place, Integer.toString(i)));
            }
        } else if (!place.pointer().equals(VERSION) && !same(attested, made)) {
            differences.add(new Problem(
                    place,
                    words(attested) + " was attested, " + words(made) + " comes out now",
                    mend(place.pointer())));
        }
    }

    private static Place place(@Nullable Node node, Place parent, String key) {
        return node == null ? parent.step(key) : node.place();
    }

    private static @Nullable Node item(Node.Arr list, int index) {
        return index < list.items().size() ? list.items().get(index) : null;
    }

    private static boolean same(@Nullable Node one, @Nullable Node other) {
        return one == null ? other == null : other != null && Digest.of(one).equals(Digest.of(other));
    }

    private static String words(@Nullable Node node) {
        return node == null ? "nothing" : node.kind();
    }

    /** The likely reason of a difference, by where it is. */
    private static @Nullable String mend(String pointer) {
        if (pointer.startsWith("/predicate/rulePack") || pointer.startsWith("/predicate/packs")) {
            return "other rules are at hand; --rules takes those that were attested";
        }
        if (pointer.startsWith("/predicate/policy")) {
            return "another policy or other waivers are at hand than those that were attested";
        }
        return pointer.startsWith("/predicate/answers") ? "another form with answers is at hand" : null;
    }
}
