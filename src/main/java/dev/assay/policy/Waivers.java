package dev.assay.policy;

import dev.assay.assess.Examination;
import dev.assay.model.PolicyFinding;
import dev.assay.rule.FactType;
import dev.assay.rule.Result;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
            List<Waiver> threats = waivers.stream()
                    .filter(w -> w.threat() != null && finding.threats().contains(w.threat()))
                    .toList();
            return threats.isEmpty() || Objects.requireNonNull(rule.when()).holds(scene.with(left(scene)))
                    ? null
                    : threats.get(0);
        }

        /** Whether every finding of a rule is waived. */
        boolean waives(Rule rule) {
            return waivers.stream().anyMatch(w -> rule.id().equals(w.rule()));
        }

        /** Whether a threat is waived. */
        boolean waives(String threat) {
            return waivers.stream().anyMatch(w -> threat.equals(w.threat()));
        }

        private List<Result> left(Scene scene) {
            return scene.results().stream()
                    .filter(r -> (r.type() != FactType.THREAT && r.type() != FactType.CHAIN) || !waives(r.text("id")))
                    .toList();
        }
    }
}
