package dev.assay.testing;

import dev.assay.doc.Problem;
import dev.assay.input.ListingReader;
import dev.assay.model.Assessment;
import dev.assay.model.Capability;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import dev.assay.report.JsonReport;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The shipped pack, the fixture listings, and random listings. */
public final class Samples {

    public static final RulePack PACK = RulePack.load(Path.of("rules"), false);

    private Samples() {}

    /** The listings of a fixture file; it must have no problem. */
    public static List<Listing> listings(Path file) {
        List<Problem> problems = new ArrayList<>();
        List<Listing> listings;
        try {
            listings = new ListingReader(PACK.vocabulary()).read(file.toString(), Files.readAllBytes(file), problems);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
        return listings;
    }

    /** All files of fixtures/listings. */
    public static List<Path> files() {
        try (Stream<Path> files = Files.list(Path.of("fixtures/listings"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** All fixture listings. */
    public static List<Listing> all() {
        return files().stream().flatMap(f -> listings(f).stream()).toList();
    }

    /** A listing with random facts, one kind at most; the same seed gives the same listing. */
    public static Listing random(long seed) {
        Random random = new Random(seed);
        Vocabulary vocabulary = PACK.vocabulary();
        List<Capability> kinds = vocabulary.capabilities().stream()
                .filter(c -> c.family().equals("kind"))
                .toList();
        Capability kind = kinds.get(random.nextInt(kinds.size()));
        double share = random.nextDouble() * 0.5;
        List<Fact> facts = new ArrayList<>();
        for (Capability capability : vocabulary.capabilities()) {
            boolean isKind = capability.family().equals("kind");
            if (isKind ? capability == kind && random.nextInt(10) > 0 : random.nextDouble() < share) {
                Status status = isKind || random.nextInt(4) > 0 ? Status.PRESENT : Status.ABSENT;
                Strength strength = Strength.values()[random.nextInt(Strength.values().length)];
                Evidence evidence = new Evidence("q" + random.nextInt(9), "/" + facts.size());
                facts.add(Fact.stated(capability.id(), status, strength, List.of(evidence)));
            }
        }
        return new Listing(
                "random-" + seed, "Random " + seed, null, facts, null, null, null, "sha256:" + "0".repeat(64));
    }

    /** The assessment as JSON. */
    public static String json(Assessment assessment) {
        StringWriter out = new StringWriter();
        JsonReport.write(assessment, out, true);
        return out.toString();
    }
}
