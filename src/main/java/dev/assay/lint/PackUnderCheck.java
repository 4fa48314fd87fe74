package dev.assay.lint;

import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import dev.assay.verify.CaseFile;
import dev.assay.verify.CaseReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rule packs laid over each other, with their cases and the texts that they were read from. */
public final class PackUnderCheck {

    private final RulePack pack;
    private final List<Path> homes;
    private final List<CaseFile> cases;
    private final Logic logic;
    private final List<Rule> sound;

    /**
     * @param pack the packs as one
     * @param homes the directories or zip files that they were read from, the lowest first
     * @param cases the case files, as far as they could be read
     */
    public PackUnderCheck(RulePack pack, List<Path> homes, List<CaseFile> cases) {
        this.pack = pack;
        this.homes = List.copyOf(homes);
        this.cases = List.copyOf(cases);
        this.logic = new Logic(pack.vocabulary());
        this.sound = pack.rules().stream()
                .filter(r -> r.when() != null && logic.canHold(r.when()))
                .toList();
    }

    /**
     * Packs with the case files beside them. Of a pack that others lie over, the cases of rules that they drop are left
     * out.
     *
     * @param problems takes what is wrong with the case files
     */
    public static PackUnderCheck read(RulePack pack, List<Path> homes, List<Problem> problems) {
        List<CaseFile> cases = new ArrayList<>();
        for (Path home : homes) {
            if (Files.isDirectory(home.resolve("cases"))) {
                boolean top = home.equals(homes.get(homes.size() - 1));
                new CaseReader(pack)
                        .readAll(home, problems).stream()
                                .filter(c -> top || isFrom(pack.find(c.rule()), home))
                                .forEach(cases::add);
            }
        }
        return new PackUnderCheck(pack, homes, cases);
    }

    private static boolean isFrom(@Nullable Rule rule, Path home) {
        return rule != null && rule.place().file().startsWith(home + "/");
    }

    /** The packs as one. */
    public RulePack pack() {
        return pack;
    }

    /** The rules. */
    public List<Rule> rules() {
        return pack.rules();
    }

    /** The case files that could be read. */
    public List<CaseFile> cases() {
        return cases;
    }

    /** What can be said of conditions without running them. */
    Logic logic() {
        return logic;
    }

    /** The rules whose condition is known and can hold; only these are worth comparing. */
    List<Rule> sound() {
        return sound;
    }
    /** The directories or zip files of the packs, the lowest first. */
    List<Path> homes() {
        return homes;
    }

    /** The directory or zip file that a rule was read from. */
    Path home(Rule rule) {
        return homes.stream().filter(h -> isFrom(rule, h)).findFirst().orElse(homes.get(0));
    }

    /** Whether there is a case file of a rule, even one that cannot be read. A zip file has no cases to look for. */
    boolean hasCaseFile(Rule rule) {
        Path home = home(rule);
        return cases.stream().anyMatch(c -> c.rule().equals(rule.id()))
                || !Files.isDirectory(home)
                || Files.exists(home.resolve("cases").resolve(rule.id() + ".yaml"));
    }

    /** The text of a file; empty if it stands in a zip file. */
    String text(String file) {
        try {
            return Documents.text(file, Documents.bytes(Path.of(file)));
        } catch (ProblemException e) {
            return "";
        }
    }

    /** Where an entry of a data file stands: the line that begins with its id, or the lowest pack's file as a whole. */
    Place entry(String file, String id) {
        for (Path home : homes) {
            String name = home + "/" + file;
            List<String> lines = text(name).lines().toList();
            int found = IntStream.range(0, lines.size())
                    .filter(i -> begins(lines.get(i).strip(), id))
                    .findFirst()
                    .orElse(-1);
            if (found >= 0) {
                return Place.of(name, found + 1, lines.get(found).indexOf(id) + 1);
            }
        }
        return Place.of(homes.get(0) + "/" + file);
    }

    private static boolean begins(String line, String id) {
        String bare = line.startsWith("\"") || line.startsWith("'") ? line.substring(1) : line;
        return bare.startsWith(id) && bare.length() > id.length() && ":,\"' ".indexOf(bare.charAt(id.length())) >= 0;
    }
}
