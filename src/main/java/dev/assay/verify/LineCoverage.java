package dev.assay.verify;

/**
 * How one line of a rule's condition was exercised.
 *
 * @param line where it stands in the rule's file
 * @param text the line in its canonical form
 * @param held in how many cases and listings it held
 * @param failed in how many it did not
 */
public record LineCoverage(int line, String text, int held, int failed) {

    /** Whether it held at least once and failed at least once. */
    public boolean isCovered() {
        return held > 0 && failed > 0;
    }

    /** What is missing, or an empty text. */
    public String gap() {
        if (held == 0) {
            return failed == 0 ? "never looked at" : "never held";
        }
        return failed == 0 ? "never failed" : "";
    }
}
