package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The action and the hooks, with a launcher that says what it was asked. */
@DisabledOnOs(OS.WINDOWS)
class IntegrationsTest {

    private static final String STUB = "#!/bin/sh\nprintf '[%s]' \"$@\"\nexit 1\n";

    @TempDir
    private Path directory;

    @Test
    void the_action_asks_once_and_hands_on_the_exit_code() throws IOException, InterruptedException {
        Run run = action(Map.of("ASSAY_FILES", "a.json\nagents"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo("[check][--policy][baseline][--fail-on][deny][--format][github][--also][sarif=assay.sarif]"
                        + "[--][a.json][agents]");
        assertThat(directory.resolve("output")).hasContent("sarif=assay.sarif");
    }

    @Test
    void inputs_of_the_action_are_values_and_never_commands() throws IOException, InterruptedException {
        String hostile = "$(touch gone) `touch gone`; touch gone";
        Run run = action(Map.of(
                "ASSAY_FILES",
                "-- *.json",
                "ASSAY_POLICY",
                hostile,
                "ASSAY_PARAMS",
                "scoreLimit=8\nnames=" + hostile,
                "ASSAY_FAIL_ON_UNKNOWN",
                "true",
                "ASSAY_WAIVERS",
                hostile,
                "ASSAY_BASELINE",
                "b.yaml"));
        assertThat(run.out())
                .isEqualTo("[check][--policy][" + hostile + "][--fail-on][deny][--param][scoreLimit=8][--param][names="
                        + hostile + "][--fail-on-unknown][--waivers][" + hostile
                        + "][--baseline][b.yaml][--format][github][--also][sarif=assay.sarif][--][--][*.json]");
        assertThat(directory.resolve("gone")).doesNotExist();
    }

    @Test
    void every_input_of_the_action_reaches_its_script() {
        Node.Obj action = (Node.Obj) yaml(Path.of("action.yml"));
        String env = String.join(" ", environment(step(action)).values());
        assertThat(((Node.Obj) at(action, "inputs")).fields().keySet())
                .allSatisfy(input -> assertThat(env).contains("${{ inputs." + input + " }}"));
        assertThat(text(step(action), "run")).doesNotContain("${{");
    }

    @Test
    void the_hooks_are_commands_of_the_launcher() throws IOException {
        Node.Arr hooks = (Node.Arr) yaml(Path.of(".pre-commit-hooks.yaml"));
        for (Node hook : hooks.items()) {
            List<String> arguments = new ArrayList<>(List.of(text(hook, "entry").split(" ")));
            assertThat(arguments.remove(0)).isEqualTo("assay");
            ((Node.Arr) at(hook, "args")).items().forEach(a -> arguments.add(((Node.Text) a).value()));
            if (text(hook, "id").equals("assay-check")) {
                arguments.set(arguments.indexOf("baseline"), "policies/baseline");
                arguments.addAll(List.of("--rules", "rules", "fixtures/listings/ledger-clerk.yaml"));
            }
            Run run = Cli.run(arguments.toArray(String[]::new));
            assertThat(run.code()).as(run.err()).isLessThan(2);
        }
        assertThat(hooks.items()).hasSize(2);
    }

    @Test
    void check_writes_other_forms_beside_its_report() throws IOException {
        Path sarif = directory.resolve("found.sarif");
        Run run = Cli.withRules(
                "check",
                "--policy",
                "policies/baseline",
                "--also",
                "sarif=" + sarif,
                "--also",
                "JUNIT=" + directory.resolve("found.xml"),
                "fixtures/listings/qwen3-coder.json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("Qwen3-Coder").doesNotContain("partialFingerprints");
        assertThat(Files.readString(sarif)).contains("\"uri\" : \"fixtures/listings/qwen3-coder.json\"");
        assertThat(Files.readString(directory.resolve("found.xml"))).contains("failures=\"1\"");
    }

    @Test
    void a_form_that_cannot_be_written_is_told() {
        Run run = Cli.withRules(
                "check",
                "--policy",
                "policies/baseline",
                "--also",
                "csv=" + directory.resolve("no/where.csv"),
                "fixtures/listings/ledger-clerk.yaml");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("where.csv: could not be written", "Maybe its directory does not exist");
        Run unknown = Cli.withRules(
                "check", "--policy", "policies/baseline", "--also", "sarf=x", "fixtures/listings/ledger-clerk.yaml");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("sarf");
    }

    private Run action(Map<String, String> inputs) throws IOException, InterruptedException {
        Path launcher = Files.writeString(directory.resolve("assay"), STUB);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        Node.Obj step = step((Node.Obj) yaml(Path.of("action.yml")));
        ProcessBuilder shell =
                new ProcessBuilder("bash", "-eo", "pipefail", "-c", text(step, "run")).directory(directory.toFile());
        Node.Obj defaults = (Node.Obj) at(yaml(Path.of("action.yml")), "inputs");
        environment(step).forEach((name, value) -> {
            String input = value.replaceAll(".*inputs\\.([a-z-]+).*", "$1");
            Node known = defaults.get(input);
            shell.environment()
                    .put(
                            name,
                            known == null || ((Node.Obj) known).get("default") == null ? "" : text(known, "default"));
        });
        shell.environment().put("ASSAY_HOME", directory.toString());
        shell.environment().put("GITHUB_OUTPUT", directory.resolve("output").toString());
        shell.environment().putAll(inputs);
        Process process = shell.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, "");
    }

    private static Map<String, String> environment(Node.Obj step) {
        Map<String, String> environment = new TreeMap<>();
        ((Node.Obj) at(step, "env"))
                .fields()
                .forEach((name, value) -> environment.put(name, ((Node.Text) value).value()));
        return environment;
    }

    private static Node.Obj step(Node.Obj action) {
        return (Node.Obj) ((Node.Arr) at(at(action, "runs"), "steps")).items().get(1);
    }

    private static Node yaml(Path file) {
        return Documents.yaml(file.toString(), Documents.text(file.toString(), Documents.bytes(file)));
    }

    private static String text(Node node, String key) {
        return ((Node.Text) at(node, key)).value();
    }

    private static Node at(Node node, String key) {
        Node found = ((Node.Obj) node).get(key);
        if (found == null) {
            throw new AssertionError(key);
        }
        return found;
    }
}
