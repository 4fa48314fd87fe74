package dev.assay.engine;

import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.Mask;
import dev.assay.rule.Scene;
import java.util.List;

/**
 * Which of the lines after a node hold, looked up by what is present and absent instead of asked one by one: to a set of
 * capabilities what Drools' hashing of alpha nodes is to a single value.
 */
final class SinkIndex {

    private static final List<FactType> TYPES = List.of(FactType.PRESENT, FactType.ABSENT);

    private final int words;

    /** The lines that a capability satisfies, as bits; by type and position. */
    private final long[][][] lines;

    /** @param lines lines that hold exactly where one of their capabilities is present, or absent */
    SinkIndex(List<FactCondition> lines) {
        this.words = (lines.size() + 63) / 64;
        this.lines = new long[TYPES.size()][lines.get(0).vocabulary().size()][];
        for (int i = 0; i < lines.size(); i++) {
            FactCondition line = lines.get(i);
            enter(i, line.positions(), this.lines[line.type() == FactType.PRESENT ? 0 : 1]);
        }
    }

    private void enter(int line, Mask positions, long[][] byPosition) {
        for (int w = 0; w < positions.words(); w++) {
            for (long word = positions.word(w); word != 0; word &= word - 1) {
                int position = (w << 6) + Long.numberOfTrailingZeros(word);
                if (byPosition[position] == null) {
                    byPosition[position] = new long[words];
                }
                byPosition[position][line >> 6] |= 1L << line;
            }
        }
    }

    /** The lines that hold, as bits. */
    long[] holding(Scene scene) {
        long[] holding = new long[words];
        for (int t = 0; t < TYPES.size(); t++) {
            Mask known = scene.mask(TYPES.get(t));
            long[][] byPosition = lines[t];
            for (int w = 0; w < known.words(); w++) {
                for (long word = known.word(w); word != 0; word &= word - 1) {
                    long[] some = byPosition[(w << 6) + Long.numberOfTrailingZeros(word)];
                    if (some != null) {
                        for (int i = 0; i < words; i++) {
                            holding[i] |= some[i];
                        }
                    }
                }
            }
        }
        return holding;
    }
}
