package dev.assay.pack;

import dev.assay.doc.Digest;
import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.drl.DrlReader;
import dev.assay.model.ThreatCatalogue;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rules with the vocabulary and the threats that they speak of, read and cross-checked. Immutable.
 *
 * @param name the pack's name
 * @param version the pack's version
 * @param digest SHA-256 over the paths and contents of its files, {@code sha256:} and 64 hexadecimal digits
 * @param vocabulary the capabilities
 * @param threats the threat catalogue
 * @param rules the rules, by file and then in the file's order
 * @param drl the rule files' texts by path
 * @param trusted whether full DRL is let through, for the compiler
 */
public record RulePack(
        String name,
        String version,
        String digest,
        Vocabulary vocabulary,
        ThreatCatalogue threats,
        List<Rule> rules,
        SortedMap<String, String> drl,
        boolean trusted) {

    /** Copies the collections. */
    public RulePack {
        rules = List.copyOf(rules);
        drl = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(drl));
    }

    /** The pack that comes with the program, matched without compiling or, if trusted, through the full compiler. */
    public static RulePack bundled(boolean trusted) {
        return read(PackSource.bundled(), trusted);
    }

    /**
     * The pack in a directory.
     *
     * @param trusted whether to let through DRL outside the safe subset; such rules can run any code
     * @throws ProblemException naming everything that is wrong with the pack
     */
    public static RulePack load(Path directory, boolean trusted) {
        return read(PackSource.directory(directory), trusted);
    }

    /** The rule of an id, or null if there is none. */
    public @Nullable Rule find(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
    }

    private static RulePack read(PackSource source, boolean trusted) {
        PackInfo info = part(source, PackInfo.FILE, PackInfo::read);
        Vocabulary vocabulary = part(source, VocabularyReader.FILE, VocabularyReader::read);
        ThreatCatalogue threats = part(source, CatalogueReader.FILE, CatalogueReader::read);
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        SortedMap<String, String> drl = new TreeMap<>();
        DrlReader reader = new DrlReader(vocabulary, trusted);
        for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
            if (file.getKey().endsWith(".drl")) {
                String name = source.name() + "/" + file.getKey();
                try {
                    String text = text(name, file.getValue());
                    drl.put(file.getKey(), text);
                    rules.addAll(reader.read(name, text, problems));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        problems.addAll(PackCheck.of(rules, threats));
        if (problems.isEmpty() && rules.isEmpty()) {
            problems.add(new Problem(
                    Place.of(source.name()),
                    "the rule pack has no rules; .drl files were expected",
                    "another directory is meant"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new RulePack(
                info.name(), info.version(), Digest.of(source.files()), vocabulary, threats, rules, drl, trusted);
    }

    private static <T> T part(PackSource source, String path, BiFunction<String, String, T> reader) {
        byte[] bytes = source.files().get(path);
        if (bytes == null) {
            throw new ProblemException(new Problem(
                    Place.of(source.name()),
                    "the rule pack has no " + path,
                    "another directory is meant, such as the one that holds " + path));
        }
        String name = source.name() + "/" + path;
        return reader.apply(name, text(name, bytes));
    }

    /** The text of a pack's file. It is shown to people, so it may hold nothing that a terminal would obey. */
    private static String text(String name, byte[] bytes) {
        String text = Documents.text(name, bytes);
        int line = 1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            line += c == '\n' ? 1 : 0;
            if (!Quote.isPlain(c) && c != '\n' && c != '\r' && c != '\t') {
                throw new ProblemException(Problem.of(
                        Place.of(name, line, 0),
                        "the character " + Quote.escape(Character.toString(c))
                                + " is invisible or a control character"));
            }
        }
        return text;
    }
}
