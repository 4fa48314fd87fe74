package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/embedding.md shows and promises is so. */
class EmbeddingPageTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("^\\| `(dev\\.assay\\.[A-Za-z.]+)` \\|", Pattern.MULTILINE);

    private static final Predicate<String> FACADE =
            Pattern.compile("dev\\.assay\\.[A-Z]\\w+").asMatchPredicate();

    @TempDir
    private Path temp;

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("docs/embedding.md")))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static List<String> types() throws IOException {
        return TYPE.matcher(Files.readString(Path.of("docs/embedding.md")))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void the_quick_start_compiles_and_runs() throws Exception {
        String code = blocks().get(0);
        assertThat(code.lines().count()).isLessThan(10);
        assertThat(Sources.compile(temp, "QuickStart", code)).isEmpty();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = Sources.loader(temp)) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Method main = loader.loadClass("QuickStart").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        Assay assay = Assay.load(Path.of("rules"));
        String summary = assay.evaluate(assay.listing("release-helper")
                        .present("kind.agent", "tool.shell")
                        .absent("tool.payments")
                        .build())
                .summary();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(summary + System.lineSeparator());
    }

    @Test
    void the_readme_has_the_same_quick_start() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + blocks().get(0) + "```");
    }

    @Test
    void every_other_piece_compiles() throws IOException {
        List<String> pieces = blocks().subList(1, blocks().size());
        assertThat(pieces).isNotEmpty();
        for (int i = 0; i < pieces.size(); i++) {
            String name = "Piece" + i;
            String code =
                    "import dev.assay.*; import dev.assay.doc.*; import dev.assay.model.*; import java.nio.file.*;"
                            + " import java.util.*;\nclass " + name + " { void run(Assay assay) throws Exception {\n"
                            + pieces.get(i) + "} }\n";
            assertThat(Sources.compile(temp, name, code)).as(pieces.get(i)).isEmpty();
        }
    }

    @Test
    void the_types_to_rely_on_are_a_dozen_at_most_and_all_of_the_facade_is_among_them() throws IOException {
        assertThat(types()).hasSizeBetween(8, 12).doesNotHaveDuplicates();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/assay"))) {
            assertThat(files.map(p -> p.getFileName().toString())
                            .filter(n -> n.endsWith(".java") && !n.equals("package-info.java"))
                            .map(n -> "dev.assay." + n.replace(".java", "")))
                    .isSubsetOf(types());
        }
    }

    @Test
    void the_facade_speaks_of_these_types_the_model_and_the_jdk_alone() throws Exception {
        List<String> allowed = types();
        List<String> strange = new ArrayList<>();
        for (String name : allowed.stream().filter(FACADE).toList()) {
            for (Method method : Class.forName(name).getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    mentioned(method)
                            .filter(t -> !t.startsWith("java.") && !t.startsWith("dev.assay.model."))
                            .filter(t -> t.contains(".") && !allowed.contains(t))
                            .forEach(t -> strange.add(method + " mentions " + t));
                }
            }
        }
        assertThat(strange).isEmpty();
    }

    private static Stream<String> mentioned(Method method) {
        return Stream.concat(Stream.of(method.getGenericReturnType()), Stream.of(method.getGenericParameterTypes()))
                .flatMap(EmbeddingPageTest::names);
    }

    private static Stream<String> names(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    names(generic.getRawType()),
                    Stream.of(generic.getActualTypeArguments()).flatMap(EmbeddingPageTest::names));
        }
        return Stream.of(
                type instanceof Class<?> c && c.isArray() ? c.getComponentType().getName() : type.getTypeName());
    }

    @Test
    void every_public_type_and_method_of_the_facade_has_javadoc() throws IOException {
        assertThat(Sources.javadoc(Path.of("src/main/java/dev/assay"))).isEmpty();
    }
}
