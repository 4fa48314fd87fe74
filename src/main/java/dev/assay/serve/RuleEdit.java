package dev.assay.serve;

import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.pack.PackSource;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rule where it stands, so that another text can take its place.
 *
 * @param rule the rule as it is
 * @param pack the number of its pack, from the lowest
 * @param path its file within that pack
 * @param file the text of the file
 */
record RuleEdit(Rule rule, int pack, String path, String file) {

    private static final int LONGEST = 32 << 10;

    /**
     * Finds where a rule of the book stands.
     *
     * @throws Rejection if it stands in no file
     */
    static RuleEdit of(Rule rule, List<PackSource> sources) {
        for (int i = sources.size() - 1; i >= 0; i--) {
            PackSource source = sources.get(i);
            String prefix = source.name() + "/";
            String path =
                    rule.place().file().startsWith(prefix) ? rule.place().file().substring(prefix.length()) : "";
            byte[] bytes = source.files().get(path);
            if (bytes != null) {
                String text = Documents.text(path, bytes);
                if (text.contains(rule.source())) {
                    return new RuleEdit(rule, i, path, text);
                }
            }
        }
        throw new Rejection(Rejection.Kind.NOT_FOUND, "The rule stands in no file that can be edited");
    }

    /** The file with another text in the place of the rule. */
    String with(String source) {
        return file.replace(rule.source(), source);
    }

    /**
     * The packs with another text in the place of the rule, read by the safe loader.
     *
     * @param sources the packs' files as they are
     * @param before the packs as they are
     * @throws Rejection with the lines of the text, if it is not this one rule in the safe subset
     */
    RulePack checked(String source, List<PackSource> sources, RulePack before) {
        if (source.length() > LONGEST) {
            throw new Rejection(Rejection.Kind.TOO_LARGE, "A rule may have " + LONGEST + " characters at most");
        }
        List<PackSource> edited = new ArrayList<>(sources);
        SortedMap<String, byte[]> files = new TreeMap<>(sources.get(pack).files());
        files.put(path, with(source).getBytes(StandardCharsets.UTF_8));
        edited.set(pack, new PackSource(sources.get(pack).name(), files));
        try {
            RulePack read = RulePack.of(edited, false);
            sameRules(read, before);
            return read;
        } catch (ProblemException e) {
            throw new Rejection(
                    Rejection.Kind.UNREADABLE,
                    "The rule is not one that may be used",
                    e.problems().stream().map(this::inText).toList());
        }
    }

    private void sameRules(RulePack edited, RulePack before) {
        List<String> ids = ids(edited);
        if (!ids.equals(ids(before))) {
            throw new ProblemException(new Problem(
                    rule.place(),
                    "the text holds other rules than " + rule.id() + " alone",
                    "the id in the rule's name is to stay, and a new rule begins with `assay rules new`"));
        }
    }

    private static List<String> ids(RulePack pack) {
        return pack.rules().stream().map(Rule::id).sorted().collect(Collectors.toList());
    }

    /** The problem at its line of the text, if it stands within it. */
    private Problem inText(Problem problem) {
        Place place = problem.place();
        if (!place.file().equals(rule.place().file())
                || place.line() < rule.place().line()) {
            return problem;
        }
        Place inside = Place.of(rule.id(), place.line() - rule.place().line() + 1, place.column());
        return new Problem(inside, problem.message(), problem.maybe(), problem.topic());
    }
}
