package dev.assay.scaffold;

import dev.assay.rule.Rule;
import dev.assay.verify.RuleCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The case file of a new rule: a positive and a near miss for its author to fill in. */
final class CaseText {

    private CaseText() {}

    static String of(Rule rule) {
        StringBuilder text = new StringBuilder("""
                # The first case shows when the rule holds, the near miss differs by one fact and stays silent.
                # `concludes` is what you expect, `because` the exact facts that the rule rests on.
                """);
        Sketch sketch = rule.when() == null ? null : new Sketch(rule.when());
        text.append("rule: ").append(rule.id()).append("\ncases:\n");
        add(text, "fill in what is at hand", sketch == null ? List.of() : sketch.present(), sketch);
        text.append("    because: []\n");
        add(text, "near miss, fill in what differs", sketch == null ? List.of() : sketch.nearlyPresent(), sketch);
        return text.toString();
    }

    private static void add(StringBuilder text, String name, List<String> present, @Nullable Sketch sketch) {
        text.append("  - name: ").append(name).append('\n');
        text.append("    present: ").append(present).append('\n');
        if (sketch != null && !sketch.absent().isEmpty()) {
            text.append("    absent: ").append(sketch.absent()).append('\n');
        }
        text.append("    concludes: ").append(RuleCase.FILL_IN).append('\n');
    }
}
