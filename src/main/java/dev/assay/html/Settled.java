package dev.assay.html;

import dev.assay.model.Assessment;
import dev.assay.model.Factor;
import org.jspecify.annotations.Nullable;

/** Finds on the page what an open question would settle. */
final class Settled {

    private static final String CHAIN = "chain ";
    private static final String CONTRADICTION = "contradiction ";
    private static final String WHETHER = "whether ";

    private Settled() {}

    /**
     * Where the page shows something that a question settles.
     *
     * @param what such as {@code layer 4}, {@code chain CHN-010}, {@code VI} or {@code autonomy}
     * @return the place, without the prefix, or null if the page does not show it
     */
    static @Nullable String place(Assessment a, String what) {
        if (what.matches("layer [1-7]")) {
            return what.replace(' ', '-');
        }
        if (what.startsWith(CHAIN)) {
            String rule = what.substring(CHAIN.length());
            return a.chains().stream()
                    .filter(c -> c.because().rule().equals(rule))
                    .findFirst()
                    .map(c -> "chain-" + c.threat().id() + "-" + rule)
                    .orElse(null);
        }
        if (what.startsWith(CONTRADICTION)) {
            return a.contradictions().isEmpty() ? null : "contradictions";
        }
        if (what.startsWith(WHETHER)) {
            String capability = what.split(" ", -1)[1];
            boolean shown = a.setAside().stream().anyMatch(f -> f.capability().equals(capability));
            return shown ? "fact-" + capability : null;
        }
        if (Factor.find(what) != null) {
            return "f-" + what;
        }
        return a.aivss().inputs().stream().anyMatch(i -> i.id().equals(what)) ? "in-" + what : null;
    }
}
