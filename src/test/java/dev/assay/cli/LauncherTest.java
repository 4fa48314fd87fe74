package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside a JDK that does nothing but say what it was asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String USES = "-XX:SharedArchiveFile=";
    private static final String KEPT = "-Dassay.kept=";

    @TempDir
    private Path directory;

    private Path cache;

    @BeforeEach
    void lay_out() throws IOException {
        Files.createDirectories(directory.resolve("home/src/main"));
        Files.createDirectories(directory.resolve("home/target/lib"));
        Files.copy(Path.of("assay"), directory.resolve("home/assay"));
        Files.writeString(directory.resolve("home/pom.xml"), "");
        Path jar = Files.writeString(directory.resolve("home/target/assay.jar"), "");
        Files.setLastModifiedTime(directory.resolve("home/pom.xml"), FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(directory.resolve("home/src/main"), FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH.plusSeconds(60)));
        Path java = directory.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        release("17.0.15");
        cache = directory.resolve("cache");
    }

    private void release(String version) throws IOException {
        Files.writeString(directory.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(directory.resolve("home/assay").toString()), Stream.of(arguments))
                        .toList());
        builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    /** The directory that the launcher makes for this JDK, with something in it that looks like an archive. */
    private Path archive(String name) throws IOException, InterruptedException {
        run("batch");
        try (Stream<Path> made = Files.list(cache.resolve("assay"))) {
            return Files.writeString(made.toList().get(0).resolve(name), "no archive");
        }
    }

    @Test
    void a_short_command_takes_the_archive() throws Exception {
        Path archive = archive("classes.jsa");

        assertThat(run("evaluate", "x.json"))
                .contains("-XX:TieredStopAtLevel=1", USES + archive)
                .endsWith("dev.assay.cli.Main", "evaluate", "x.json");
    }

    @Test
    void a_command_is_told_where_rules_are_kept() throws Exception {
        Path kept = Files.writeString(archive("classes.jsa").resolveSibling("rules.kept"), "rules");

        for (String command : List.of("evaluate", "batch")) {
            assertThat(run(command, "x.json")).contains(KEPT + kept);
        }
    }

    @Test
    void kept_rules_that_are_a_link_or_older_than_the_program_are_left_alone() throws Exception {
        Path kept = archive("classes.jsa").resolveSibling("rules.kept");
        Files.createSymbolicLink(kept, Files.writeString(directory.resolve("elsewhere"), "rules"));
        assertThat(run("evaluate")).noneMatch(a -> a.startsWith(KEPT));

        Files.delete(kept);
        Files.setLastModifiedTime(Files.writeString(kept, "rules"), FileTime.from(Instant.EPOCH));
        assertThat(run("evaluate")).noneMatch(a -> a.startsWith(KEPT));
    }

    @Test
    void a_newer_jdk_takes_a_cache_of_its_own_kind() throws Exception {
        release("25.0.1");
        Path archive = archive("classes.aot");

        assertThat(run("evaluate")).contains("-XX:AOTCache=" + archive);
    }

    @Test
    void a_long_command_takes_the_better_compiler_and_makes_no_archive() throws Exception {
        Path archive = archive("classes.jsa");

        assertThat(run("batch", "x.jsonl"))
                .contains("-XX:+UseParallelGC", USES + archive)
                .noneMatch(a -> a.contains("TieredStopAtLevel"));

        Files.delete(archive);
        assertThat(run("batch", "x.jsonl")).noneMatch(a -> a.startsWith(USES));
        assertThat(archive.getParent()).isEmptyDirectory();
    }

    @Test
    void what_others_may_write_to_is_left_alone() throws Exception {
        Path archive = archive("classes.jsa");
        Files.setPosixFilePermissions(archive.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(run("evaluate")).noneMatch(a -> a.startsWith(USES));
    }

    @Test
    void an_archive_older_than_the_program_is_left_alone() throws Exception {
        Path archive = archive("classes.jsa");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
        Files.createDirectory(archive.resolveSibling("classes.jsa.new"));

        assertThat(run("evaluate")).noneMatch(a -> a.startsWith(USES));
    }

    @Test
    void a_jdk_that_does_not_tell_its_version_gets_none() throws Exception {
        archive("classes.jsa");
        Files.writeString(directory.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\n");

        assertThat(run("evaluate")).noneMatch(a -> a.startsWith(USES));
    }
}
