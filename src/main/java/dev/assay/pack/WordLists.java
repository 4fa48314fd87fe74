package dev.assay.pack;

import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import dev.assay.text.Patterns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The word lists of a pack's lexicon: wordings that many phrases share. A phrase names one in braces, as in {@code {person}}. */
final class WordLists {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,30}");
    private static final Pattern USE = Pattern.compile("\\{([^{}]*)\\}");

    private final Map<String, String> lists = new LinkedHashMap<>();
    private final List<Problem> problems;
    private final Patterns patterns;

    /**
     * @param problems takes what is wrong
     * @param patterns reads wordings
     */
    WordLists(List<Problem> problems, Patterns patterns) {
        this.problems = problems;
        this.patterns = patterns;
    }

    /** Takes in lists by their names. A list may name lists that stand before it. */
    void add(Node.Obj named) {
        named.fields().forEach((name, node) -> {
            if (!NAME.matcher(name).matches()) {
                problems.add(Problem.of(
                        node.place(), "the list " + Quote.of(name) + " is not named in small letters and hyphens"));
            } else if (lists.containsKey(name)) {
                problems.add(Problem.of(node.place(), "the list " + Quote.of(name) + " is there already"));
            } else {
                lists.put(name, "(" + String.join("|", wordings(node)) + ")");
            }
        });
    }

    private List<String> wordings(Node node) {
        List<String> wordings = new ArrayList<>();
        List<Node> items = node instanceof Node.Arr list ? list.items() : List.of(node);
        for (Node item : items) {
            String text = item instanceof Node.Text words ? filled(words.value(), words.place()) : null;
            String wrong = text == null ? "is no text" : patterns.problem(text);
            if (text != null && wrong == null) {
                wordings.add(text);
            } else if (!(item instanceof Node.Text) || text != null) {
                problems.add(Problem.of(item.place(), "a wording of a list " + wrong));
            }
        }
        if (wordings.isEmpty()) {
            problems.add(Problem.of(node.place(), "a list needs at least one wording"));
            wordings.add("nothing");
        }
        return wordings;
    }

    /** A phrase with its lists filled in; null, and a problem, if it names one that is not there. */
    @Nullable
    String filled(String phrase, Place place) {
        Matcher use = USE.matcher(phrase);
        StringBuilder filled = new StringBuilder();
        while (use.find()) {
            String list = lists.get(use.group(1));
            if (list == null) {
                problems.add(new Problem(
                        place,
                        "the phrase " + Quote.of(phrase) + " names a list " + Quote.of(use.group(1))
                                + " that is not there",
                        Nearest.hint(use.group(1), List.copyOf(lists.keySet()), null)));
                return null;
            }
            use.appendReplacement(filled, Matcher.quoteReplacement(list));
        }
        return use.appendTail(filled).toString();
    }
}
