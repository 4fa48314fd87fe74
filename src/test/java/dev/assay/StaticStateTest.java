package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is static holds no state: nothing is shared between two users of the library in one process. */
class StaticStateTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Assay.class.getProtectionDomain().getCodeSource().getLocation());

    private static final List<Class<?>> VALUES =
            List.of(Number.class, Boolean.class, String.class, BigDecimal.class, Pattern.class, Comparator.class);

    /** Collections whose every change throws. */
    private static final List<String> FIXED =
            List.of("java.util.ImmutableCollections$", "java.util.Collections$Unmodifiable");

    /** Tables that are only read, a view of bytes, and factories whose one cache, of the names of keys, Jackson bounds. */
    private static final List<String> KNOWN = List.of(
            "Folding.FOLDED",
            "BaseScores.SIZES",
            "JsonBytes.ESCAPES",
            "PlainAscii.EIGHT",
            "Metrics.SECONDS",
            "Causes.OF_ONE_RULE",
            "TreeReader.JSON",
            "Yaml.FACTORY");

    @Test
    void static_fields_hold_values_and_fixed_collections_alone() throws ReflectiveOperationException {
        List<String> others = new ArrayList<>();
        int fields = 0;
        for (JavaClass found : CLASSES) {
            if (found.getSimpleName().startsWith("Jte")) {
                continue; // generated from a template, with a table of line numbers
            }
            Class<?> type = found.reflect();
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && !field.isEnumConstant()) {
                    fields++;
                    field.setAccessible(true);
                    if (!isHarmless(field.get(null))) {
                        others.add(type.getSimpleName() + "." + field.getName());
                    }
                }
            }
        }
        assertThat(fields).isGreaterThan(250);
        assertThat(others).containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    /** Whether a value cannot change; a type of our own has final fields, or says what it makes once. */
    private static boolean isHarmless(Object value) {
        return value == null
                || VALUES.stream().anyMatch(type -> type.isInstance(value))
                || value.getClass().getName().startsWith("dev.assay.")
                || FIXED.stream().anyMatch(value.getClass().getName()::startsWith);
    }
}
