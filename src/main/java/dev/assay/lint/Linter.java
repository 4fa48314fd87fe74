package dev.assay.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the lints over a pack. */
public final class Linter {

    private static final List<Lint> ALL = Stream.of(
                    CaseLints.all(),
                    ConditionLints.all(),
                    SilenceLints.all(),
                    PairLints.all(),
                    ChainLints.all(),
                    ConclusionLints.all(),
                    ContradictionLints.all(),
                    ReasonLints.all(),
                    NamingLints.all(),
                    FileLints.all(),
                    ParameterLints.all(),
                    VocabularyLints.all(),
                    LexiconLints.all(),
                    CatalogueLints.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Lint::id))
            .toList();

    private final List<Lint> lints;

    /** @param lints the lints to run */
    public Linter(List<Lint> lints) {
        this.lints = List.copyOf(lints);
    }

    /** All lints, by id. */
    public static List<Lint> all() {
        return ALL;
    }

    /** The lint of an id, or null if there is none. */
    public static @Nullable Lint find(String id) {
        return ALL.stream().filter(l -> l.id().equals(id)).findFirst().orElse(null);
    }

    /** What the lints find, by file, line, column and lint. */
    public List<Finding> check(PackUnderCheck pack) {
        List<Finding> findings = new ArrayList<>();
        for (Lint lint : lints) {
            lint.check(
                    pack,
                    (place, message, maybe) ->
                            findings.add(new Finding(lint.id(), lint.level(), place, message, maybe)));
        }
        findings.sort(Finding.ORDER);
        return List.copyOf(findings);
    }
}
