package dev.assay.lint;

import dev.assay.model.Capability;
import dev.assay.model.Effect;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import dev.assay.rule.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a listing's silence is taken for an answer: {@code not Present} also holds for what is unknown. */
final class SilenceLints {

    private static final Pattern RULED_OUT = Pattern.compile(
            "\\b(rul(?:es|ed|ing) (?:it )?out|denie[sd]|is absent|are absent|absence)\\b", Pattern.CASE_INSENSITIVE);

    private SilenceLints() {}

    static List<Lint> all() {
        return List.of(
                Check.warning("LNT-026", "silence lowers the risk", Check.conditions(SilenceLints::lowering)),
                Check.warning("LNT-027", "silence is called a refusal", Check.conditions(SilenceLints::ruledOut)));
    }

    /**
     * A rule lowers a value, and what it asks of a risky capability is only that the listing does not mention it. That is
     * fine as an exception from better grounds: something ruled out, a control, or a description that is no reason to
     * raise the same value elsewhere.
     */
    private static void lowering(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        Bound bound = Bound.of(rule.conclusion());
        FactCondition silent = bound != null && bound.lowers() ? silentOnRisk(when) : null;
        if (bound == null || silent == null) {
            return;
        }
        Set<Capability> raising = raising(bound, pack);
        List<Logic.Goal> goals = new ArrayList<>(List.of(new Logic.Wanted(when, true)));
        goals.addAll(pack.logic().restrict(c -> isGround(c, raising), World.UNKNOWN | World.ABSENT));
        goals.addAll(pack.logic().restrict(c -> true, World.PRESENT | World.UNKNOWN));
        if (pack.logic().canHold(goals)) {
            report.add(
                    Spot.condition(rule, silent),
                    "the rule lowers " + bound.subject() + " for listings that merely do not mention "
                            + risky(silent).get(0).id(),
                    "Absent is meant, which holds only where the listing rules it out");
        }
    }

    /** The first pattern that asks for a risky capability not to be mentioned, or null. */
    private static @Nullable FactCondition silentOnRisk(Condition when) {
        for (Patterns found : Patterns.of(when)) {
            FactType type = found.pattern().type();
            if (!risky(found.pattern()).isEmpty()
                    && (found.negated() ? type == FactType.PRESENT : type == FactType.UNKNOWN)) {
                return found.pattern();
            }
        }
        return null;
    }

    private static List<Capability> risky(FactCondition pattern) {
        return pattern.candidates().stream()
                .filter(c -> c.effect() == Effect.RAISES)
                .toList();
    }

    private static boolean isGround(Capability capability, Set<Capability> raising) {
        return capability.effect() == Effect.MITIGATES
                || (capability.effect() == Effect.DESCRIBES && !raising.contains(capability));
    }

    private static Set<Capability> raising(Bound ceiling, PackUnderCheck pack) {
        Set<Capability> raising = new HashSet<>();
        for (Rule rule : pack.sound()) {
            Bound bound = Bound.of(rule.conclusion());
            if (bound != null
                    && bound.subject().equals(ceiling.subject())
                    && bound.speaksAgainst(ceiling)
                    && rule.when() != null) {
                raising.addAll(Patterns.grounds(rule.when()));
            }
        }
        return raising;
    }

    private static void ruledOut(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        Bound bound = Bound.of(rule.conclusion());
        boolean raises = bound == null
                ? rule.conclusion() instanceof Conclusion.Names || rule.conclusion() instanceof Conclusion.Chain
                : !bound.lowers();
        Matcher words = RULED_OUT.matcher(rule.reason());
        boolean hasAbsent = Patterns.plain(when).stream().anyMatch(p -> p.type() == FactType.ABSENT);
        if (!raises || hasAbsent || !words.find()) {
            return;
        }
        for (Patterns found : Patterns.of(when)) {
            FactCondition pattern = found.pattern();
            boolean control = !pattern.candidates().isEmpty()
                    && pattern.candidates().stream().allMatch(c -> c.effect() == Effect.MITIGATES);
            if (found.negated() && pattern.type() == FactType.PRESENT && control) {
                report.add(
                        Spot.condition(rule, pattern),
                        "the reason says `" + words.group() + "`, but `not Present` also holds for listings that do not"
                                + " mention " + pattern.candidates().get(0).id(),
                        "Absent is meant, or a reason that speaks of what is not stated");
                return;
            }
        }
    }
}
