package dev.assay.pack;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Capability;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import dev.assay.report.Reports;
import dev.assay.report.Style;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import dev.assay.verify.CaseFile;
import dev.assay.verify.CaseReader;
import dev.assay.verify.CaseRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds a rule pack around a hostile file and uses it as a command would. Needs no test library. */
public final class Attack {

    private static final Map<String, String> PLACES = Map.of(
            "vocabulary.yaml", VocabularyReader.FILE,
            "pack.yaml", PackInfo.FILE,
            "threats.csv", CatalogueReader.FILE,
            "case.yaml", "cases/ATT-010.yaml");
    private static final Map<String, Strength> FACTS =
            Map.of("tool.shell", Strength.DECLARED, "tool.browser", Strength.TEXT);

    private Attack() {}

    /** Fills a directory with a harmless pack: the shipped vocabulary and catalogue, and one rule. */
    static Path pack(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String file : List.of(PackInfo.FILE, VocabularyReader.FILE, CatalogueReader.FILE)) {
            Files.copy(Path.of("rules", file), directory.resolve(file));
        }
        return directory;
    }

    /** Fills a directory with a pack that holds a file of fixtures/attacks. */
    static Path pack(Path directory, Path attack) throws IOException {
        String name = attack.getFileName().toString();
        String place = PLACES.getOrDefault(name.substring(name.indexOf('.') + 1), name);
        pack(directory);
        Path target = directory.resolve(place);
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(attack));
        if (!place.endsWith(".drl")) {
            Files.writeString(directory.resolve("rule.drl"), rule("ATT-010", "Present( id == \"tool.shell\" )"));
        }
        return directory;
    }

    /** A rule without fault. */
    static String rule(String id, String when) {
        return "rule \"" + id + " A rule\"\n@factor(\"autonomy\")\n@atLeast(0.5)\n@reason(\"A reason.\")\n"
                + "@since(\"0.1.0\")\n@status(\"stable\")\nwhen\n" + when + "\nthen\nconclude( kcontext );\nend\n";
    }

    /** Loads a pack, assesses a listing, writes every report and runs the cases; what came of it, for people. */
    public static String outcome(Path pack, boolean trusted) {
        try {
            RulePack loaded = RulePack.load(pack, trusted);
            Assessment assessment = new Evaluator(loaded, Profile.LISTING_0_8).evaluate(listing(loaded.vocabulary()));
            String reports = reports(assessment);
            if (!Quote.isVisible(reports) || reports.contains("<script")) {
                throw new IllegalStateException("a report lets something through that is obeyed");
            }
            String cases = Files.exists(pack.resolve("cases")) ? cases(pack, loaded) : "";
            return "accepted: autonomy " + assessment.factor(Factor.AUTONOMY).value() + " by "
                    + assessment.factor(Factor.AUTONOMY).because().stream()
                            .map(Because::rule)
                            .toList()
                    + "\n" + cases;
        } catch (ProblemException e) {
            return e.getMessage() + "\n";
        }
    }

    private static String reports(Assessment assessment) {
        StringWriter out = new StringWriter();
        for (Reports.Format format : List.of(Reports.Format.TEXT, Reports.Format.MARKDOWN)) {
            try (Reports reports = new Reports(format, Style.PLAIN, new PrintWriter(out))) {
                reports.write(assessment);
            }
        }
        return out.toString();
    }

    private static String cases(Path pack, RulePack loaded) {
        List<Problem> problems = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (CaseFile file : new CaseReader(loaded.vocabulary()).readAll(pack, problems)) {
            Rule rule = loaded.find(file.rule());
            if (rule != null) {
                CaseRunner runner = new CaseRunner(rule, loaded.vocabulary());
                file.cases()
                        .forEach(c -> text.append(runner.run(c).differences()).append('\n'));
            }
        }
        problems.forEach(p -> text.append(p).append('\n'));
        return text.toString();
    }

    private static Listing listing(Vocabulary vocabulary) {
        List<Fact> facts = vocabulary.capabilities().stream()
                .map(Capability::id)
                .filter(FACTS::containsKey)
                .map(id -> Fact.stated(id, Status.PRESENT, FACTS.get(id), List.of(new Evidence("q", "/x"))))
                .toList();
        return new Listing("x", "X", null, facts, null, null, null, "sha256:" + "0".repeat(64));
    }

    /** Prints the outcome of each pack, in a process of its own. */
    public static void main(String[] packs) {
        for (String pack : packs) {
            String outcome = outcome(Path.of(pack), false);
            System.out.println(Path.of(pack).getFileName() + " "
                    + outcome.substring(0, Math.min(outcome.length(), 400))
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
    }
}
