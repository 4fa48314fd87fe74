package dev.assay.pack;

import dev.assay.doc.Place;
import dev.assay.doc.PlainFile;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rule pack that rules are made of: DRL, the vocabulary, the catalogue, the classes, the lexicon, tables
 * of formats and the pack's own data. Cases
 * and everything else in a pack's directory take no part in an assessment and are left out.
 *
 * @param name where they come from, for messages
 * @param files the contents by path within the pack, with forward slashes
 */
public record PackSource(String name, SortedMap<String, byte[]> files) {

    private static final String BUNDLED = "rules/";
    private static final String POLICIES = "policies/";
    /** Tables of listing formats; their cases take no part. */
    private static final String IMPORT = "import/";

    private static final int MOST_BYTES = 4 << 20;

    /**
     * The files of a directory or a zip file.
     *
     * @throws ProblemException if it cannot be read
     */
    public static PackSource of(Path path) {
        return Files.isRegularFile(path) ? zip(path) : directory(path);
    }

    private static PackSource zip(Path path) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long left = MOST_BYTES;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            String top = zip.stream().anyMatch(e -> e.getName().equals(PackInfo.FILE)) ? "" : top(zip);
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(top) && belongs(name.substring(top.length()))) {
                    byte[] bytes;
                    try (InputStream in = zip.getInputStream(entry)) {
                        bytes = in.readNBytes((int) left + 1);
                    }
                    left -= bytes.length;
                    if (left < 0) {
                        throw new ProblemException(
                                Problem.of(Place.of(path.toString()), "unpacks to more than 4 MiB of rules and data"));
                    }
                    files.put(name.substring(top.length()), bytes);
                }
            }
        } catch (IOException e) {
            throw new ProblemException(new Problem(
                    Place.of(path.toString()),
                    "is not a zip file that can be read: " + e.getMessage(),
                    "a directory or a zip file with pack.yaml in it is meant"));
        }
        return new PackSource(path.toString(), files);
    }

    /** The one folder that holds the pack, if the zip file has it in a folder. */
    private static String top(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(n -> n.endsWith("/" + PackInfo.FILE) && n.indexOf('/') == n.lastIndexOf('/'))
                .map(n -> n.substring(0, n.indexOf('/') + 1))
                .findFirst()
                .orElse("");
    }

    /** The files of a directory. */
    static PackSource directory(Path root) {
        if (!Files.isDirectory(root)) {
            throw new ProblemException(new Problem(
                    Place.of(root.toString()),
                    "is not a directory; a rule pack was expected",
                    "another path is meant"));
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            Path real = root.toRealPath();
            String separator = real.getFileSystem().getSeparator();
            String above = real.toString().endsWith(separator) ? real.toString() : real + separator;
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                private int bytes;

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    String name = path.toString().substring(above.length()).replace(separator, "/");
                    if (belongs(name) || leadsAway(name, path, attributes)) {
                        byte[] content = PlainFile.bytes(path);
                        bytes += content.length;
                        if (bytes > MOST_BYTES) {
                            throw new ProblemException(Problem.of(
                                    Place.of(root.toString()), "the rule pack has more than 4 MiB of rules and data"));
                        }
                        files.put(name, content);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new ProblemException(Problem.of(
                    Place.of(root.toString()),
                    "the rule pack could not be read: " + Quote.escape("" + e.getMessage())));
        }
        return new PackSource(root.toString(), files);
    }

    /** The files that came with the program. */
    public static PackSource bundled() {
        PackSource bundled = bundled(BUNDLED, VocabularyReader.FILE, "bundled rules");
        if (bundled == null) {
            throw new ProblemException(Problem.of(Place.of(BUNDLED), "the bundled rule pack is missing"));
        }
        return bundled;
    }

    /** The files of a policy that came with the program, or null if there is none of that name. */
    static @Nullable PackSource bundledPolicy(String name) {
        return bundled(POLICIES + name + "/", PackInfo.FILE, "bundled policy " + name);
    }

    private static @Nullable PackSource bundled(String folder, String file, String name) {
        URL url = PackSource.class.getClassLoader().getResource(folder + file);
        if (url == null) {
            return null;
        }
        try {
            URLConnection connection = url.openConnection();
            return connection instanceof JarURLConnection jar
                    ? jar(jar.getJarFile(), folder, name)
                    : directory(Path.of(URI.create(url.toURI().resolve(".").toString())));
        } catch (IOException | URISyntaxException e) {
            throw new ProblemException(
                    Problem.of(Place.of(folder), "the " + name + " could not be read: " + e.getMessage()));
        }
    }

    private static PackSource jar(JarFile jar, String folder, String title) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (JarEntry entry : jar.stream().toList()) {
            if (entry.getName().startsWith(folder)) {
                String name = entry.getName().substring(folder.length());
                if (belongs(name)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(name, in.readAllBytes());
                    }
                }
            }
        }
        return new PackSource(title, files);
    }

    /**
     * What one of the files holds, or null if there is none.
     *
     * @param needed whether there has to be one
     * @param reader reads a text, given the file's name for messages
     * @throws ProblemException if the file is missing and needed, or cannot be read
     */
    <T> @Nullable T part(String path, boolean needed, BiFunction<String, String, T> reader) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            if (needed) {
                throw new ProblemException(new Problem(
                        Place.of(name),
                        "the rule pack has no " + path,
                        path.equals(PackInfo.FILE)
                                ? "another directory is meant"
                                : "it is to be laid over another: --rules rules --rules " + name));
            }
            return null;
        }
        return reader.apply(name + "/" + path, PackText.of(name + "/" + path, bytes));
    }

    /** A directory behind a symbolic link is not walked into; to leave its rules out in silence would be worse. */
    private static boolean leadsAway(String name, Path path, BasicFileAttributes attributes) {
        return attributes.isSymbolicLink() && !hidden(name) && Files.isDirectory(path);
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private static boolean belongs(String name) {
        if (hidden(name)) {
            return false;
        }
        return name.endsWith(".drl")
                || (name.startsWith(IMPORT) && name.endsWith(".yaml") && name.lastIndexOf('/') < IMPORT.length())
                || LexiconReader.isLexicon(name)
                || name.equals(VocabularyReader.FILE)
                || name.equals(CatalogueReader.FILE)
                || name.equals(ClassesReader.FILE)
                || name.equals(ParametersReader.FILE)
                || name.equals(PackInfo.FILE);
    }
}
