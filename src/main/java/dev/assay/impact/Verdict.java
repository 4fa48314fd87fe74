package dev.assay.impact;

import dev.assay.impact.RuleChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which part of the pack's version has to be raised, by semantic versioning.
 *
 * @param level the part
 * @param reasons why, one sentence each; only those that speak for this part
 */
public record Verdict(Level level, List<String> reasons) {

    /** The parts of a version. */
    public enum Level {
        PATCH,
        MINOR,
        MAJOR;

        /** The word, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the reasons. */
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** The verdict on what two packs make of the same listings. */
    public static Verdict of(Impact impact) {
        List<String> major = major(impact);
        if (!major.isEmpty()) {
            return new Verdict(Level.MAJOR, major);
        }
        List<String> minor = minor(impact);
        if (!minor.isEmpty()) {
            return new Verdict(Level.MINOR, minor);
        }
        boolean texts = !impact.packs().of(Kind.REWORDED).isEmpty();
        return new Verdict(
                Level.PATCH,
                List.of("no assessment changes" + (texts ? "; only texts of rules differ" : ", and no rule differs")));
    }

    private static List<String> major(Impact impact) {
        List<String> reasons = new ArrayList<>();
        ids(
                reasons,
                "rules removed",
                impact.packs().of(Kind.REMOVED).stream().map(RuleChange::id).toList());
        ids(reasons, "capabilities removed", impact.packs().capabilities().removed());
        ids(
                reasons,
                "threats removed from the catalogue",
                impact.packs().threats().removed());
        for (Group group : impact.groups()) {
            RuleChange rule = group.rule();
            if (rule == null || rule.kind() == Kind.CHANGED) {
                if (group.valueListings() > 0) {
                    reasons.add(says(group, "changed values for", group.valueListings()));
                } else if (group.lessListings() > 0) {
                    reasons.add(says(
                            group,
                            "took threats, chains, caveats, contradictions or facts from",
                            group.lessListings()));
                }
            }
        }
        return reasons;
    }

    private static List<String> minor(Impact impact) {
        List<String> reasons = new ArrayList<>();
        ids(
                reasons,
                "rules added",
                impact.packs().of(Kind.ADDED).stream().map(RuleChange::id).toList());
        ids(reasons, "capabilities added", impact.packs().capabilities().added());
        ids(reasons, "threats added to the catalogue", impact.packs().threats().added());
        for (Group group : impact.groups()) {
            RuleChange rule = group.rule();
            if (rule == null || rule.kind() == Kind.CHANGED) {
                reasons.add(says(
                        group,
                        "only added threats, chains, caveats, contradictions or questions for",
                        group.listings()));
            }
        }
        ids(
                reasons,
                "conditions or conclusions differ, which none of these listings shows",
                impact.withoutEffect().stream()
                        .filter(c -> c.kind() == Kind.CHANGED)
                        .map(RuleChange::id)
                        .toList());
        ids(
                reasons,
                "capabilities with another effect or layer",
                impact.packs().capabilities().changed());
        return reasons;
    }

    private static void ids(List<String> reasons, String what, List<String> ids) {
        if (!ids.isEmpty()) {
            reasons.add(what + ": " + String.join(", ", ids));
        }
    }

    private static String says(Group group, String what, int listings) {
        return String.format(Locale.ROOT, "%s %s %d listing%s", group.name(), what, listings, listings == 1 ? "" : "s");
    }
}
