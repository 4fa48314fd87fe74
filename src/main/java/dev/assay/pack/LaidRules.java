package dev.assay.pack;

import dev.assay.doc.Nearest;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.drl.DrlReader;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Rules of packs, or of policies, that lie over each other. Each may replace rules that its {@code overrides} name, and
 * switch off rules that its {@code disables} name.
 */
final class LaidRules {

    private final String what;
    private final List<Problem> problems;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Rule> taken = new ArrayList<>();
    private final SortedMap<String, String> drl = new TreeMap<>();
    private int layers;

    /**
     * @param what {@code pack} or {@code policy}, for messages
     * @param problems takes what is wrong
     */
    LaidRules(String what, List<Problem> problems) {
        this.what = what;
        this.problems = problems;
    }

    /** The rules in the files of the next layer, which is not laid over the others yet. */
    List<Rule> read(PackSource source, DrlReader reader) {
        List<Rule> own = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
            String path = file.getKey();
            if (path.endsWith(".drl")) {
                String name = source.name() + "/" + path;
                try {
                    String text = PackText.of(name, file.getValue());
                    drl.put(layers == 0 ? path : layers + "/" + path, text);
                    own.addAll(reader.read(name, text, problems));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return own;
    }

    /** Takes in the texts of rules that were read before. */
    void kept(SortedMap<String, String> texts) {
        drl.putAll(texts);
    }

    /**
     * Lays the rules of a pack over those below.
     *
     * @param others the ids that it has beside those of its rules
     * @param removed takes an id that is no rule away from below, if it is there
     */
    void lay(PackInfo info, List<Rule> own, List<String> others, Predicate<String> removed) {
        for (PackInfo.Drop drop : info.overrides()) {
            remove(drop, removed);
            String id = drop.rule();
            if (!others.contains(id) && own.stream().noneMatch(r -> r.id().equals(id))) {
                problems.add(new Problem(
                        drop.place(),
                        "the " + what + " overrides " + Quote.of(id) + " but has no rule of that id",
                        "`disables` is meant, with a reason"));
            }
        }
        info.disables().forEach(d -> remove(d, removed));
        layers++;
        for (Rule rule : own) {
            if (rules.putIfAbsent(rule.id(), rule) != null) {
                taken.add(rule);
            }
        }
    }

    private void remove(PackInfo.Drop drop, Predicate<String> removed) {
        if (removed.test(drop.rule())) {
            return;
        }
        Rule rule = rules.remove(drop.rule());
        if (rule == null) {
            problems.add(new Problem(
                    drop.place(),
                    "no " + what + " below has the rule " + Quote.of(drop.rule()),
                    Nearest.hint(drop.rule(), rules.keySet(), null)));
        } else {
            // the compiler must not see it either; line numbers stay
            String blank = "\n"
                    .repeat((int) rule.source().chars().filter(c -> c == '\n').count());
            drl.replaceAll((path, text) -> text.replace(rule.source(), blank));
        }
    }

    /** All rules in the order of their packs, and behind them those whose id was taken. */
    List<Rule> all() {
        List<Rule> all = new ArrayList<>(rules.values());
        all.addAll(taken);
        return all;
    }

    /** The texts by path. */
    SortedMap<String, String> drl() {
        return drl;
    }
}
