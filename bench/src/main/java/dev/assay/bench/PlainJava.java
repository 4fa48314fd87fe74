package dev.assay.bench;

import dev.assay.model.Vocabulary;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Plain Java without any engine, compiled when the benchmark starts. */
final class PlainJava implements Contender {

    private final Plain plain;
    private final PlainSource.Form form;
    private final Vocabulary vocabulary;

    private PlainJava(Plain plain, PlainSource.Form form, Vocabulary vocabulary) {
        this.plain = plain;
        this.form = form;
        this.vocabulary = vocabulary;
    }

    static PlainJava of(Task task, PlainSource.Form form) throws Exception {
        String name = "Plain" + form.name().charAt(0) + form.name().substring(1).toLowerCase();
        Path dir = Files.createDirectories(Path.of(System.getProperty("bench.out", "target/plain")));
        Path work = Files.createTempDirectory(dir, name);
        Path source = Files.writeString(work.resolve(name + ".java"), PlainSource.of(task, form, name));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        work.toString(),
                        source.toString());
        if (code != 0) {
            throw new IllegalStateException(source + " does not compile");
        }
        ClassLoader loader = new URLClassLoader(new URL[] {work.toUri().toURL()}, PlainJava.class.getClassLoader());
        Plain plain = (Plain) loader.loadClass(name).getDeclaredConstructor().newInstance();
        return new PlainJava(plain, form, task.pack().vocabulary());
    }

    @Override
    public Object prepare(Case listing) {
        return form == PlainSource.Form.STRINGS ? listing : Plain.Bits.of(listing, vocabulary);
    }

    @Override
    public int[] evaluate(Object facts) {
        return plain.evaluate(facts);
    }

    /** The rules that held in the last evaluation. */
    @SuppressWarnings("unchecked")
    List<Plain.Hit> hits() throws ReflectiveOperationException {
        return (List<Plain.Hit>) plain.getClass().getField("hits").get(plain);
    }
}
