package dev.assay;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.format.Importer;
import dev.assay.model.Assessment;
import dev.assay.model.Decision;
import dev.assay.model.Listing;
import dev.assay.model.PackId;
import dev.assay.pack.RulePack;
import dev.assay.policy.Decider;
import dev.assay.policy.Waivers;
import dev.assay.report.JsonReport;
import dev.assay.score.Profile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/**
 * Assesses what public listings say about AI agents, by one set of rules. Immutable, and safe for use from any number
 * of threads at once: load it once and keep it. The same rules and the same listing always give the same assessment;
 * no network, clock or language model takes part, and nothing of a rule pack is run as code.
 */
public final class Assay {

    private static final String ONE = "listing";

    private final Evaluator evaluator;
    private final Profile profile;
    /** By the policies that applications still hold; it keeps none of them alive. */
    private final Map<Policy, Decider> deciders = new WeakHashMap<>();

    private Assay(RulePack pack, Profile profile) {
        this.evaluator = new Evaluator(pack, profile).ready();
        this.profile = profile;
    }

    /**
     * Loads a rule pack and, in that order, packs to lay over it.
     *
     * @param pack a directory or zip file
     * @param over more of them, each of which may add to those before
     * @throws ProblemException naming everything that is wrong with them
     */
    public static Assay load(Path pack, Path... over) {
        List<Path> packs = new ArrayList<>(List.of(pack));
        packs.addAll(List.of(over));
        return new Assay(RulePack.load(packs, false), Profile.LISTING_0_8);
    }

    /** Loads the rule pack that comes with the library. */
    public static Assay loadShipped() {
        return new Assay(RulePack.bundled(false), Profile.LISTING_0_8);
    }

    /** The same rules with the score added up in another way; {@link Profile#LISTING_0_8} is where one starts. */
    public Assay with(Profile other) {
        return new Assay(pack(), other);
    }

    /** How the score is added up. */
    public Profile profile() {
        return profile;
    }

    /** Which rules these are: name, version and SHA-256 of the pack. */
    public PackId rules() {
        RulePack pack = pack();
        return new PackId(pack.name(), pack.version(), pack.digest());
    }

    /**
     * Begins a listing that is put together by hand.
     *
     * @param id identifies the agent
     */
    public ListingBuilder listing(String id) {
        return new ListingBuilder(id, pack().vocabulary());
    }

    /**
     * Reads a document about one agent, in any format that the rule pack knows: native JSON or YAML, A2A, MCP, SKILL.md,
     * a model card and more. The content tells which.
     *
     * @param document the text of the document
     * @throws ProblemException if it is none, or has several agents, or names what the rules do not know; each problem
     *     has its line and, where there is a good guess, the likely mend
     */
    public Listing read(String document) {
        List<Problem> problems = new ArrayList<>();
        List<Listing> listings = readAll(ONE, document.getBytes(StandardCharsets.UTF_8), problems::add);
        if (problems.isEmpty() && listings.size() != 1) {
            problems.add(new Problem(
                    Place.of(ONE), "holds " + listings.size() + " listings; one was expected", "readAll is meant"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return listings.get(0);
    }

    /**
     * Reads every listing of a document. One that cannot be read loses no other.
     *
     * @param name what messages call the document; in doubt its ending tells how it is written
     * @param document the content, UTF-8
     * @param problems takes what could not be read, and why
     * @return the listings that could be read, in the order of the document
     */
    public List<Listing> readAll(String name, byte[] document, Consumer<Problem> problems) {
        RulePack pack = pack();
        List<Problem> found = new ArrayList<>();
        List<Listing> listings = new Importer(pack.formats(), pack.vocabulary(), pack.lexicon())
                .read(name, document, null, found, new ArrayList<>());
        found.forEach(problems);
        return listings;
    }

    /** What the rules say of a listing. */
    public Assessment evaluate(Listing listing) {
        return evaluator.evaluate(listing);
    }

    /**
     * What the rules say of a document about one agent.
     *
     * @throws ProblemException as {@link #read} does
     */
    public Assessment evaluate(String document) {
        return evaluate(read(document));
    }

    /**
     * What a policy says of a listing: allow, review or deny, with the findings behind it and what has to be done.
     *
     * @throws ProblemException if the policy does not go with these rules; {@link #ready} tells beforehand
     */
    public Decision check(Listing listing, Policy policy) {
        Examination examination = evaluator.examine(listing);
        return decider(policy).decide(examination);
    }

    /**
     * Makes a policy ready for these rules, which {@link #check} otherwise does when it first comes.
     *
     * @throws ProblemException naming everything in the policy that does not go with these rules
     */
    public Assay ready(Policy policy) {
        decider(policy);
        return this;
    }

    private Decider decider(Policy policy) {
        // whoever comes second waits, and so does nothing twice
        synchronized (deciders) {
            Decider known = deciders.get(policy);
            if (known == null) {
                known = new Decider(policy.read(pack()), evaluator, Waivers.NONE, false).ready();
                deciders.put(policy, known);
            }
            return known;
        }
    }

    /** Makes ready the policies that other rules had ready. */
    Assay ready(Assay other) {
        List<Policy> known;
        synchronized (other.deciders) {
            known = List.copyOf(other.deciders.keySet());
        }
        known.forEach(this::ready);
        return this;
    }

    /** An assessment as JSON on one line, by the published schema; the same assessment always gives the same text. */
    public static String json(Assessment assessment) {
        StringWriter out = new StringWriter();
        JsonReport.write(assessment, out, false);
        return out.toString();
    }

    RulePack pack() {
        return evaluator.pack();
    }
}
