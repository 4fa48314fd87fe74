package dev.assay.fleet;

import dev.assay.model.Posture;
import java.util.BitSet;

/**
 * What is kept of an assessment, a few hundred bytes. Ids are numbers of the fleet's numberings.
 *
 * @param id the listing's id, untrusted
 * @param name its name, untrusted
 * @param kind the number of its kind
 * @param posture the overall stance
 * @param score in tenths
 * @param low the least score over all answers, in tenths
 * @param high the greatest, in tenths
 * @param factors the ten factors in hundredths
 * @param mapped bit n is set if layer n + 1 is mapped
 * @param threats the threats that the facts show
 * @param complete the chains that are complete
 * @param open the chains that lack an answer
 * @param contradictions how many there are
 * @param questions the capabilities that are asked about
 * @param coverage how much of what the rules ask is answered, in percent
 * @param digest of the listing
 */
record Row(
        String id,
        String name,
        int kind,
        Posture posture,
        int score,
        int low,
        int high,
        Factors factors,
        int mapped,
        BitSet threats,
        BitSet complete,
        BitSet open,
        int contradictions,
        BitSet questions,
        int coverage,
        String digest) {

    int width() {
        return high - low;
    }

    boolean mapped(int layer) {
        return (mapped >> layer & 1) == 1;
    }

    Band band() {
        return Band.of(score);
    }
}
