package dev.assay.lint;

import dev.assay.doc.Nearest;
import dev.assay.rule.Parameter;
import dev.assay.rule.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the parameters of policies. */
final class ParameterLints {

    private static final Pattern NAMED = Pattern.compile("\\$([A-Za-z0-9]+)");

    private ParameterLints() {}

    static List<Lint> all() {
        return List.of(Check.warning("LNT-070", "parameter that no rule uses", ParameterLints::unused));
    }

    private static void unused(PackUnderCheck pack, Lint.Report report) {
        Set<String> used = new LinkedHashSet<>();
        for (Rule rule : pack.rules()) {
            Matcher named = NAMED.matcher(rule.source());
            while (named.find()) {
                used.add(named.group(1));
            }
        }
        for (Parameter parameter : pack.pack().parameters()) {
            if (!used.contains(parameter.name())) {
                report.add(
                        parameter.place(),
                        "no rule uses the parameter `" + parameter.name() + "`",
                        Nearest.hint(parameter.name(), used, "a rule should name it as $" + parameter.name()));
            }
        }
    }
}
