import dev.assay.model.Capability;
import dev.assay.pack.RulePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Writes listings with random facts as JSON Lines, the same for the same seed; a kind for most, and from few facts to
 * many, 27 on average. With two more numbers each has between so many facts: real listings state about ten. Run it with:
 *
 *   java -cp 'target/assay.jar:target/lib/*' bench/RandomListings.java rules 10000 > random.jsonl
 *   java -cp 'target/assay.jar:target/lib/*' bench/RandomListings.java rules 100000 8 12 > short.jsonl
 */
public final class RandomListings {

    private static final long SEED = 20261101L;

    public static void main(String[] args) throws IOException {
        List<Capability> vocabulary =
                RulePack.load(Path.of(args[0]), false).vocabulary().capabilities();
        List<Capability> kinds =
                vocabulary.stream().filter(c -> c.family().equals("kind")).toList();
        List<Capability> others =
                vocabulary.stream().filter(c -> !c.family().equals("kind")).toList();
        Random random = new Random(SEED);
        try (PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8)) {
            for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
                List<String> present = new ArrayList<>();
                List<String> absent = new ArrayList<>();
                present.add('"' + kinds.get(random.nextInt(kinds.size())).id() + '"');
                for (Capability c : args.length > 2 ? few(others, args, random) : share(others, random)) {
                    (random.nextInt(4) > 0 ? present : absent).add('"' + c.id() + '"');
                }
                out.print("{\"id\": \"random-" + i + "\", \"present\": " + present + ", \"absent\": " + absent + "}\n");
            }
        }
    }

    private static List<Capability> share(List<Capability> all, Random random) {
        double share = random.nextDouble() * 0.4;
        return all.stream().filter(c -> random.nextDouble() < share).toList();
    }

    private static List<Capability> few(List<Capability> all, String[] args, Random random) {
        int least = Integer.parseInt(args[2]);
        int facts = least + random.nextInt(Integer.parseInt(args[3]) - least + 1);
        List<Capability> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, facts - 1);
    }
}
