package dev.assay.bench;

import dev.assay.model.Capability;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the rules out as the Java class that a person would write by hand: one {@code if} for each rule, a method for each
 * factor, nothing looked up, nothing interpreted.
 */
final class PlainSource {

    /** How far the person went. */
    enum Form {
        /** Facts are sets of strings. */
        STRINGS,
        /** Facts are bits and conditions are masks: the least work that there is. */
        BITS,
        /** Bits, and a list of the rules that hold with the facts behind each, which is what Assay's matcher returns. */
        REASONS
    }

    private final Task task;
    private final Vocabulary vocabulary;
    private final Form form;
    private final int words;
    private final StringBuilder out = new StringBuilder();

    private PlainSource(Task task, Form form) {
        this.task = task;
        this.vocabulary = task.pack().vocabulary();
        this.form = form;
        this.words = (vocabulary.size() + 63) / 64;
    }

    static String of(Task task, Form form, String name) {
        return new PlainSource(task, form).write(name);
    }

    private String write(String name) {
        String totals = Totals.class.getName();
        line("import java.util.*;");
        line("public final class " + name + " implements " + Plain.class.getName() + " {");
        if (form == Form.REASONS) {
            line("public List<Hit> hits;");
            line("private static final String[] NAMES = {"
                    + vocabulary.capabilities().stream()
                            .map(c -> quoted(c.id()))
                            .collect(Collectors.joining(","))
                    + "};");
        }
        line("public int[] evaluate(Object facts) {");
        if (form == Form.REASONS) {
            line("hits = new ArrayList<>();");
        }
        if (form == Form.STRINGS) {
            line(Case.class.getName() + " c = (" + Case.class.getName() + ") facts;");
            line("Set<String> p = new HashSet<>(c.present()), a = new HashSet<>(c.absent());");
        } else {
            line("Bits b = (Bits) facts;");
            line(each("long p# = b.present()[#], a# = b.absent()[#];"));
        }
        for (Rule rule : task.derivations()) {
            int i = vocabulary.indexOf(Task.derived(rule));
            String bit = "0x" + Long.toHexString(1L << i) + "L";
            String id = quoted(Task.derived(rule));
            line("if (" + test(when(rule)) + ") {");
            line(
                    form == Form.STRINGS
                            ? "p.add(" + id + "); a.remove(" + id + ");"
                            : "p" + (i >> 6) + " |= " + bit + "; a" + (i >> 6) + " &= ~" + bit + ";");
            line("}");
        }
        line("int[] v = new int[10];");
        for (int f = 0; f < 10; f++) {
            line("v[" + f + "] = f" + f + "(" + arguments(false) + ");");
        }
        line("return v; }");
        for (int f = 0; f < 10; f++) {
            int factor = f;
            line("private int f" + f + "(" + arguments(true) + ") {");
            line("int floor = 0, sum = 0, ceiling = 100;");
            task.factors().stream()
                    .filter(r -> Totals.Effect.of(r).factor() == factor)
                    .forEach(this::judge);
            line("return Math.min(ceiling, Math.max(0, Math.min(100, floor + sum))); }");
        }
        line("}");
        return out.toString();
    }

    private void judge(Rule rule) {
        line("if (" + test(when(rule)) + ") {");
        int n = Totals.Effect.of(rule).hundredths();
        line(
                switch (Totals.Effect.of(rule).move()) {
                    case AT_LEAST -> "floor = Math.max(floor, " + n + ");";
                    case ADD -> "sum += " + n + ";";
                    case AT_MOST -> "ceiling = Math.min(ceiling, " + n + ");";
                });
        if (form == Form.REASONS) {
            line(each("long g# = 0;"));
            collect(when(rule));
            line("hits.add(" + Plain.class.getName() + ".hit(" + quoted(rule.id()) + ", NAMES, " + list("g#") + "));");
        }
        line("}");
    }

    private void collect(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::collect);
        } else if (condition instanceof Condition.Any any) {
            for (Condition part : any.parts()) {
                line("if (" + test(part) + ") {");
                collect(part);
                line("}");
            }
        } else if (!(condition instanceof Condition.Not)) {
            FactCondition fact = Tests.fact(condition);
            eachMask(fact, (i, mask) -> line("g" + i + " |= " + letter(fact) + i + " & " + mask + ";"));
        }
    }

    private String test(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " && ", "true");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " || ", "false");
        }
        if (condition instanceof Condition.Not not) {
            return "!" + test(not.part());
        }
        FactCondition fact = Tests.fact(condition);
        if (form == Form.STRINGS) {
            return fact.candidates().stream()
                    .map(Capability::id)
                    .map(id -> letter(fact) + ".contains(" + quoted(id) + ")")
                    .collect(Collectors.joining(" || ", "(", ")"));
        }
        StringBuilder bits = new StringBuilder();
        eachMask(
                fact,
                (i, mask) ->
                        bits.append(bits.isEmpty() ? "" : " | ").append("(" + letter(fact) + i + " & " + mask + ")"));
        return "((" + bits + ") != 0)";
    }

    private interface MaskSink {
        void take(int word, String mask);
    }

    private void eachMask(FactCondition fact, MaskSink sink) {
        long[] masks = new long[words];
        for (Capability c : fact.candidates()) {
            int i = vocabulary.indexOf(c.id());
            masks[i >> 6] |= 1L << i;
        }
        for (int i = 0; i < words; i++) {
            if (masks[i] != 0) {
                sink.take(i, "0x" + Long.toHexString(masks[i]) + "L");
            }
        }
    }

    private String joined(List<Condition> parts, String operator, String empty) {
        return parts.isEmpty() ? empty : parts.stream().map(this::test).collect(Collectors.joining(operator, "(", ")"));
    }

    private static String letter(FactCondition fact) {
        return fact.type() == FactType.PRESENT ? "p" : "a";
    }

    private String arguments(boolean typed) {
        String type = typed ? form == Form.STRINGS ? "Set<String> " : "long " : "";
        return form == Form.STRINGS ? type + "p, " + type + "a" : list(type + "p#") + ", " + list(type + "a#");
    }

    private String list(String pattern) {
        return IntStream.range(0, words)
                .mapToObj(i -> pattern.replace("#", "" + i))
                .collect(Collectors.joining(", "));
    }

    private String each(String pattern) {
        return IntStream.range(0, words)
                .mapToObj(i -> pattern.replace("#", "" + i))
                .collect(Collectors.joining(" "));
    }

    private static Condition when(Rule rule) {
        return Objects.requireNonNull(rule.when());
    }

    private static String quoted(String id) {
        return '"' + id + '"';
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
