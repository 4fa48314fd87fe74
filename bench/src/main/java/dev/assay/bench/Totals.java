package dev.assay.bench;

import dev.assay.rule.Conclusion;
import dev.assay.rule.Move;
import dev.assay.rule.Rule;

/** The ten factors while rules fire, in hundredths. */
public final class Totals {

    private final int[] floors = new int[10];
    private final int[] sums = new int[10];
    private final int[] ceilings = {100, 100, 100, 100, 100, 100, 100, 100, 100, 100};

    /** What one rule does to one factor, worked out beforehand. */
    record Effect(int factor, Move move, int hundredths) {

        static Effect of(Rule rule) {
            Conclusion.OnFactor on = (Conclusion.OnFactor) rule.conclusion();
            return new Effect(
                    on.factor().ordinal(),
                    on.move(),
                    on.value().movePointRight(2).intValueExact());
        }
    }

    void apply(Effect effect) {
        switch (effect.move()) {
            case AT_LEAST -> atLeast(effect.factor(), effect.hundredths());
            case ADD -> add(effect.factor(), effect.hundredths());
            case AT_MOST -> atMost(effect.factor(), effect.hundredths());
        }
    }

    public void atLeast(int factor, int hundredths) {
        floors[factor] = Math.max(floors[factor], hundredths);
    }

    public void add(int factor, int hundredths) {
        sums[factor] += hundredths;
    }

    public void atMost(int factor, int hundredths) {
        ceilings[factor] = Math.min(ceilings[factor], hundredths);
    }

    public int[] values() {
        int[] values = new int[10];
        for (int i = 0; i < 10; i++) {
            values[i] = Math.min(ceilings[i], Math.max(0, Math.min(100, floors[i] + sums[i])));
        }
        return values;
    }
}
