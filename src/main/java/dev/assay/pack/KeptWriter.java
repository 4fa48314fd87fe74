package dev.assay.pack;

import dev.assay.model.Capability;
import dev.assay.model.Threat;
import dev.assay.rule.Comparison;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FieldTest;
import dev.assay.rule.RowCondition;
import dev.assay.rule.Rule;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes what {@link KeptReader} reads: texts, each once, and behind them numbers, which stand for texts or themselves. */
final class KeptWriter {

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();

    void text(String text) {
        number(texts.computeIfAbsent(text, t -> texts.size()));
    }

    private void texts(Collection<String> all) {
        number(all.size());
        all.forEach(this::text);
    }

    private void number(int number) {
        put(numbers, number);
    }

    @SuppressWarnings("EnumOrdinal") // the same program reads it again; the launcher looks that it is
    private void value(Enum<?> value) {
        number(value.ordinal());
    }

    private void number(BigDecimal decimal) {
        text(decimal.toString());
    }

    /** Seven bits in each byte, the lowest first; the last byte is not negative. */
    private static void put(ByteArrayOutputStream out, int number) {
        int left = number;
        while (left >>> 7 != 0) {
            out.write(left | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }

    /** All that was written, behind some room. */
    byte[] bytes(int room) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[room]);
        put(out, texts.size());
        StringBuilder all = new StringBuilder();
        for (String text : texts.keySet()) {
            put(out, text.length());
            all.append(text);
        }
        byte[] encoded = all.toString().getBytes(StandardCharsets.UTF_8);
        put(out, encoded.length);
        out.writeBytes(encoded);
        out.writeBytes(numbers.toByteArray());
        return out.toByteArray();
    }

    void pack(Kept pack, String name) {
        number(pack.capabilities().size());
        pack.capabilities().forEach(this::capability);
        number(pack.threats().size());
        pack.threats().forEach(this::threat);
        List<String> paths = new ArrayList<>(pack.texts().keySet());
        number(pack.rules().size());
        for (Rule rule : pack.rules()) {
            int file = paths.indexOf(rule.place().file().substring(name.length() + 1));
            number(file);
            number(Objects.requireNonNull(pack.texts().get(paths.get(file))).indexOf(rule.source()));
            number(rule.source().length());
            rule(rule);
        }
    }

    private void capability(Capability c) {
        text(c.id());
        text(c.means());
        text(c.phrase());
        text(c.asks());
        number(c.layer());
        value(c.effect());
        value(c.change());
    }

    private void threat(Threat t) {
        text(t.id());
        text(t.name());
        text(t.definition());
        number(t.layers().size());
        t.layers().forEach(this::value);
        texts(t.mappings().owasp());
        texts(t.mappings().asi());
        texts(t.mappings().llm());
        texts(t.mappings().atlas());
        texts(t.mappings().cwe());
        text(t.mitigations());
        text(t.leftOut());
    }

    private void rule(Rule rule) {
        number(rule.place().line());
        number(rule.place().column());
        text(rule.id());
        text(rule.title());
        conclusion(rule.conclusion());
        text(rule.reason());
        text(rule.since());
        value(rule.status());
        texts(rule.references());
        condition(Objects.requireNonNull(rule.when()));
        value(rule.phase());
    }

    private void conclusion(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Derive c) {
            number(0);
            text(c.capability());
        } else if (conclusion instanceof Conclusion.OnFactor c) {
            number(1);
            value(c.factor());
            value(c.move());
            number(c.value());
        } else if (conclusion instanceof Conclusion.OnMultiplier c) {
            number(2);
            value(c.multiplier());
            value(c.move());
            number(c.value());
        } else if (conclusion instanceof Conclusion.OnMetric c) {
            number(3);
            text(c.metric());
            value(c.move());
            text(c.value());
        } else if (conclusion instanceof Conclusion.OnPosture c) {
            number(4);
            value(c.move());
            value(c.value());
        } else if (conclusion instanceof Conclusion.Mapped c) {
            number(5);
            value(c.layer());
        } else if (conclusion instanceof Conclusion.Names c) {
            number(6);
            value(c.layer());
            text(c.threat());
            value(c.certainty());
        } else if (conclusion instanceof Conclusion.Chain c) {
            number(7);
            text(c.threat());
        } else if (conclusion instanceof Conclusion.Contradiction c) {
            number(8);
            value(c.stake());
            texts(c.settledBy());
        } else if (conclusion instanceof Conclusion.Caveat c) {
            number(9);
            value(c.layer());
            text(c.words());
            texts(c.settledBy());
        } else {
            throw new IllegalArgumentException("a pack that assesses concludes no " + conclusion.subject());
        }
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.All c) {
            number(0);
            conditions(c.parts());
        } else if (condition instanceof Condition.Any c) {
            number(1);
            conditions(c.parts());
        } else if (condition instanceof Condition.Not c) {
            number(2);
            condition(c.part());
        } else if (condition instanceof Condition.Bound c) {
            number(3);
            text(c.variable());
            condition(c.part());
        } else if (condition instanceof FactCondition c) {
            number(c.comparison() == null ? 4 : 5);
            value(c.type());
            test(c.test());
            text(c.text());
            compared(c.comparison(), c.bound());
        } else if (condition instanceof RowCondition c) {
            number(c.fold() == null ? 6 : 7);
            value(c.type());
            test(c.test());
            text(c.text());
            if (c.fold() != null) {
                value(c.fold());
                text(c.field());
                compared(c.comparison(), c.bound());
            }
        }
    }

    private void conditions(List<Condition> parts) {
        number(parts.size());
        parts.forEach(this::condition);
    }

    private void compared(@Nullable Comparison comparison, BigDecimal bound) {
        if (comparison != null) {
            value(comparison);
            number(bound);
        }
    }

    private void test(FieldTest test) {
        if (test instanceof FieldTest.OneOf t) {
            number(t.wanted() ? 0 : 1);
            text(t.field());
            texts(new TreeSet<>(t.texts()));
        } else if (test instanceof FieldTest.Compares t) {
            number(2);
            text(t.field());
            value(t.comparison());
            number(t.number());
        } else if (test instanceof FieldTest.Every t) {
            number(3);
            tests(t.parts());
        } else if (test instanceof FieldTest.Some t) {
            number(4);
            tests(t.parts());
        }
    }

    private void tests(List<FieldTest> parts) {
        number(parts.size());
        parts.forEach(this::test);
    }
}
