package dev.assay.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Inputs for tests. */
final class Inputs {

    private Inputs() {}

    /** Factors of the profile that sum to a value: as many full ones as fit, one with the rest, the others 0. */
    static Map<String, BigDecimal> summing(Profile profile, BigDecimal sum) {
        Map<String, BigDecimal> factors = new HashMap<>();
        BigDecimal rest = sum;
        for (String id : profile.factors()) {
            BigDecimal value = rest.min(BigDecimal.ONE);
            factors.put(id, value);
            rest = rest.subtract(value);
        }
        return factors;
    }

    /** Factors of the profile by digits in its order: 0, 5 for 0.5, 1. */
    static Map<String, BigDecimal> digits(Profile profile, String digits) {
        Map<String, BigDecimal> factors = new HashMap<>();
        List<String> ids = profile.factors();
        for (int i = 0; i < ids.size(); i++) {
            char digit = digits.charAt(i);
            factors.put(ids.get(i), new BigDecimal(digit == '5' ? "0.5" : String.valueOf(digit)));
        }
        return factors;
    }

    static Score score(Profile profile, String base, String sum, String threat, String mitigation) {
        return Scorer.score(profile, input(base, summing(profile, new BigDecimal(sum)), threat, mitigation));
    }

    static ScoreInput input(String base, Map<String, BigDecimal> factors, String threat, String mitigation) {
        return new ScoreInput(new BigDecimal(base), factors, new BigDecimal(threat), new BigDecimal(mitigation));
    }
}
