package dev.assay.spark;

import dev.assay.assess.Evaluator;
import dev.assay.batch.Records;
import dev.assay.pack.PackSource;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What all machines judge by: the files of the rule packs and a few settings. It is broadcast; Spark keeps one object of
 * a broadcast value in each executor, so the rule base that this object builds at first use is built once per executor
 * and shared by its tasks. Safe for use from several threads.
 */
@SuppressWarnings("NonApiType") // Kryo and Java's serialisation both know these classes
final class Rules implements Serializable {

    private static final long serialVersionUID = 1;

    private final ArrayList<String> names = new ArrayList<>();
    private final ArrayList<TreeMap<String, byte[]>> files = new ArrayList<>();
    private final boolean trusted;
    private final String profile;
    private final @Nullable String from;
    private transient @Nullable Records records;

    /**
     * @param packs the rule packs, the lowest first
     * @param trusted whether all of DRL is let through and compiled
     * @param from the format's id, or null to tell it by the content
     */
    Rules(List<PackSource> packs, boolean trusted, Profile profile, @Nullable String from) {
        for (PackSource pack : packs) {
            names.add(pack.name());
            files.add(new TreeMap<>(pack.files()));
        }
        this.trusted = trusted;
        this.profile = profile.id();
        this.from = from;
    }

    /**
     * Builds a rule base and drops it, so that what is wrong shows before a cluster is busy.
     *
     * @throws dev.assay.doc.ProblemException if something is wrong with the packs or there is no format of the id
     */
    void check() {
        assessing();
    }

    /**
     * What assesses the records in this process.
     *
     * @param built is run if the rule base had to be built
     */
    synchronized Records records(Runnable built) {
        if (records == null) {
            records = assessing();
            built.run();
        }
        return records;
    }

    private Records assessing() {
        List<PackSource> packs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            packs.add(new PackSource(names.get(i), files.get(i)));
        }
        Profile scoring = Objects.requireNonNull(Profile.find(profile));
        return new Records(new Evaluator(RulePack.of(packs, trusted), scoring), from);
    }
}
