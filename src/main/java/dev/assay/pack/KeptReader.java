package dev.assay.pack;

import dev.assay.doc.Place;
import dev.assay.model.Capability;
import dev.assay.model.Certainty;
import dev.assay.model.Change;
import dev.assay.model.Effect;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Posture;
import dev.assay.model.Stake;
import dev.assay.model.Threat;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Comparison;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.FieldTest;
import dev.assay.rule.Move;
import dev.assay.rule.Multiplier;
import dev.assay.rule.Phase;
import dev.assay.rule.RowCondition;
import dev.assay.rule.Rule;
import dev.assay.rule.RuleStatus;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/**
 * Reads what {@link KeptWriter} wrote. Of anything else it makes nonsense, or throws {@link IndexOutOfBoundsException} or
 * {@link IllegalArgumentException}.
 */
@SuppressWarnings("EnumOrdinal") // the same program wrote it; the launcher looks that it did
final class KeptReader {

    private static final List<Factor> FACTORS = List.of(Factor.values());
    private static final List<Move> MOVES = List.of(Move.values());
    private static final List<Layer> LAYERS = List.of(Layer.values());
    private static final List<Phase> PHASES = List.of(Phase.values());
    private static final List<FactType> TYPES = List.of(FactType.values());
    private static final List<Comparison> COMPARISONS = List.of(Comparison.values());

    private final byte[] bytes;
    private final String[] texts;
    private int at;
    private Vocabulary vocabulary = new Vocabulary(List.of());

    KeptReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
        int count = size();
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = number();
        }
        int encoded = number();
        String all = new String(bytes, at, encoded, StandardCharsets.UTF_8);
        at += encoded;
        texts = new String[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            texts[i] = all.substring(start, start + lengths[i]);
            start += lengths[i];
        }
    }

    private int number() {
        int number = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            number |= (next & 0x7F) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return number | next << shift;
    }

    /** How many follow; each takes a byte at least. */
    private int size() {
        return Objects.checkIndex(number(), bytes.length - at + 1);
    }

    String text() {
        return texts[number()];
    }

    private List<String> texts() {
        int size = size();
        List<String> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(text());
        }
        return all;
    }

    private BigDecimal decimal() {
        return new BigDecimal(text());
    }

    Kept pack(String name, SortedMap<String, String> files) {
        List<Capability> capabilities = new ArrayList<>();
        for (int left = size(); left > 0; left--) {
            capabilities.add(new Capability(
                    text(), text(), text(), text(), number(), Effect.values()[number()], Change.values()[number()]));
        }
        vocabulary = new Vocabulary(capabilities);
        List<Threat> threats = new ArrayList<>();
        for (int left = size(); left > 0; left--) {
            threats.add(threat());
        }
        List<String> paths = new ArrayList<>(files.keySet());
        List<Rule> rules = new ArrayList<>();
        for (int left = size(); left > 0; left--) {
            String path = paths.get(number());
            int start = number();
            String source = Objects.requireNonNull(files.get(path)).substring(start, start + number());
            rules.add(rule(name + "/" + path, source));
        }
        return new Kept(files, capabilities, threats, rules);
    }

    private Threat threat() {
        String id = text();
        String name = text();
        String definition = text();
        List<Layer> layers = new ArrayList<>();
        for (int left = size(); left > 0; left--) {
            layers.add(LAYERS.get(number()));
        }
        return new Threat(
                id,
                name,
                definition,
                layers,
                new Threat.Mappings(texts(), texts(), texts(), texts(), texts()),
                text(),
                text());
    }

    private Rule rule(String file, String source) {
        Place place = Place.of(file, number(), number());
        return new Rule(
                text(),
                text(),
                conclusion(),
                text(),
                text(),
                RuleStatus.values()[number()],
                texts(),
                condition(),
                PHASES.get(number()),
                place,
                source);
    }

    private Conclusion conclusion() {
        return switch (number()) {
            case 0 -> new Conclusion.Derive(text());
            case 1 -> new Conclusion.OnFactor(FACTORS.get(number()), MOVES.get(number()), decimal());
            case 2 -> new Conclusion.OnMultiplier(Multiplier.values()[number()], MOVES.get(number()), decimal());
            case 3 -> new Conclusion.OnMetric(text(), MOVES.get(number()), text());
            case 4 -> new Conclusion.OnPosture(MOVES.get(number()), Posture.values()[number()]);
            case 5 -> new Conclusion.Mapped(LAYERS.get(number()));
            case 6 -> new Conclusion.Names(LAYERS.get(number()), text(), Certainty.values()[number()]);
            case 7 -> new Conclusion.Chain(text());
            case 8 -> new Conclusion.Contradiction(Stake.values()[number()], texts());
            case 9 -> new Conclusion.Caveat(LAYERS.get(number()), text(), texts());
            default -> throw new IllegalArgumentException("no conclusion");
        };
    }

    private Condition condition() {
        int kind = number();
        return switch (kind) {
            case 0 -> new Condition.All(conditions());
            case 1 -> new Condition.Any(conditions());
            case 2 -> new Condition.Not(condition());
            case 3 -> new Condition.Bound(text(), fact(number()));
            case 4, 5 -> fact(kind);
            case 6 -> RowCondition.some(TYPES.get(number()), test(), text());
            case 7 -> folded();
            default -> throw new IllegalArgumentException("no condition");
        };
    }

    private List<Condition> conditions() {
        List<Condition> parts = new ArrayList<>();
        for (int left = size(); left > 0; left--) {
            parts.add(condition());
        }
        return parts;
    }

    private FactCondition fact(int kind) {
        FactType type = TYPES.get(number());
        FieldTest test = test();
        String text = text();
        return kind == 4
                ? FactCondition.some(type, test, vocabulary, text)
                : FactCondition.count(type, test, vocabulary, COMPARISONS.get(number()), decimal(), text);
    }

    private RowCondition folded() {
        FactType type = TYPES.get(number());
        FieldTest test = test();
        String text = text();
        RowCondition.Fold fold = RowCondition.Fold.values()[number()];
        return RowCondition.folded(type, test, fold, text(), COMPARISONS.get(number()), decimal(), text);
    }

    private FieldTest test() {
        int kind = number();
        return switch (kind) {
            case 0, 1 -> new FieldTest.OneOf(text(), set(), kind == 0);
            case 2 -> new FieldTest.Compares(text(), COMPARISONS.get(number()), decimal());
            case 3 -> new FieldTest.Every(tests());
            case 4 -> new FieldTest.Some(tests());
            default -> throw new IllegalArgumentException("no test");
        };
    }

    private Set<String> set() {
        return new HashSet<>(texts());
    }

    private List<FieldTest> tests() {
        List<FieldTest> parts = new ArrayList<>();
        for (int left = size(); left > 0; left--) {
            parts.add(test());
        }
        return parts;
    }
}
