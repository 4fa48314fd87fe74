package dev.assay.docs;

import dev.assay.rule.FieldTest;
import java.util.List;
import java.util.stream.Stream;

/** Looks into tests of fields. */
final class FieldTests {

    private FieldTests() {}

    /** The parts that all have to pass, however they are nested. */
    static List<FieldTest> flat(FieldTest test) {
        return test instanceof FieldTest.Every every
                ? every.parts().stream().flatMap(t -> flat(t).stream()).toList()
                : List.of(test);
    }

    /** Whether the test lists capabilities by their ids, and nothing else. */
    static boolean listsIds(FieldTest test) {
        List<FieldTest> parts = flat(test);
        return parts.size() == 1
                && (parts.get(0) instanceof FieldTest.Some some
                        ? some.parts().stream().allMatch(FieldTests::listsIds)
                        : isId(parts.get(0)));
    }

    /** The texts in an order that does not change from run to run. */
    static List<String> texts(FieldTest.OneOf oneOf) {
        return oneOf.texts().stream().sorted().toList();
    }

    /** The texts that a field must be one of, as a stream of one, or nothing if the test is another. */
    static Stream<FieldTest.OneOf> wanted(FieldTest test, String field) {
        return test instanceof FieldTest.OneOf oneOf
                        && oneOf.wanted()
                        && oneOf.field().equals(field)
                ? Stream.of(oneOf)
                : Stream.empty();
    }

    private static boolean isId(FieldTest test) {
        return wanted(test, "id").findAny().isPresent();
    }
}
