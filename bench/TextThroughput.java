import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.pack.RulePack;
import dev.assay.text.Lexicon;
import dev.assay.text.Mention;
import dev.assay.text.Phrase;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures, on one warm thread, how many texts of two kilobytes a second the lexicon reads, and the same phrases written
 * as regular expressions beside it. Rates are by the CPU time of the thread, so that other work on the machine counts less.
 * The texts are put together from the labelled sentences, the same for the same seed.
 * Run it with:
 *
 *   java -cp 'target/assay.jar:target/lib/*' bench/TextThroughput.java rules fixtures/text/sentences.yaml
 */
public final class TextThroughput {

    /** What listings say between the lines that matter. */
    private static final String[] FILLER = {
        "Getting started takes a few minutes and the first month costs nothing.",
        "Our small team has been at it since the spring and reads every letter.",
        "Pick the plan that suits you; you may leave at the end of any month.",
        "The interface is calm, the wording is plain, and there is a dark theme.",
        "Version two brings a faster start, a new logo and many small repairs.",
        "Thanks to everybody who sent ideas, found mistakes or wrote kind words.",
        "Prices begin at nine dollars a month, with a discount for students.",
        "See the notes below for the order of things and what to expect of each.",
        "It was made for a hackathon and has grown into something people like.",
        "Follow the four points of the list and you will be ready by lunch.",
        "Nothing here is set in stone, and names may change with the next version.",
        "For a longer tour with pictures, have a look at the pages of the project."
    };

    private static final int TEXTS = 2_000;
    private static final int LENGTH = 2_048;
    private static final int ROUNDS = 7;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long ROUND_NANOS = 1_000_000_000L;

    public static void main(String[] args) throws Exception {
        Lexicon lexicon = RulePack.load(Path.of(args[0]), false).lexicon();
        List<String> texts = texts(Path.of(args[1]), 4);
        List<String> dense = texts(Path.of(args[1]), 0);
        List<Pattern> regexes = new ArrayList<>();
        for (Phrase phrase : lexicon.phrases()) {
            phrase.patterns().forEach(p -> regexes.add(regex(p)));
        }
        System.out.printf(
                "%d entries, %d phrases, %d texts of %d characters, %.0f mentions a text; dense ones %.0f%n",
                lexicon.phrases().size(),
                regexes.size(),
                TEXTS,
                LENGTH,
                mentions(lexicon, texts),
                mentions(lexicon, dense));
        rate("lexicon, dense texts", dense, text -> lexicon.scan(text).stream().mapToInt(Mention::end).sum());
        double trie = rate("lexicon", texts, text -> lexicon.scan(text).stream().mapToInt(Mention::end).sum());
        double regex = rate("regular expressions", texts.subList(0, 20), text -> {
            int found = 0;
            for (Pattern pattern : regexes) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    found += matcher.end();
                }
            }
            return found;
        });
        System.out.printf("ratio %.0f%n", trie / regex);
    }

    private static double mentions(Lexicon lexicon, List<String> texts) {
        return texts.stream().mapToInt(t -> lexicon.scan(t).size()).average().orElse(0);
    }

    /** Of each five sentences, so many say nothing of a capability. */
    private static List<String> texts(Path file, int filler) throws Exception {
        List<String> sentences = new ArrayList<>();
        Node.Obj top = (Node.Obj) Documents.yaml(file.toString(), Files.readString(file));
        for (Node item : ((Node.Arr) top.get("sentences")).items()) {
            sentences.add(((Node.Text) ((Node.Obj) item).get("text")).value());
        }
        Random random = new Random(20261101L);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < LENGTH) {
                boolean idle = random.nextInt(5) < filler;
                text.append(idle ? FILLER[random.nextInt(FILLER.length)] : sentences.get(random.nextInt(sentences.size())));
                text.append(random.nextInt(5) == 0 ? "\n\n" : " ");
            }
            texts.add(text.substring(0, LENGTH));
        }
        return texts;
    }

    /** The same wording as a regular expression; the forms of a word are a little more or less than the lexicon's. */
    private static Pattern regex(String phrase) {
        StringBuilder regex = new StringBuilder("\\b");
        boolean blank = false;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c == '~') {
                regex.append("(?:[\\s,'-]+\\w+){0,").append(phrase.charAt(++i)).append('}');
            } else if (c == ' ' || c == '-') {
                blank = true;
            } else {
                if (blank && "|)]".indexOf(c) < 0 && c != '[') {
                    regex.append("[\\s-]+");
                }
                blank = false;
                switch (c) {
                    case '(' -> regex.append("(?:");
                    case '[' -> regex.append("(?:[\\s-]+(?:");
                    case ']' -> regex.append("))?");
                    case '*' -> regex.append("\\w*");
                    case '+' -> regex.append("(?:e?s|e?d|ing)?");
                    default -> regex.append(c);
                }
            }
        }
        return Pattern.compile(regex + "\\b", Pattern.CASE_INSENSITIVE);
    }

    private interface Work {
        int on(String text);
    }

    private static double rate(String what, List<String> texts, Work work) {
        double[] rates = new double[ROUNDS];
        long sink = 0;
        for (int round = -2; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            long count = 0;
            while (System.nanoTime() - begin < ROUND_NANOS) {
                for (String text : texts) {
                    sink += work.on(text);
                }
                count += texts.size();
            }
            if (round >= 0) {
                rates[round] = count / ((THREADS.getCurrentThreadCpuTime() - busy) / 1e9);
            }
        }
        Arrays.sort(rates);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.0f texts a second of CPU time (%.0f to %.0f)  [%d]%n",
                what,
                rates[ROUNDS / 2],
                rates[0],
                rates[ROUNDS - 1],
                sink % 10);
        return rates[ROUNDS / 2];
    }
}
