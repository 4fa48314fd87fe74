package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.ProblemException;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an application gets beside the library is enough for everything but rules that it trusts. */
class EmbeddingClassPathTest {

    /** The libraries that Maven leaves out for applications: optional or excluded in pom.xml. */
    private static final List<String> LEFT_OUT = List.of(
            "antlr-runtime-",
            "antlr4-runtime-",
            "commons-codec-",
            "drools-codegen-common-",
            "drools-commands-",
            "drools-drl-",
            "drools-ecj-",
            "drools-engine-",
            "drools-io-",
            "drools-model-codegen-",
            "drools-model-prototype-",
            "drools-mvel-",
            "ecj-",
            "javaparser-core-",
            "jte-",
            "kie-util-",
            "mvel2-",
            "picocli-",
            "slf4j-nop-");

    @Test
    void every_format_is_assessed_as_ever() throws Exception {
        try (URLClassLoader loader = application();
                Stream<Path> formats = Files.walk(Path.of("fixtures/formats"))) {
            List<Path> documents = new ArrayList<>(Samples.files());
            documents.addAll(formats.filter(Files::isRegularFile).sorted().toList());
            String paths = documents.stream().map(Path::toString).collect(Collectors.joining("\n"));
            assertThat(documents).hasSizeGreaterThan(30);
            assertThat(in(loader, "assessments", paths)).isEqualTo(Application.assessments(paths));
        }
    }

    @Test
    void trusted_rules_ask_for_the_compiler() throws Exception {
        try (URLClassLoader loader = application()) {
            assertThat(in(loader, "trusted", "rules"))
                    .isEqualTo("trusted rules: are compiled by Drools' compiler, which is not on the class path"
                            + System.lineSeparator()
                            + "  Maybe the dependencies drools-engine and drools-mvel of org.drools are missing");
        }
    }

    private static URLClassLoader application() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String file = new File(entry).getName();
            if (LEFT_OUT.stream().noneMatch(file::startsWith)) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static Object in(ClassLoader loader, String method, String argument) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> application = loader.loadClass(Application.class.getName());
            assertThat(application).isNotEqualTo(Application.class);
            return application.getMethod(method, String.class).invoke(null, argument);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What an application does, in the classes of whatever loads it. */
    public static final class Application {

        private Application() {}

        /** The assessments of all documents, with what could not be read. */
        public static String assessments(String paths) throws IOException {
            Assay assay = Assay.load(Path.of("rules"));
            StringBuilder text = new StringBuilder();
            for (String path : paths.split("\n")) {
                assay.readAll(
                                path,
                                Files.readAllBytes(Path.of(path)),
                                problem -> text.append(problem).append('\n'))
                        .forEach(listing -> text.append(Assay.json(assay.evaluate(listing))));
            }
            return text.toString();
        }

        /** What comes of a pack that is trusted. */
        public static String trusted(String pack) {
            try {
                new Evaluator(RulePack.load(Path.of(pack), true), Profile.LISTING_0_8);
                return "compiled";
            } catch (ProblemException e) {
                return e.getMessage();
            }
        }
    }
}
