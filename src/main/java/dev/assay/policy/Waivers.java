package dev.assay.policy;

import dev.assay.assess.Examination;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Standing;
import dev.assay.rule.FactType;
import dev.assay.rule.Result;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The waivers of a run. Immutable. */
public final class Waivers {

    /** No waivers. */
    public static final Waivers NONE = new Waivers(List.of(), LocalDate.MIN);

    private final List<Waiver> waivers;
    private final LocalDate today;

    /** @param today the day by which they count */
    Waivers(List<Waiver> waivers, LocalDate today) {
        this.waivers = List.copyOf(waivers);
        this.today = today;
    }

    List<Waiver> all() {
        return waivers;
    }

    /** The capabilities that may end a waiver. */
    Set<String> ends() {
        return waivers.stream()
                .map(Waiver::until)
                .filter(Objects::nonNull)
                .map(Waiver.Until::capability)
                .collect(Collectors.toUnmodifiableSet());
    }

    LocalDate today() {
        return today;
    }

    /** The waivers that count for a listing. */
    Applied of(Examination examination) {
        String id = examination.assessment().id();
        return new Applied(waivers.stream()
                .filter(w -> w.isFor(id) && !w.isExpired(today) && !w.hasEnded(examination.scene()))
                .toList());
    }

    /** The waivers that count for a listing whatever is answered. */
    Applied surely(Examination examination, Openness open) {
        return of(examination, open, Truth.YES);
    }

    /** The waivers that count for a listing, or that answers may make count. */
    Applied perhaps(Examination examination, Openness open) {
        return of(examination, open, Truth.MAYBE);
    }

    private Applied of(Examination examination, Openness open, Truth least) {
        String id = examination.assessment().id();
        return new Applied(waivers.stream()
                .filter(w -> w.isFor(id) && !w.isExpired(today))
                .filter(w -> ended(w, open).not().compareTo(least) >= 0)
                .toList());
    }

    private static Truth ended(Waiver waiver, Openness open) {
        Waiver.Until until = waiver.until();
        return until == null ? Truth.NO : until.holds(open);
    }

    /** The waivers that count for one listing. */
    record Applied(List<Waiver> waivers) {

        /**
         * A finding as the waivers leave it. A waived threat is taken out of the assessment as the policy sees it: a rule
         * that holds without it, by another threat, is not waived.
         */
        PolicyFinding to(PolicyFinding finding, Rule rule, Scene scene) {
            Waiver waiver = waiver(finding, rule, scene);
            return waiver == null ? finding : finding.waived(waiver.by());
        }

        @Nullable
        Waiver waiver(PolicyFinding finding, Rule rule, Scene scene) {
            for (Waiver waiver : waivers) {
                if (finding.rule().equals(waiver.rule())) {
                    return waiver;
                }
            }
            List<Waiver> threats = threats(finding);
            return threats.isEmpty() || Objects.requireNonNull(rule.when()).holds(scene.with(left(scene)))
                    ? null
                    : threats.get(0);
        }

        private List<Waiver> threats(PolicyFinding finding) {
            return waivers.stream()
                    .filter(w -> w.threat() != null && finding.threats().contains(w.threat()))
                    .toList();
        }

        /**
         * Whether a waived finding might count without a waiver: the first for its rule, or else each for a threat of
         * it, since it may take all of them.
         */
        boolean takesPartIn(PolicyFinding finding, Waiver waiver) {
            Waiver byRule = waivers.stream()
                    .filter(w -> finding.rule().equals(w.rule()))
                    .findFirst()
                    .orElse(null);
            return finding.standing() == Standing.WAIVED
                    && (byRule == null ? threats(finding) : List.of(byRule))
                            .stream().anyMatch(waiver::equals);
        }

        /** Whether every finding of a rule is waived. */
        boolean waives(Rule rule) {
            return waivers.stream().anyMatch(w -> rule.id().equals(w.rule()));
        }

        /** The threats and chains that are waived. */
        Set<String> threats() {
            return waivers.stream()
                    .map(Waiver::threat)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private List<Result> left(Scene scene) {
            Set<String> without = threats();
            return scene.results().stream()
                    .filter(r -> (r.type() != FactType.THREAT && r.type() != FactType.CHAIN)
                            || !without.contains(r.text("id")))
                    .toList();
        }
    }
}
