package dev.assay.lint;

import dev.assay.doc.Quote;
import dev.assay.model.Threat;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Entries of the threat catalogue. */
final class CatalogueLints {

    private static final String FILE = "threats.csv";

    private CatalogueLints() {}

    static List<Lint> all() {
        return List.of(
                Check.error("LNT-066", "threat that no rule names", CatalogueLints::unnamed),
                Check.error("LNT-067", "threat named and left out", CatalogueLints::namedAndLeftOut),
                Check.error("LNT-068", "mapping with a malformed id", CatalogueLints::mappings));
    }

    private static void unnamed(PackUnderCheck pack, Lint.Report report) {
        Set<String> named = named(pack);
        if (pack.pack().isPolicy()) {
            return;
        }
        for (Threat threat : pack.pack().threats().threats()) {
            if (!named.contains(threat.id()) && threat.leftOut().isBlank()) {
                report.add(
                        pack.entry(FILE, threat.id()),
                        "no rule names the threat " + Quote.of(threat.id()) + ", and the catalogue does not say why",
                        "`left_out` should give the reason");
            }
        }
    }

    private static void namedAndLeftOut(PackUnderCheck pack, Lint.Report report) {
        Set<String> named = named(pack);
        for (Threat threat : pack.pack().threats().threats()) {
            if (named.contains(threat.id()) && !threat.leftOut().isBlank()) {
                report.add(
                        pack.entry(FILE, threat.id()),
                        "the threat " + Quote.of(threat.id()) + " is left out by the catalogue but named by a rule",
                        "`left_out` can go");
            }
        }
    }

    private static Set<String> named(PackUnderCheck pack) {
        Set<String> named = new HashSet<>();
        for (Rule rule : pack.rules()) {
            if (rule.conclusion() instanceof Conclusion.Names names) {
                named.add(names.threat());
            } else if (rule.conclusion() instanceof Conclusion.Chain chain) {
                named.add(chain.threat());
            }
        }
        return named;
    }

    private static void mappings(PackUnderCheck pack, Lint.Report report) {
        for (Threat threat : pack.pack().threats().threats()) {
            Threat.Mappings to = threat.mappings();
            malformed(threat, "owasp_t", to.owasp(), "T\\d{1,2}", "T6", pack, report);
            malformed(threat, "asi", to.asi(), "ASI\\d\\d", "ASI01", pack, report);
            malformed(threat, "llm", to.llm(), "LLM\\d\\d:20\\d\\d", "LLM01:2025", pack, report);
            malformed(threat, "atlas", to.atlas(), "AML\\.T\\d{4}(\\.\\d{3})?", "AML.T0051", pack, report);
            malformed(threat, "cwe", to.cwe(), "CWE-\\d{1,5}", "CWE-77", pack, report);
        }
    }

    private static void malformed(
            Threat threat,
            String column,
            List<String> ids,
            String form,
            String example,
            PackUnderCheck pack,
            Lint.Report report) {
        for (String id : ids) {
            if (!id.matches(form + "\\??")) {
                report.add(
                        pack.entry(FILE, threat.id()),
                        "the threat " + Quote.of(threat.id()) + " maps to " + Quote.of(id) + ", which is no id of the"
                                + " column " + column,
                        "something like `" + example + "` is meant, with a question mark behind it if unconfirmed");
            }
        }
    }
}
