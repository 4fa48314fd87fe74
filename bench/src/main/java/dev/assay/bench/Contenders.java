package dev.assay.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** All that are compared, by the name that the table has. */
final class Contenders {

    interface Maker {
        Contender of(Task task) throws Exception;
    }

    static final Map<String, Maker> ALL = new LinkedHashMap<>();

    static {
        ALL.put("plain-bits", t -> PlainJava.of(t, PlainSource.Form.BITS));
        ALL.put("plain-strings", t -> PlainJava.of(t, PlainSource.Form.STRINGS));
        ALL.put("plain-reasons", t -> PlainJava.of(t, PlainSource.Form.REASONS));
        ALL.put("assay-matcher", AssayMatcher::safe);
        ALL.put("assay-whole", AssayWhole::new);
        ALL.put("assay-json", AssayJson::new);
        ALL.put("evrete", Evrete::new);
        ALL.put("cel", Cel::new);
        ALL.put("easy-rules", EasyRules::java);
        ALL.put("easy-rules-mvel", EasyRules::mvel);
        ALL.put("drools-drl", AssayMatcher::compiled);
    }

    private Contenders() {}

    static Contender of(String name, Task task) {
        try {
            return ALL.get(name).of(task);
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }
}
