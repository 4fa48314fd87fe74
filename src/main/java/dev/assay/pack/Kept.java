package dev.assay.pack;

import dev.assay.doc.Documents;
import dev.assay.doc.PlainFile;
import dev.assay.doc.ProblemException;
import dev.assay.model.Capability;
import dev.assay.model.Threat;
import dev.assay.rule.Rule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What reading a pack came to, kept in a file from run to run. It counts only for files with the very digest that was
 * worked out when it was written; whatever is in doubt is read anew.
 *
 * @param texts the texts of the pack's rule files, by path
 * @param capabilities the vocabulary
 * @param threats the catalogue
 * @param rules the rules, in order
 */
record Kept(SortedMap<String, String> texts, List<Capability> capabilities, List<Threat> threats, List<Rule> rules) {

    /** Names the file, which has to lie where nobody else can write; nothing is kept without it. */
    static final String PROPERTY = "assay.kept";

    private static final int FORMAT = 0x41535901;
    private static final int HEAD = 2 * Integer.BYTES;

    /**
     * What was kept of a pack, or null if there is none that fits.
     *
     * @param digest gives the digest of its files as they are
     */
    static @Nullable Kept find(PackSource source, Supplier<String> digest) {
        Path file = file();
        KeptReader reader = file == null ? null : reader(file);
        try {
            if (reader == null || !reader.text().equals(source.name())) {
                return null;
            }
            String then = reader.text();
            Kept kept = reader.pack(source.name(), texts(source));
            return then.equals(digest.get()) ? kept : null;
        } catch (ProblemException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return null;
        }
    }

    /** A reader of the file, or null if there is none that is whole. */
    private static @Nullable KeptReader reader(Path file) {
        try {
            byte[] bytes = Files.exists(file) ? PlainFile.bytes(file) : new byte[0];
            if (bytes.length < HEAD) {
                return null;
            }
            ByteBuffer head = ByteBuffer.wrap(bytes, 0, HEAD);
            return head.getInt() == FORMAT && head.getInt() == sum(bytes) ? new KeptReader(bytes, HEAD) : null;
        } catch (ProblemException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return null;
        }
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, HEAD, bytes.length - HEAD);
        return (int) sum.getValue();
    }

    private static SortedMap<String, String> texts(PackSource source) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
            if (file.getKey().endsWith(".drl")) {
                texts.put(file.getKey(), Documents.text(source.name() + "/" + file.getKey(), file.getValue()));
            }
        }
        return texts;
    }

    /**
     * Keeps a pack for the next run, unless the file has another one, with which it would take turns. If the file cannot be
     * written, the next run reads the pack as this one did.
     */
    static void keep(PackSource source, String digest, RulePack pack) {
        Path file = file();
        KeptReader before = file == null ? null : reader(file);
        if (file == null || (before != null && !before.text().equals(source.name()))) {
            return;
        }
        KeptWriter writer = new KeptWriter();
        writer.text(source.name());
        writer.text(digest);
        writer.pack(
                new Kept(
                        texts(source),
                        pack.vocabulary().capabilities(),
                        List.copyOf(pack.threats().threats()),
                        pack.rules()),
                source.name());
        byte[] bytes = writer.bytes(HEAD);
        ByteBuffer.wrap(bytes).putInt(FORMAT).putInt(sum(bytes));
        Path written = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.write(written, bytes);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return;
        }
        // an archive of classes that is being made is to have those that read it
        find(source, () -> digest);
    }

    private static @Nullable Path file() {
        String name = System.getProperty(PROPERTY);
        return name == null || name.isEmpty() ? null : Path.of(name);
    }
}
