package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.testing.Golden;
import dev.assay.testing.Run;
import dev.assay.testing.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code assay check}: verdicts, exit codes, parameters, waivers and baselines. */
class CheckCommandTest {

    private static final String CODER = "fixtures/listings/qwen3-coder.json";
    private static final String CLERK = "fixtures/listings/ledger-clerk.yaml";
    private static final String FLUX = "fixtures/listings/flux-2-klein.yaml";

    @TempDir
    private Path directory;

    @BeforeEach
    void away_from_build_servers() {
        System.setProperty("assay.ci", "");
    }

    @AfterEach
    void back() {
        System.clearProperty("assay.ci");
    }

    private static Run check(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--policy", "policies/baseline"));
        all.addAll(List.of(arguments));
        return Cli.withRules("check", all.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "fixtures/listings/flux-2-klein.yaml, deny, 0",
        "fixtures/listings/flux-2-klein.yaml, review, 0",
        "fixtures/listings/ledger-clerk.yaml, deny, 0",
        "fixtures/listings/ledger-clerk.yaml, review, 1",
        "fixtures/listings/qwen3-coder.json, deny, 1",
        "fixtures/listings/qwen3-coder.json, never, 0"
    })
    void fails_from_the_threshold_on(String file, String threshold, int code) {
        assertThat(check(file, "--fail-on", threshold).code()).isEqualTo(code);
    }

    @Test
    void fails_by_what_answers_could_make_of_a_verdict() {
        // an answer to an open question could take the score to the limit of a review, and a shell to that of a denial
        assertThat(check(FLUX, "--fail-on-unknown").code()).isEqualTo(1);
        Run never = check(FLUX, "--fail-on-unknown", "--fail-on", "never", "--policy", "policies/enterprise-strict");
        assertThat(never.code()).isEqualTo(1);
        assertThat(check(CLERK, "--fail-on-unknown").out()).contains("by the answers to what is open: review to deny");
        // nothing that is said of a picture generator's pipeline can get worse by a question that it leaves open
        Run pictures = Cli.withRules("check", "--policy", "policies/ci-coding-agents", FLUX);
        assertThat(pictures.out()).doesNotContain("by the answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void prints_what_the_golden_files_say(String format) throws IOException {
        Run run = check(CODER, CLERK, FLUX, "--format", format);
        assertThat(run.err()).isEmpty();
        Golden.check(Path.of("fixtures/decisions/baseline." + (format.equals("text") ? "txt" : format)), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "enterprise-strict", "ci-coding-agents", "marketplace-intake"})
    void json_fits_the_published_schema(String policy) throws IOException {
        String waivers = write(
                "w.yaml", waiver("rule: BAS-010", "*", "2027-01-31") + waiver("threat: X-01", "q*", "2027-01-31"));
        Run run = Cli.withRules(
                "check",
                "--policy",
                policy,
                "--format",
                "json",
                "--flips",
                "--waivers",
                waivers,
                "--today",
                "2026-11-21",
                CODER,
                FLUX,
                "fixtures/listings/harbour-desk.yaml");
        String schema = Cli.run("schema", "decision").out();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(run.out(), InputFormat.JSON))
                .isEmpty();
        assertThat(run.out()).contains("\"flips\" : [\n").contains("\"today\" : \"2026-11-21\"");
    }

