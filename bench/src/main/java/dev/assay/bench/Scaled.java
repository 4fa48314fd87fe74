package dev.assay.bench;

import dev.assay.model.Capability;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FieldTest;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pack of several times as many rules. Each copy asks for other capabilities than its original; kinds stay. Derivations
 * are not copied, for more of them would make more facts and not only more rules.
 */
final class Scaled {

    private static final Pattern ID = Pattern.compile("\"([a-z]+\\.[a-z0-9-]+)\"");

    private final Vocabulary vocabulary;
    private final Map<String, String> other;

    private Scaled(Vocabulary vocabulary, Map<String, String> other) {
        this.vocabulary = vocabulary;
        this.other = other;
    }

    /**
     * All rules ask about the same things: each copy by one permutation of the vocabulary, so that copies share no more of
     * the network than strangers would.
     */
    static RulePack crowded(RulePack pack, int times) {
        List<Scaled> copies = new ArrayList<>();
        for (int copy = 1; copy < times; copy++) {
            List<String> ids = ids(pack);
            List<String> shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled, new Random(copy));
            Map<String, String> other = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                other.put(ids.get(i), shuffled.get(i));
            }
            copies.add(new Scaled(pack.vocabulary(), other));
        }
        return with(pack, pack.vocabulary(), copies);
    }

    /** Each copy asks about things of its own, as packs do that are laid over others: the vocabulary grows with the rules. */
    static RulePack widened(RulePack pack, int times) {
        List<Capability> all = new ArrayList<>(pack.vocabulary().capabilities());
        for (int copy = 1; copy < times; copy++) {
            for (String id : ids(pack)) {
                Capability c = pack.vocabulary().at(pack.vocabulary().indexOf(id));
                all.add(new Capability(
                        widened(id, copy), c.means(), c.phrase(), c.asks(), c.layer(), c.effect(), c.change()));
            }
        }
        Vocabulary vocabulary = new Vocabulary(all);
        List<Scaled> copies = new ArrayList<>();
        for (int copy = 1; copy < times; copy++) {
            Map<String, String> other = new HashMap<>();
            for (String id : ids(pack)) {
                other.put(id, widened(id, copy));
            }
            copies.add(new Scaled(vocabulary, other));
        }
        return with(pack, vocabulary, copies);
    }

    /** The id of a copy of a capability; copy 0 is the capability itself. */
    static String widened(String id, int copy) {
        return copy == 0 || id.startsWith("kind.") ? id : id + "-" + copy;
    }

    private static List<String> ids(RulePack pack) {
        return pack.vocabulary().capabilities().stream()
                .filter(c -> !c.family().equals("kind"))
                .map(Capability::id)
                .toList();
    }

    private static RulePack with(RulePack pack, Vocabulary vocabulary, List<Scaled> copies) {
        List<Rule> rules = new ArrayList<>();
        pack.rules().forEach(r -> rules.add(r.over(vocabulary)));
        for (int copy = 1; copy <= copies.size(); copy++) {
            for (Rule rule : pack.rules()) {
                if (rule.phase() != Phase.DERIVE) {
                    rules.add(copies.get(copy - 1).copy(rule, copy));
                }
            }
        }
        return new RulePack(
                pack.packs(),
                vocabulary,
                pack.threats(),
                pack.classes(),
                rules,
                pack.lexicon(),
                pack.wordings(),
                pack.formats(),
                pack.drl(),
                pack.trusted());
    }

    private Rule copy(Rule r, int copy) {
        return new Rule(
                r.id() + "-" + copy,
                r.title(),
                r.conclusion(),
                r.reason(),
                r.since(),
                r.status(),
                r.references(),
                condition(Objects.requireNonNull(r.when())),
                r.phase(),
                r.place(),
                r.source());
    }

    private Condition condition(Condition c) {
        if (c instanceof Condition.All all) {
            return new Condition.All(all.parts().stream().map(this::condition).toList());
        }
        if (c instanceof Condition.Any any) {
            return new Condition.Any(any.parts().stream().map(this::condition).toList());
        }
        if (c instanceof Condition.Not not) {
            return new Condition.Not(condition(not.part()));
        }
        if (c instanceof Condition.Bound bound) {
            return new Condition.Bound(bound.variable(), (FactCondition) condition(bound.part()));
        }
        if (c instanceof FactCondition f) {
            String text = ID.matcher(f.text()).replaceAll(m -> '"' + renamed(m.group(1)) + '"');
            return f.comparison() == null
                    ? FactCondition.some(f.type(), test(f.test()), vocabulary, text)
                    : FactCondition.count(f.type(), test(f.test()), vocabulary, f.comparison(), f.bound(), text);
        }
        return c;
    }

    private FieldTest test(FieldTest t) {
        if (t instanceof FieldTest.OneOf one && one.field().equals("id")) {
            Set<String> ids = one.texts().stream().map(this::renamed).collect(Collectors.toSet());
            return new FieldTest.OneOf("id", ids, one.wanted());
        }
        if (t instanceof FieldTest.Every every) {
            return new FieldTest.Every(every.parts().stream().map(this::test).toList());
        }
        if (t instanceof FieldTest.Some some) {
            return new FieldTest.Some(some.parts().stream().map(this::test).toList());
        }
        return t;
    }

    private String renamed(String id) {
        return other.getOrDefault(id, id);
    }
}
