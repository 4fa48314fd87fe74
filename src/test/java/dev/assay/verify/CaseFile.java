package dev.assay.verify;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Scene;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cases of one rule, as its case file states them. */
record CaseFile(String rule, List<Case> cases) {

    /** One case: facts in, what is concluded and on which facts out. */
    record Case(
            String name,
            List<String> present,
            List<String> absent,
            Map<Factor, BigDecimal> factors,
            Set<Layer> mapped,
            String concludes,
            List<String> because) {

        static final String NOTHING = "nothing";

        boolean isPositive() {
            return !concludes.equals(NOTHING);
        }

        /** Every fact with its status, for counting in how many two cases differ. */
        Set<String> statements() {
            Set<String> all = new java.util.TreeSet<>();
            present.forEach(id -> all.add(id + " present"));
            absent.forEach(id -> all.add(id + " absent"));
            factors.forEach((f, v) -> all.add(f.id() + " " + v));
            mapped.forEach(l -> all.add("layer " + l.number()));
            return all;
        }

        Scene scene(Vocabulary vocabulary) {
            List<Fact> facts = new ArrayList<>();
            present.forEach(id -> facts.add(fact(vocabulary, id, Status.PRESENT)));
            absent.forEach(id -> facts.add(fact(vocabulary, id, Status.ABSENT)));
            Map<Factor, BigDecimal> values = new EnumMap<>(Factor.class);
            for (Factor factor : Factor.values()) {
                values.put(factor, factors.getOrDefault(factor, BigDecimal.ZERO));
            }
            return Scene.of(vocabulary, facts).with(values, mapped);
        }

        private static Fact fact(Vocabulary vocabulary, String id, Status status) {
            if (vocabulary.find(id) == null) {
                throw new IllegalArgumentException("unknown capability " + id);
            }
            return Fact.stated(id, status, Strength.DECLARED, List.of(new Evidence(null, "/" + id)));
        }
    }

    static CaseFile read(Path path) {
        Node.Obj root =
                (Node.Obj) Documents.yaml(path.toString(), Documents.text(path.toString(), Documents.bytes(path)));
        List<Case> cases = new ArrayList<>();
        for (Node node : ((Node.Arr) root.get("cases")).items()) {
            Node.Obj object = (Node.Obj) node;
            Set<String> known = Set.of("name", "present", "absent", "factors", "mapped", "concludes", "because");
            if (!known.containsAll(object.fields().keySet())) {
                throw new IllegalArgumentException(
                        object.place() + ": unknown key in " + object.fields().keySet());
            }
            cases.add(new Case(
                    text(object.get("name")),
                    texts(object.get("present")),
                    texts(object.get("absent")),
                    factors(object.get("factors")),
                    layers(object.get("mapped")),
                    text(object.get("concludes")),
                    texts(object.get("because"))));
        }
        return new CaseFile(text(root.get("rule")), cases);
    }

    private static String text(Node node) {
        return ((Node.Text) node).value();
    }

    private static List<String> texts(Node node) {
        return node == null
                ? List.of()
                : ((Node.Arr) node).items().stream().map(CaseFile::text).toList();
    }

    private static Map<Factor, BigDecimal> factors(Node node) {
        Map<Factor, BigDecimal> factors = new EnumMap<>(Factor.class);
        if (node != null) {
            ((Node.Obj) node)
                    .fields()
                    .forEach((id, value) -> factors.put(Factor.find(id), new BigDecimal(((Node.Num) value).digits())));
        }
        return factors;
    }

    private static Set<Layer> layers(Node node) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        if (node != null) {
            ((Node.Arr) node).items().forEach(n -> layers.add(Layer.find(Integer.parseInt(((Node.Num) n).digits()))));
        }
        return layers;
    }
}
