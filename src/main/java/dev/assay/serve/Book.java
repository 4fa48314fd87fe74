package dev.assay.serve;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.pack.PackSource;
import dev.assay.pack.Policy;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import dev.assay.verify.CaseFile;
import dev.assay.verify.CaseReader;
import dev.assay.verify.RuleCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The rule packs in use as they were read at one time, with an evaluator for each profile that was asked for. */
final class Book {

    private final List<Path> directories;
    private final List<PackSource> sources;
    private final RulePack pack;
    private final List<CaseFile> cases;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Policy> policies = new ConcurrentSkipListMap<>();
    private final Map<Profile, Evaluator> evaluators = new ConcurrentHashMap<>();

    private Book(List<Path> directories, boolean trusted) {
        this.directories = List.copyOf(directories);
        this.sources = directories.isEmpty()
                ? List.of(PackSource.bundled())
                : directories.stream().map(PackSource::of).toList();
        this.pack = RulePack.of(sources, trusted);
        List<CaseFile> files = new ArrayList<>();
        CaseReader reader = new CaseReader(pack.vocabulary());
        directories.stream()
                .filter(d -> Files.isDirectory(d.resolve("cases")))
                .forEach(d -> files.addAll(reader.readAll(d, problems)));
        this.cases = List.copyOf(files);
    }

    /**
     * Reads packs, the lowest first.
     *
     * @param directories directories or zip files; none for the pack that comes with the program
     * @throws dev.assay.doc.ProblemException if they cannot be read
     */
    static Book open(List<Path> directories, boolean trusted) {
        return new Book(directories, trusted);
    }

    /** The same packs as they are now. */
    Book again() {
        return new Book(directories, pack.trusted());
    }

    RulePack pack() {
        return pack;
    }

    /** The files that the pack was read from, the lowest pack first. */
    List<PackSource> sources() {
        return sources;
    }

    /** The directories and zip files; none for the pack that comes with the program. */
    List<Path> directories() {
        return directories;
    }

    Evaluator evaluator(Profile profile) {
        return evaluators.computeIfAbsent(profile, p -> new Evaluator(pack, p));
    }

    /**
     * A policy with the values that it has.
     *
     * @param name the name or path that the server was started with
     */
    Policy policy(String name) {
        return policies.computeIfAbsent(name, n -> Policy.load(List.of(n), List.of(), pack));
    }

    /** The rule of an id, of the packs or of a policy that was asked for, or null. */
    @Nullable
    Rule find(String id) {
        Rule rule = pack.find(id);
        return rule != null
                ? rule
                : policies.values().stream()
                        .flatMap(p -> p.rules().rules().stream())
                        .filter(r -> r.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    /** The packs, or the policy, that a rule belongs to. */
    RulePack packOf(Rule rule) {
        return pack.find(rule.id()) != null
                ? pack
                : policies.values().stream()
                        .map(Policy::rules)
                        .filter(p -> p.find(rule.id()) != null)
                        .findFirst()
                        .orElse(pack);
    }

    /** Whether there are case files; the pack that comes with the program has none. */
    boolean hasCases() {
        return !cases.isEmpty();
    }

    /** The cases of a rule. */
    List<RuleCase> cases(String rule) {
        return cases.stream()
                .filter(f -> f.rule().equals(rule))
                .flatMap(f -> f.cases().stream())
                .toList();
    }

    /** The file with the cases of a rule, or an empty list. */
    List<CaseFile> caseFiles(String rule) {
        return cases.stream().filter(f -> f.rule().equals(rule)).toList();
    }
}
