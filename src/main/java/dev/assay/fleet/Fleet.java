package dev.assay.fleet;

import dev.assay.model.Brief;
import dev.assay.model.PackId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The assessments that a report is about, as compact rows in the order in which they came. Not for several threads. */
public final class Fleet {

    /** The kind of a listing that names none. */
    static final String NO_KIND = "";

    private static final int MOST_KINDS = 250;

    private final List<Row> rows = new ArrayList<>();
    private final Numbering kinds = new Numbering();
    private final Numbering threats = new Numbering();
    private final Numbering chains = new Numbering();
    private final Questions questions = new Questions();
    private final Set<PackId> packs = new LinkedHashSet<>();
    private final Set<String> profiles = new LinkedHashSet<>();

    /** Adds an assessment. */
    public void add(Brief brief) {
        packs.add(brief.rulePack());
        profiles.add(brief.profile());
        rows.add(new Row(
                brief.id(),
                brief.name(),
                kind(brief.kind()),
                brief.posture(),
                Whole.of(brief.score(), 10, 100),
                Whole.of(brief.interval().low(), 10, 100),
                Whole.of(brief.interval().high(), 10, 100),
                Factors.of(brief.factors()),
                mapped(brief.mapped()),
                threats.of(brief.threats()),
                chains.of(brief.completeChains()),
                chains.of(brief.openChains()),
                brief.contradictions(),
                questions.of(brief.questions()),
                Whole.of(brief.coverage().share(), 100, 100),
                brief.listingDigest()));
    }

    private int kind(@Nullable String kind) {
        // a row has a byte for it; a vocabulary has a dozen
        return kinds.of(kind == null || kinds.size() >= MOST_KINDS ? NO_KIND : kind);
    }

    private static int mapped(List<Boolean> layers) {
        int bits = 0;
        for (int i = 0; i < layers.size(); i++) {
            bits |= layers.get(i) ? 1 << i : 0;
        }
        return bits;
    }

    /** How many assessments there are. */
    public int size() {
        return rows.size();
    }

    List<Row> rows() {
        return rows;
    }

    Numbering kinds() {
        return kinds;
    }

    Numbering threats() {
        return threats;
    }

    Numbering chains() {
        return chains;
    }

    Questions questions() {
        return questions;
    }

    /** The rules that the assessments were made with; more than one makes them hard to compare. */
    Set<PackId> packs() {
        return packs;
    }

    Set<String> profiles() {
        return profiles;
    }
}
