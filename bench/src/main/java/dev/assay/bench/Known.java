package dev.assay.bench;

import java.util.HashSet;
import java.util.Set;

/** One fact for engines that match Java objects: all that is known of a listing, and what the rules make of it. */
public final class Known {

    final Set<String> present;
    final Set<String> absent;
    final Totals totals = new Totals();

    Known(Case listing) {
        present = new HashSet<>(listing.present());
        absent = new HashSet<>(listing.absent());
    }

    /** Evrete's conditions look at a property. */
    public Known getSelf() {
        return this;
    }

    boolean derive(String capability) {
        absent.remove(capability);
        return present.add(capability);
    }
}
