package dev.assay.testing;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java that stands in a page or in a directory, with the class path of the test. */
public final class Sources {

    private Sources() {}

    /** Compiles a class into a directory; the compiler's complaints. */
    public static List<String> compile(Path directory, String name, String code) throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".java"), code);
        return run(List.of(file), List.of("-d", directory.toString()));
    }

    /** What doclint finds about the public types of a directory, but for tags that would repeat the first sentence. */
    public static List<String> javadoc(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return run(
                            files.filter(f -> f.toString().endsWith(".java"))
                                    .sorted()
                                    .toList(),
                            List.of("-proc:none", "-implicit:none", "-Xdoclint:all/public", "-d", "target/doclint"))
                    .stream()
                    .filter(complaint -> !complaint.startsWith("no @"))
                    .toList();
        }
    }

    /** Loads what was compiled into a directory. */
    public static URLClassLoader loader(Path directory) throws MalformedURLException {
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, Sources.class.getClassLoader());
    }

    private static List<String> run(List<Path> files, List<String> more) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(more);
        options.addAll(List.of("-cp", System.getProperty("java.class.path"), "--release", "17"));
        Files.createDirectories(Path.of(more.get(more.indexOf("-d") + 1)));
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(complaints, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(
                            null,
                            manager,
                            complaints,
                            options,
                            null,
                            manager.getJavaFileObjects(files.toArray(Path[]::new)))
                    .call();
        }
        return complaints.getDiagnostics().stream()
                .map(d -> d.getMessage(Locale.ROOT) + " " + d.getLineNumber())
                .toList();
    }
}
