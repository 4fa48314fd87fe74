package dev.assay.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An input after a profile took it to its levels, and what changed on the way. */
record Fitting(BigDecimal factorSum, BigDecimal threatMultiplier, BigDecimal mitigationFactor, List<String> notes) {

    static Fitting of(Profile profile, ScoreInput input) {
        List<String> notes = new ArrayList<>();
        BigDecimal sum = factorSum(profile, input, notes);
        BigDecimal threat = take("Threat multiplier", input.threatMultiplier(), Levels.threat(profile), notes);
        BigDecimal mitigation = take("Mitigation factor", input.mitigationFactor(), Levels.mitigation(profile), notes);
        return new Fitting(sum, threat, mitigation, notes);
    }

    private static BigDecimal factorSum(Profile profile, ScoreInput input, List<String> notes) {
        List<String> changes = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (String id : profile.factors()) {
            BigDecimal given = input.factors().get(id);
            if (given == null) {
                throw new IllegalArgumentException("factor " + id + " is missing, profile " + profile.id() + " needs "
                        + String.join(", ", profile.factors()));
            }
            BigDecimal used = Levels.factor(profile).nearest(given);
            if (used.compareTo(given) != 0) {
                changes.add(change(id, given, used));
            }
            sum = sum.add(used);
        }
        if (!changes.isEmpty()) {
            notes.add("Factors at the nearest of " + Levels.factor(profile) + ": " + String.join(", ", changes) + ".");
        }
        return sum;
    }

    private static BigDecimal take(String name, BigDecimal given, Levels levels, List<String> notes) {
        BigDecimal used = levels.nearest(given);
        if (used.compareTo(given) != 0) {
            boolean ignored = levels.values().size() == 1;
            notes.add(
                    ignored
                            ? name + " " + given + " does not count: this profile has none."
                            : change(name, given, used) + ", the nearest of " + levels + ".");
        }
        return used;
    }

    private static String change(String name, BigDecimal given, BigDecimal used) {
        return name + " " + given + " taken to " + Decimals.tidy(used);
    }
}
