package dev.assay.doc;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds what somebody probably meant. */
public final class Nearest {

    private static final int LONGEST = 200;

    private Nearest() {}

    /**
     * The candidate with the smallest edit distance to a word, of equals the one nearest in length, and of those the
     * first; null if none is close, that is,
     * within a third of the word's length; words of one or two letters, or more than 200, resemble nothing.
     */
    public static @Nullable String to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return null;
        }
        String best = null;
        int least = word.length() < 3 ? 0 : Math.max(1, Math.min(word.length(), 60) / 3) + 1;
        for (String candidate : candidates) {
            int longer = Math.abs(candidate.length() - word.length());
            if (longer <= least) {
                int distance = distance(word, candidate);
                boolean tie = best != null && distance == least && longer < Math.abs(best.length() - word.length());
                if (distance < least || tie) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** "`x` is meant" for the nearest candidate, or the alternative text if none is close. */
    public static @Nullable String hint(String word, Collection<String> candidates, @Nullable String otherwise) {
        String nearest = to(word, candidates);
        return nearest == null ? otherwise : "`" + nearest + "` is meant";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
