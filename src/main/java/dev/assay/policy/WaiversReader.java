package dev.assay.policy;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Capability;
import dev.assay.model.Vocabulary;
import dev.assay.model.WaivedBy;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file of waivers. */
public final class WaiversReader {

    private static final int MOST = 10_000;
    private static final int LONGEST = 1_000;
    private static final List<String> FIELDS =
            List.of("rule", "threat", "listing", "reason", "owner", "expires", "until");
    private static final List<String> STATES = List.of("present", "absent", "known", "unknown");
    private static final Pattern UNTIL = Pattern.compile("\\s*(\\S+)\\s+(?:is\\s+)?(\\S+)\\s*");

    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param vocabulary the capabilities that the end of a waiver may depend on
     * @param today the day by which waivers count
     */
    public WaiversReader(Vocabulary vocabulary, LocalDate today) {
        this.vocabulary = vocabulary;
        this.today = today;
    }

    /**
     * The waivers of a text.
     *
     * @throws ProblemException naming everything that is wrong with it
     */
    public Waivers read(String file, String text) {
        List<Waiver> waivers = new ArrayList<>();
        Node root = Documents.yaml(file, text);
        Node list = root instanceof Node.Obj top ? top.get("waivers") : root;
        if (root instanceof Node.Obj top) {
            problems.addAll(top.unknownFields(List.of("version", "waivers"), null));
            FormatVersion.check(top, problems);
        }
        if (!(list instanceof Node.Arr items) || items.items().size() > MOST) {
            problems.add(new Problem(
                    root.place(),
                    list instanceof Node.Arr ? "has more than 10,000 waivers" : "a list of waivers was expected",
                    list instanceof Node.Arr ? null : "`waivers:` with a list below it is meant"));
        } else {
            items.items().forEach(i -> add(i, waivers));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Waivers(waivers, today);
    }

    private void add(Node item, List<Waiver> waivers) {
        if (!(item instanceof Node.Obj object)) {
            problems.add(Problem.of(item.place(), "a waiver was expected, not " + item.kind()));
            return;
        }
        int before = problems.size();
        problems.addAll(object.unknownFields(FIELDS, null));
        String rule = text(object, "rule", false);
        String threat = text(object, "threat", false);
        if ((rule == null) == (threat == null) && problems.size() == before) {
            problems.add(new Problem(
                    object.place(),
                    rule == null
                            ? "the waiver names neither a `rule` nor a `threat`"
                            : "the waiver names both a `rule` and a `threat`",
                    rule == null ? "`rule: BAS-010` or the like is missing" : "these are two waivers"));
        }
        String listing = text(object, "listing", true);
        String reason = text(object, "reason", true);
        String owner = text(object, "owner", true);
        LocalDate expires = expires(object);
        String until = text(object, "until", false);
        Waiver.Until end = until == null ? null : until(object, until);
        if (problems.size() == before && listing != null && reason != null && owner != null && expires != null) {
            waivers.add(new Waiver(
                    rule, threat, listing, new WaivedBy(reason, owner, expires, until), end, object.place()));
        }
    }

    private @Nullable String text(Node.Obj object, String key, boolean needed) {
        Node node = object.get(key);
        if (node == null) {
            if (needed) {
                problems.add(Problem.of(object.place(), "the waiver has no `" + key + "`"));
            }
            return null;
        }
        String wrong = wrong(node);
        if (wrong != null) {
            problems.add(new Problem(node.place(), "`" + key + "` " + wrong, maybe(key, node)));
            return null;
        }
        return ((Node.Text) node).value();
    }

    /** What is wrong with a text, or null. */
    private static @Nullable String wrong(Node node) {
        if (!(node instanceof Node.Text text)) {
            return "needs a text, not " + node.kind();
        }
        if (text.value().isBlank()) {
            return "is empty";
        }
        if (text.value().length() > LONGEST) {
            return "has " + text.value().length() + " characters, more than 1,000";
        }
        return Quote.isVisible(text.value()) ? null : "holds an invisible or a control character: " + text.kind();
    }

    private @Nullable String maybe(String key, Node node) {
        if (!(node instanceof Node.Num number)) {
            return null;
        }
        return key.equals("expires")
                ? "something like " + today.plusYears(1).minusDays(1) + " is meant"
                : "\"" + Quote.visible(number.digits()) + "\" in quotes is meant";
    }

    /** A waiver lasts a year at most, so that somebody looks again. */
    private @Nullable LocalDate expires(Node.Obj object) {
        String text = text(object, "expires", true);
        if (text == null) {
            return null;
        }
        Node node = object.get("expires");
        try {
            LocalDate expires = LocalDate.parse(text);
            if (node != null && expires.isAfter(today.plusYears(1))) {
                problems.add(new Problem(
                        node.place(),
                        "`expires` is more than a year away",
                        today.plusYears(1) + " or earlier is meant"));
            }
            return expires;
        } catch (DateTimeException e) {
            problems.add(new Problem(
                    node == null ? object.place() : node.place(),
                    "`expires` is no date: " + Quote.of(text),
                    "something like " + today.plusYears(1).minusDays(1) + " is meant"));
            return null;
        }
    }

    private Waiver.@Nullable Until until(Node.Obj object, String text) {
        Node node = object.get("until");
        Matcher parts = UNTIL.matcher(text);
        if (node == null) {
            return null;
        }
        if (!parts.matches() || !STATES.contains(parts.group(2))) {
            problems.add(new Problem(
                    node.place(),
                    "`until` is a capability and one of " + String.join(", ", STATES) + ", not " + node.kind(),
                    parts.matches()
                            ? Nearest.hint(parts.group(2), STATES, "`tool.payments is present` or the like is meant")
                            : "`tool.payments is present` or the like is meant"));
            return null;
        }
        String id = parts.group(1);
        if (vocabulary.find(id) == null) {
            List<String> known =
                    vocabulary.capabilities().stream().map(Capability::id).toList();
            problems.add(new Problem(
                    node.place(),
                    Quote.of(id) + " is not a capability of the vocabulary",
                    Nearest.hint(id, known, null)));
            return null;
        }
        return new Waiver.Until(id, parts.group(2));
    }
}
