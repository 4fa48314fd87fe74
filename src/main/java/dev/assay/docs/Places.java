package dev.assay.docs;

import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import java.util.Comparator;

/** Says where rules stand, without where the pack lies and at which line: pages must not differ from one machine to another,
 * nor go stale with every line that is added above a rule. */
final class Places {

    private Places() {}

    /** The file within the pack. */
    static String of(Rule rule, RulePack pack) {
        String file = rule.place().file();
        return pack.drl().keySet().stream()
                .map(path -> path.replaceFirst("^\\d+/", ""))
                .filter(path -> file.equals(path) || file.endsWith("/" + path))
                .max(Comparator.comparingInt(String::length))
                .orElse(file);
    }
}
