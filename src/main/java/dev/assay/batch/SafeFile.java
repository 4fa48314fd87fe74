package dev.assay.batch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writes small files as a whole or not at all. */
final class SafeFile {

    private SafeFile() {}

    /** Replaces a file; whoever reads it, even after a crash of the machine, finds the old content or the new one. */
    static void write(Path path, byte[] content) throws IOException {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        try {
            try (FileOutputStream out = new FileOutputStream(beside.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncDirectory(Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file has a directory"));
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    private static void syncDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // some systems do not open directories; there the rename is as durable as they make it
            return;
        }
    }
}
