package dev.assay.pack;

import dev.assay.format.Formats;
import dev.assay.model.CapabilityClass;
import dev.assay.model.PackId;
import dev.assay.model.ThreatCatalogue;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Parameter;
import dev.assay.rule.Rule;
import dev.assay.text.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rules with the vocabulary and the threats that they speak of, read and cross-checked. Immutable.
 *
 * @param packs which packs it was laid together from, the lowest first
 * @param vocabulary the capabilities
 * @param threats the threat catalogue
 * @param classes the classes of capabilities that gates know, in order
 * @param rules the rules, by pack and file and then in the file's order
 * @param lexicon the phrases that speak of capabilities in running text
 * @param wordings the lexicon's entries with their examples, by pack and file
 * @param formats the listing formats, and what their fields mean
 * @param drl the rule files' texts by path
 * @param trusted whether full DRL is let through, for the compiler
 * @param parameters the values that the rules of a policy name; none for a pack that assesses
 */
public record RulePack(
        List<PackId> packs,
        Vocabulary vocabulary,
        ThreatCatalogue threats,
        List<CapabilityClass> classes,
        List<Rule> rules,
        Lexicon lexicon,
        List<Wording> wordings,
        Formats formats,
        SortedMap<String, String> drl,
        boolean trusted,
        List<Parameter> parameters) {

    /** Copies the collections. */
    public RulePack {
        packs = List.copyOf(packs);
        classes = List.copyOf(classes);
        rules = List.copyOf(rules);
        wordings = wordings instanceof LaterList ? wordings : List.copyOf(wordings);
        parameters = List.copyOf(parameters);
        drl = Collections.unmodifiableSortedMap(new TreeMap<>(drl));
    }

    /** A pack without parameters, as every one is that assesses. */
    public RulePack(
            List<PackId> packs,
            Vocabulary vocabulary,
            ThreatCatalogue threats,
            List<CapabilityClass> classes,
            List<Rule> rules,
            Lexicon lexicon,
            List<Wording> wordings,
            Formats formats,
            SortedMap<String, String> drl,
            boolean trusted) {
        this(packs, vocabulary, threats, classes, rules, lexicon, wordings, formats, drl, trusted, List.of());
    }

    /** Whether its rules decide over assessments instead of making them. */
    public boolean isPolicy() {
        return rules.stream().anyMatch(r -> r.conclusion() instanceof Conclusion.Decides);
    }

    /** The pack that comes with the program, matched without compiling or, if trusted, through the full compiler. */
    public static RulePack bundled(boolean trusted) {
        return PackLoader.load(List.of(PackSource.bundled()), trusted, false);
    }

    /**
     * The pack in a directory or zip file.
     *
     * @param trusted whether to let through DRL outside the safe subset; such rules can run any code
     * @throws dev.assay.doc.ProblemException naming everything that is wrong with the pack
     */
    public static RulePack load(Path pack, boolean trusted) {
        return load(List.of(pack), trusted);
    }

    /**
     * Packs laid over each other, the lowest first. Each may add capabilities, threats and rules, replace rules that it
     * says it overrides, and switch off rules with a reason.
     *
     * @param packs directories or zip files, at least one
     * @throws dev.assay.doc.ProblemException naming everything that is wrong with them
     */
    public static RulePack load(List<Path> packs, boolean trusted) {
        return of(packs.stream().map(PackSource::of).toList(), trusted);
    }

    /**
     * The same for packs whose files are at hand, read here or on another machine.
     *
     * @throws dev.assay.doc.ProblemException naming everything that is wrong with them
     */
    public static RulePack of(List<PackSource> packs, boolean trusted) {
        return PackLoader.load(packs, trusted, false);
    }

    /**
     * The same packs for assessing listings soon: the lexicon and the tables of formats, which native listings do not
     * need, are read when first asked for. What is wrong with them shows only then.
     *
     * @param packs directories or zip files; none for the pack that comes with the program
     * @throws dev.assay.doc.ProblemException naming everything that is wrong with the rest
     */
    public static RulePack open(List<Path> packs, boolean trusted) {
        List<PackSource> sources = new ArrayList<>();
        for (Path pack : packs) {
            sources.add(PackSource.of(pack));
        }
        return PackLoader.load(sources.isEmpty() ? List.of(PackSource.bundled()) : sources, trusted, true);
    }

    /**
     * Begins to {@link #open} a pack on a thread of its own.
     *
     * @return waits for it, and throws what opening it throws
     */
    public static Supplier<RulePack> opening(List<Path> directories, boolean trusted) {
        return new Alongside<>("assay-pack", () -> open(directories, trusted))::get;
    }

    /** The names of the packs, the lowest first. */
    public String name() {
        return PackIds.names(packs);
    }

    /** The version of the lowest pack. */
    public String version() {
        return packs.get(0).version();
    }

    /** SHA-256 over all files of all packs, {@code sha256:} and 64 hexadecimal digits. */
    public String digest() {
        return PackIds.digest(packs);
    }

    /** The rule of an id, or null if there is none. */
    public @Nullable Rule find(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
    }
}
