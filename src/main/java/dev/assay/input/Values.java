package dev.assay.input;

import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the plain values of an object; what is wrong becomes a problem, and the value null. */
final class Values {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_ID = 200;
    private static final int MOST_DECIMALS = 6;
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][-+]?\\d)?");
    private static final String A_TEXT = "a text";

    private final Node.Obj object;
    private final List<Problem> problems;

    Values(Node.Obj object, List<Problem> problems, List<String> known) {
        this.object = object;
        this.problems = problems;
        problems.addAll(object.unknownFields(known, "it belongs to another listing format"));
    }

    @Nullable
    String text(String key, boolean required) {
        Node node = object.get(key);
        if (node == null) {
            expect(!required, key, A_TEXT);
            return null;
        }
        if (!(node instanceof Node.Text text)) {
            expect(false, key, A_TEXT);
            return null;
        }
        if (text.value().isBlank()
                || text.value().codePointCount(0, text.value().length()) > LONGEST) {
            problems.add(Problem.of(
                    node.place(),
                    text.value().isBlank()
                            ? "`" + key + "` is blank; a text was expected"
                            : "`" + key + "` is longer than 100,000 characters"));
            return null;
        }
        return text.value();
    }

    /** The id: a text that fits on a line, because it names files and rows elsewhere. */
    @Nullable
    String id(String key) {
        String id = text(key, true);
        if (id != null && (id.codePointCount(0, id.length()) > LONGEST_ID || !isPlain(id))) {
            Node node = object.get(key);
            problems.add(Problem.of(
                    node == null ? object.place() : node.place(),
                    "`" + key + "` is " + Quote.of(id) + "; at most 200 visible characters were expected"));
            return null;
        }
        return id;
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i += Character.charCount(id.codePointAt(i))) {
            if (!Quote.isPlain(id.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    BigDecimal number(String key, String least, String most) {
        Node node = object.get(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof Node.Num number)
                || !PLAIN.matcher(number.digits()).matches()) {
            expect(false, key, "a plain number");
            return null;
        }
        BigDecimal value = new BigDecimal(number.digits()).stripTrailingZeros();
        if (value.scale() > MOST_DECIMALS) {
            problems.add(Problem.of(node.place(), "`" + key + "` has more than six decimals"));
            return null;
        }
        if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
            problems.add(Problem.of(
                    node.place(),
                    "`" + key + "` is " + Quote.visible(number.digits()) + "; a number from " + least + " to " + most
                            + " was expected"));
            return null;
        }
        return value;
    }

    /** Unless it is fine, the value of a key is a problem: something else was expected. */
    void expect(boolean fine, String key, String expected) {
        if (!fine) {
            Node node = object.get(key);
            Place place = node == null ? object.place() : node.place();
            problems.add(new Problem(
                    place,
                    node == null
                            ? "`" + key + "` is missing; " + expected + " was expected"
                            : "`" + key + "` is " + node.kind() + "; " + expected + " was expected",
                    node instanceof Node.Num && expected.equals(A_TEXT) ? "double quotes are missing" : null));
        }
    }
}
