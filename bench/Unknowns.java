import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.doc.Problem;
import dev.assay.input.ListingReader;
import dev.assay.interval.Intervals;
import dev.assay.model.Interval;
import dev.assay.model.Listing;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What intervals and questions cost beside an evaluation, and how wide the intervals are. Run it with:
 *
 *   java -cp 'target/assay.jar:target/lib/*' bench/Unknowns.java rules listings.jsonl
 */
public final class Unknowns {

    private static final int ROUNDS = 40;

    public static void main(String[] args) throws Exception {
        RulePack pack = RulePack.load(Path.of(args[0]), false);
        Evaluator evaluator = new Evaluator(pack, Profile.LISTING_0_8);
        Intervals intervals = new Intervals(pack.rules(), pack.vocabulary(), Profile.LISTING_0_8);
        List<Problem> problems = new ArrayList<>();
        List<Listing> listings = new ListingReader(pack.vocabulary())
                .read(args[1], Files.readAllBytes(Path.of(args[1])), problems);
        int n = listings.size();
        long[] whole = new long[n];
        long[] alone = new long[n];
        long[] asking = new long[n];
        double[] widths = new double[n];
        int exact = 0;
        for (int round = 0; round < ROUNDS; round++) {
            exact = 0;
            for (int i = 0; i < n; i++) {
                long t0 = System.nanoTime();
                Examination examination = evaluator.examine(listings.get(i));
                long t1 = System.nanoTime();
                intervals.of(examination.known());
                long t2 = System.nanoTime();
                evaluator.prospects(examination);
                long t3 = System.nanoTime();
                whole[i] = t1 - t0;
                alone[i] = t2 - t1;
                asking[i] = t3 - t2;
                Interval interval = examination.assessment().aivss().interval();
                widths[i] = interval.width().doubleValue();
                exact += interval.exact() ? 1 : 0;
            }
        }
        long[] plain = new long[n];
        for (int i = 0; i < n; i++) {
            plain[i] = whole[i] - alone[i];
        }
        double base = median(plain);
        System.out.printf("%d listings, %d intervals exact, median width %.1f%n", n, exact, median(widths));
        System.out.printf("evaluation without them   %8.0f us%n", base / 1000);
        System.out.printf("intervals                 %8.0f us  %5.1f times%n", median(alone) / 1000, median(alone) / base);
        System.out.printf("what each answer narrows  %8.0f us  %5.1f times%n", median(asking) / 1000, median(asking) / base);
    }

    private static double median(long[] values) {
        return median(Arrays.stream(values).asDoubleStream().toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
