import dev.assay.model.Capability;
import dev.assay.pack.RulePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes listings with random facts as JSON Lines, the same for the same seed; a kind for most, and from few facts to
 * many. Run it with:
 *
 *   java -cp 'target/assay.jar:target/lib/*' bench/RandomListings.java rules 10000 > random.jsonl
 */
public final class RandomListings {

    private static final long SEED = 20261101L;

    public static void main(String[] args) throws IOException {
        List<Capability> vocabulary =
                RulePack.load(Path.of(args[0]), false).vocabulary().capabilities();
        List<Capability> kinds =
                vocabulary.stream().filter(c -> c.family().equals("kind")).toList();
        Random random = new Random(SEED);
        try (PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8)) {
            for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
                double share = random.nextDouble() * 0.4;
                List<String> present = new ArrayList<>();
                List<String> absent = new ArrayList<>();
                present.add('"' + kinds.get(random.nextInt(kinds.size())).id() + '"');
                for (Capability c : vocabulary) {
                    if (!c.family().equals("kind") && random.nextDouble() < share) {
                        (random.nextInt(4) > 0 ? present : absent).add('"' + c.id() + '"');
                    }
                }
                out.print("{\"id\": \"random-" + i + "\", \"present\": " + present + ", \"absent\": " + absent + "}\n");
            }
        }
    }
}
