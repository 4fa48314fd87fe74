package dev.assay.format;

import dev.assay.doc.Node;
import dev.assay.doc.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A path through a document, such as {@code tools/*}{@code /name}: keys joined by slashes; {@code a|b} is either key,
 * {@code *} any key or index, {@code **} any number of them. Keys are compared without their manner of spelling. A path
 * that begins with a slash begins at the document, any other at the item at hand. {@code #body} is the text behind front
 * matter, {@code #opening} that text from its first line that is no heading.
 *
 * @param text as written
 * @param fromRoot whether it begins at the document
 * @param steps the keys, each with its alternatives
 */
record PathPattern(String text, boolean fromRoot, List<List<String>> steps) {

    static final String BODY = "#body";
    private static final String OPENING = "#opening";
    private static final int MOST_MATCHES = 20_000;
    private static final int MOST_STEPS = 20;

    /** Each of them looks at the whole tree again. */
    private static final int MOST_DEEP = 2;

    /** The path of a text, or null if it is malformed. */
    static @Nullable PathPattern parse(String text) {
        boolean root = text.startsWith("/");
        String rest = root ? text.substring(1) : text;
        if (rest.isEmpty() || rest.equals(".")) {
            return new PathPattern(text, root, List.of());
        }
        List<List<String>> steps = new ArrayList<>();
        int deep = 0;
        for (String step : rest.split("/", -1)) {
            List<String> keys = new ArrayList<>();
            boolean star = false;
            for (String key : step.split("\\|", -1)) {
                boolean any = key.equals("*") || key.equals("**");
                if (key.isBlank() || !key.equals(key.strip()) || ((star || any) && !keys.isEmpty())) {
                    return null;
                }
                star |= any;
                deep += key.equals("**") ? 1 : 0;
                keys.add(any ? key : Words.key(key));
            }
            steps.add(List.copyOf(keys));
        }
        return deep > MOST_DEEP || steps.size() > MOST_STEPS ? null : new PathPattern(text, root, steps);
    }

    boolean isBody() {
        return text.equals(BODY);
    }

    /** Every value that the path leads to, in the document's order. */
    List<Match> select(Source source, Match item) {
        if (isBody() || text.equals(OPENING)) {
            String body = isBody() ? source.body() : opening(source.body());
            return body.isEmpty() ? List.of() : List.of(new Match(new Node.Text(Place.of(source.file()), body), BODY));
        }
        List<Match> found = new ArrayList<>();
        walk(fromRoot ? new Match(source.root(), "") : item, 0, found);
        return found;
    }

    private static String opening(String body) {
        return body.lines()
                .dropWhile(l -> l.isBlank() || l.startsWith("#"))
                .limit(3)
                .collect(Collectors.joining("\n"));
    }

    private void walk(Match at, int step, List<Match> found) {
        if (found.size() >= MOST_MATCHES) {
            return;
        }
        if (step == steps.size()) {
            found.add(at);
            return;
        }
        if (isDeep(step)) {
            walk(at, step + 1, found);
        }
        if (at.node() instanceof Node.Obj object) {
            for (Map.Entry<String, Node> field : object.fields().entrySet()) {
                enter(new Match(field.getValue(), field.getKey()), step, found);
            }
        } else if (at.node() instanceof Node.Arr list) {
            for (int i = 0; i < list.items().size(); i++) {
                enter(new Match(list.items().get(i), Integer.toString(i)), step, found);
            }
        }
    }

    /** Goes on with a child, if the step leads there. */
    private void enter(Match child, int step, List<Match> found) {
        List<String> keys = steps.get(step);
        boolean deep = isDeep(step);
        if (deep || keys.get(0).equals("*") || keys.contains(Words.key(child.key()))) {
            walk(child, deep ? step : step + 1, found);
        }
    }

    private boolean isDeep(int step) {
        return steps.get(step).get(0).equals("**");
    }
}
