import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.input.ListingReader;
import dev.assay.model.Listing;
import dev.assay.pack.RulePack;
import dev.assay.report.JsonReport;
import dev.assay.score.Profile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures, on one warm thread: evaluations a second, the same with the JSON of the assessment, and the time to read the
 * pack and build the rule base. Run it with:
 *
 *   java -cp 'target/assay.jar:target/lib/*' bench/Throughput.java rules LISTINGS.jsonl
 */
public final class Throughput {

    private static final int ROUNDS = 7;
    private static final long ROUND_NANOS = 1_000_000_000L;

    public static void main(String[] args) throws Exception {
        Path rules = Path.of(args[0]);
        long start = System.nanoTime();
        RulePack pack = RulePack.load(rules, false);
        long read = System.nanoTime();
        Evaluator evaluator = new Evaluator(pack, Profile.LISTING_0_8);
        long built = System.nanoTime();
        System.out.printf("cold: pack read %.0f ms, rule base built %.0f ms%n", ms(read - start), ms(built - read));

        List<Problem> problems = new ArrayList<>();
        List<Listing> listings =
                new ListingReader(pack.vocabulary()).read(args[1], Files.readAllBytes(Path.of(args[1])), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        System.out.printf("%d rules, %d listings%n", pack.rules().size(), listings.size());
        rate("evaluate", listings, l -> evaluator.evaluate(l).layers().size());
        rate("evaluate and write JSON", listings, l -> {
            StringWriter out = new StringWriter();
            JsonReport.write(evaluator.evaluate(l), out, false);
            return out.getBuffer().length();
        });
        double[] builds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            new Evaluator(RulePack.load(rules, false), Profile.LISTING_0_8);
            builds[i] = ms(System.nanoTime() - begin);
        }
        Arrays.sort(builds);
        System.out.printf("warm: pack read and rule base built, median %.0f ms%n", builds[ROUNDS / 2]);
    }

    private interface Work {
        int on(Listing listing);
    }

    private static void rate(String what, List<Listing> listings, Work work) {
        double[] rates = new double[ROUNDS];
        long sink = 0;
        for (int round = -2; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long count = 0;
            while (System.nanoTime() - begin < ROUND_NANOS) {
                for (Listing listing : listings) {
                    sink += work.on(listing);
                }
                count += listings.size();
            }
            if (round >= 0) {
                rates[round] = count / ((System.nanoTime() - begin) / 1e9);
            }
        }
        Arrays.sort(rates);
        System.out.printf(
                "%s: median %.0f a second (%.0f to %.0f)  [%d]%n",
                what, rates[ROUNDS / 2], rates[0], rates[ROUNDS - 1], sink % 10);
    }

    private static double ms(long nanos) {
        return nanos / 1e6;
    }
}