    @Test
    void some_records_that_fail_lose_no_other() throws IOException {
        Run run = check(write("broken.json", "{\"id\": "), FLUX);
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("1 listing: 0 deny, 0 review, 1 allow");
        Run none = check(write("broken.json", "{\"id\": "));
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.out()).isEmpty();
    }

    @Test
    void hostile_text_is_shown_and_not_obeyed() throws IOException {
        String file = write(
                "hostile.json", "{\"id\": \"x\", \"name\": \"a\\u001b[31mb\\u202e\", \"present\": [\"tool.shell\"]}");
        assertThat(check(file).out())
                .contains("a\\u001B[31mb\\u202E")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }

    @Test
    void names_the_nearest_policy_and_parameter() {
        Run policy = Cli.withRules("check", "--policy", "baselin", FLUX);
        assertThat(policy.code()).isEqualTo(3);
        assertThat(policy.err()).contains("baselin: is neither a policy").contains("Maybe `baseline` is meant");
        Run parameter = check(FLUX, "--param", "denyScor=3");
        assertThat(parameter.code()).isEqualTo(3);
        assertThat(parameter.err())
                .isEqualTo("--param denyScor: the policy has no parameter `denyScor`\n  Maybe `denyScore` is meant\n");
        assertThat(check(FLUX, "--param", "denyScore=much").err())
                .contains("the parameter `denyScore` is a text; a number was expected");
        assertThat(check(FLUX, "--param", "moneyTools=tool.paymets").err())
                .contains("--param moneyTools: rule BAS-050: `tool.paymets` is not a known capability")
                .contains("Maybe `tool.payments` is meant");
        assertThat(check(FLUX, "--param", "denyScore").code()).isEqualTo(2);
        assertThat(Cli.withRules("check", "--policy", "rules", FLUX).err())
                .contains("is that of a pack that assesses; a policy was expected");
        assertThat(Cli.run("evaluate", "--rules", "policies/baseline", FLUX).err())
                .contains("is a policy; a pack that assesses was expected");
    }

    @Test
    void parameters_change_a_verdict_without_touching_a_rule() throws IOException {
        String file = write("mine.yaml", "denyScore: 5.0\n");
        Run run = check(FLUX, "--params", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("The AIVSS score is 5.5, and from 5.0 on nothing goes in.");
        // what the command line says comes before the file
        assertThat(check(FLUX, "--params", file, "--param", "denyScore=5.6").code())
                .isZero();
    }

    @Test
    void a_policy_laid_over_another_overrides_and_switches_off() throws IOException {
        Path own = Files.createDirectories(directory.resolve("own"));
        Files.writeString(own.resolve("pack.yaml"), """
                name: own
                version: "1"
                kind: policy
                disables:
                  - {rule: BAS-010, reason: "Our limit is another."}
                """);
        Files.writeString(own.resolve("params.yaml"), "parameters: {deniedChains: {value: []}}\n");
        Run run = check(CODER, "--policy", own.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Policy baseline + own 0.1.0").doesNotContain("BAS-010");
    }

    @Test
    void what_does_not_belong_in_a_policy_is_refused() throws IOException {
        Path own = Files.createDirectories(directory.resolve("own"));
        Files.writeString(own.resolve("pack.yaml"), "name: own\nversion: \"1\"\nkind: policy\n");
        Files.writeString(own.resolve("own.drl"), """
                rule "OWN-010 Moves a factor"
                    @factor("autonomy") @atLeast(0.8) @reason("So it is.") @since("0.1.0") @status("stable")
                when
                    Present( id == "tool.shell" )
                then
                    conclude( kcontext );
                end
                """);
        assertThat(Cli.withRules("check", "--policy", own.toString(), FLUX).err())
                .contains("own.drl:2:6: rule OWN-010: a rule of a policy concludes `@verdict` and nothing else");
        Files.writeString(own.resolve("own.drl"), """
                rule "OWN-010 Score"
                    @verdict("deny") @reason("Above {$limit}.") @since("0.1.0") @status("stable")
                when
                    Score( value > $limt )
                then
                    conclude( kcontext );
                end
                """);
        Files.writeString(own.resolve("params.yaml"), "parameters: {limit: {value: 8, means: \"a limit\"}}\n");
        assertThat(Cli.withRules("check", "--policy", own.toString(), FLUX).err())
                .contains(
                        "own.drl:4:20: rule OWN-010: `$limt` is not a parameter of the policy\n  Maybe `$limit` is meant");
        Files.writeString(own.resolve("vocabulary.yaml"), "version: 1\n");
        assertThat(Cli.withRules("check", "--policy", own.toString(), FLUX).err())
                .contains("vocabulary.yaml: a policy brings rules and parameters alone");
    }

    private static String waiver(String subject, String listing, String expires) {
        return "- {" + subject + ", listing: \"" + listing + "\", reason: known, owner: platform, expires: \"" + expires
                + "\"}\n";
    }

    @Test
    void waived_findings_are_counted_apart_and_no_score_changes() throws IOException {
        String waivers = write(
                "w.yaml",
                waiver("rule: BAS-010", "qwen*", "2026-11-21") + waiver("threat: X-01", "qwen3-coder", "2027-11-21"));
        Run run = check(CODER, "--waivers", waivers, "--today", "2026-11-21");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("review  Qwen3-Coder  qwen3-coder  AIVSS 9.8 Critical\n")
                .contains("deny   BAS-010 Score at or above the limit (waived)")
                .contains("waived by platform to 2026-11-21: known")
                .contains("deny   BAS-030 Complete chain to data, secrets or rights (waived)")
                .contains("1 listing: 0 deny, 1 review, 0 allow; 2 findings waived")
                .contains("none fails, from deny on; waivers as of 2026-11-21");
        // the day after, the first is over
        Run later = check(CODER, "--waivers", waivers, "--today", "2026-11-22");
        assertThat(later.code()).isEqualTo(1);
        assertThat(later.out()).contains("waiver of BAS-010 for qwen*: expired");
    }

    @Test
    void a_waived_threat_leaves_the_other_threats_of_its_rule() throws IOException {
        String waivers = write("w.yaml", waiver("threat: X-02", "*", "2027-01-31"));
        Run run = check(CODER, "--waivers", waivers, "--today", "2026-11-21");
        assertThat(run.out())
                .contains("review BAS-040 Complete chain of another kind\n")
                .contains("waiver of X-02 for *: unused");
    }

    @Test
    void waivers_that_do_nothing_are_told() throws IOException {
        String waivers = write(
                "w.yaml",
                waiver("rule: BAS-070", "*", "2027-01-31")
                        + waiver("rule: BAS-011", "*", "2027-01-31")
                        + waiver("rule: BAS-010", "qwen4-coder", "2027-01-31")
                        + waiver("rule: BAS-080", "*", "2027-01-31").replace("}", ", until: tool.shell is present}"));
        Run run = check(CODER, "--waivers", waivers, "--today", "2026-11-21");
        assertThat(run.out())
                .contains("waiver of BAS-070 for *: unused\n")
                .contains("waiver of BAS-011 for *: no subject\n  Maybe `BAS-010` is meant")
                .contains("waiver of BAS-010 for qwen4-coder: no listing\n  Maybe `qwen3-coder` is meant")
                .contains("waiver of BAS-080 for *: ended\n  Maybe it can go: tool.shell is present");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void waivers_without_owner_end_or_sense_are_refused() throws IOException {
        String waivers = write("w.yaml", """
                - {rule: BAS-010, listing: "*", reason: known, expires: 2027-01-31}
                - {rule: BAS-010, listing: "*", reason: known, owner: me, expires: 2027-11-22}
                - {rule: BAS-010, listing: "*", reason: known, owner: me, expires: soon}
                - {listing: "*", reason: known, owner: me, expires: 2027-01-31}
                - {rule: BAS-010, listing: "*", reason: known, owner: me, expires: 2027-01-31, until: tool.paymets present}
                """);
        Run run = check(CODER, "--waivers", waivers, "--today", "2026-11-21");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("the waiver has no `owner`")
                .contains("`expires` is more than a year away\n  Maybe 2027-11-21 or earlier is meant")
                .contains("`expires` is no date: `soon`")
                .contains("the waiver names neither a `rule` nor a `threat`")
                .contains("`tool.paymets` is not a capability of the vocabulary\n  Maybe `tool.payments` is meant");
    }

    @Test
    void a_baseline_decides_by_what_is_new_and_shrinks_by_itself() throws IOException {
        String file = directory.resolve("known.yaml").toString();
        assertThat(check(CODER, "--baseline", file).err()).contains("there is no such baseline");
        assertThat(check(CODER, CLERK, "--baseline", file, "--update-baseline", "--fail-on", "review")
                        .code())
                .isZero();
        String whole = Files.readString(Path.of(file));
        assertThat(whole).contains("listing: \"ledger-clerk\"").contains("rule: \"BAS-030\"");

        Run known = check(CODER, "--baseline", file);
        assertThat(known.code()).isZero();
        assertThat(known.out()).contains("deny    Qwen3-Coder").contains("baseline: 4 findings known, 0 gone\n");
        assertThat(Files.readString(Path.of(file))).isEqualTo(whole);

        // another listing is new
        assertThat(check("fixtures/listings/harbour-desk.yaml", "--baseline", file)
                        .code())
                .isEqualTo(1);
        assertThat(Files.readString(Path.of(file))).isEqualTo(whole);

        // a capability that joins a known finding is new too
        String more = Files.readString(Path.of(CODER))
                .replace(
                        "\"capabilities\": [",
                        "\"capabilities\": [\n" + "{\"id\": \"tool.email\", \"status\": \"present\"},");
        assertThat(check(write("more.json", more), "--baseline", file).code()).isEqualTo(1);

        // what is gone goes, unless the file is frozen
        String less = Files.readString(Path.of(CODER))
                .replace("\"tool.browser\", \"status\": \"present\"", "\"tool.browser\", \"status\": \"absent\"");
        Run frozen = check(write("less.json", less), "--baseline", file, "--baseline-frozen");
        assertThat(frozen.out()).contains(" gone\n");
        assertThat(Files.readString(Path.of(file))).isEqualTo(whole);
        Run shrunk = check(write("less.json", less), "--baseline", file);
        assertThat(shrunk.out()).contains("gone, written anew");
        String left = Files.readString(Path.of(file));
        assertThat(left).doesNotContain("tool.browser").contains("listing: \"ledger-clerk\"");
        assertThat(left.lines().count()).isLessThan(whole.lines().count());
        assertThat(check(CODER, "--baseline", file).code()).isEqualTo(1);
    }

    @Test
    void a_baseline_never_grows_where_ci_is_set() {
        System.setProperty("assay.ci", "true");
        Run run = check(CODER, "--baseline", directory.resolve("b.yaml").toString(), "--update-baseline");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--update-baseline is refused where CI is set");
        assertThat(directory.resolve("b.yaml")).doesNotExist();
    }

    @Test
    void a_baseline_of_another_policy_is_refused() {
        String file = directory.resolve("b.yaml").toString();
        assertThat(check(FLUX, "--baseline", file, "--update-baseline").code()).isZero();
        Run other = Cli.withRules("check", "--policy", "policies/enterprise-strict", FLUX, "--baseline", file);
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("is a baseline of the policy `baseline`, not of `enterprise-strict`");
    }

    @Test
    void the_tools_for_rules_work_on_a_policy() throws IOException {
        Path copy = directory.resolve("baseline");
        Trees.copy(Path.of("policies/baseline"), copy);
        Run made = Cli.run(
                "rules",
                "new",
                "--rules",
                copy.toString(),
                "--verdict",
                "review",
                "--obligation",
                "ask twice",
                "--title",
                "Speaks to strangers",
                "--reason",
                "It talks to anybody who calls.",
                "--when",
                "Present( id == \"tool.telephony\" )");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(Files.readString(copy.resolve("baseline.drl"))).endsWith("""

                rule "BAS-120 Speaks to strangers"
                    @verdict("review")
                    @obligation("ask twice")
                    @reason("It talks to anybody who calls.")
                    @since("0.1.0")
                    @status("experimental")
                when
                    Present( id == "tool.telephony" )
                then
                    conclude( kcontext );
                end
                """);
        assertThat(Cli.run("rules", "test", "--rules", copy.toString()).out())
                .contains("27 cases of 12 rules, 2 failed");
        assertThat(Cli.run("rules", "test", "--rules", "policies/baseline").out())
                .isEqualTo("25 cases of 11 rules, 0 failed\n");
        assertThat(Cli.run("rules", "list", "--rules", "policies/baseline").out())
                .contains("BAS-010  verdict deny                           Score at or above the limit");
        assertThat(Cli.run("rules", "coverage", "--rules", "policies/baseline").out())
                .contains("11 of 11 rules fired (100.0 %)");
    }

    @Test
    void single_answers_that_change_the_verdict_are_shown() {
        assertThat(check(FLUX, "--flips").out())
                .contains("Single answers that change the verdict\n  - tool.shell present: deny  BAS-010\n");
    }
}
