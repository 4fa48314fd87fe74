package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
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

/** The files beside a policy, waivers, baselines and values of parameters: what they match, and what is wrong with them. */
class CheckFilesTest {

    private static final String CODER = "fixtures/listings/qwen3-coder.json";
    private static final String CLERK = "fixtures/listings/ledger-clerk.yaml";

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

    private Run waived(String waivers, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--waivers", write("w.yaml", waivers), "--today", "2026-11-21"));
        all.addAll(List.of(arguments));
        return check(all.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static String waiver(String subject, String listing, String owner) {
        return "- {" + subject + ", listing: \"" + listing + "\", reason: known, owner: " + owner
                + ", expires: 2027-01-31}\n";
    }

    /** Ids that differ in capitals or blanks are those of other listings. */
    @ParameterizedTest
    @CsvSource({
        "ledger-*, applied",
        "*clerk, applied",
        "Ledger-*, no listing",
        "LEDGER-CLERK, no listing",
        "ledger-\\*, no listing",
        "ledger-, no listing"
    })
    void a_waiver_is_for_ids_letter_by_letter(String listing, String fate) throws IOException {
        Run run = waived(waiver("rule: BAS-060", listing.replace("\\", "\\\\"), "me"), CLERK, "--format", "json");
        assertThat(run.out()).contains("\"fate\" : \"" + fate + "\"");
    }

    /** Either waiver without the other would leave the finding, so neither can go. */
    @Test
    void waivers_that_take_a_finding_together_all_count() throws IOException {
        String two = waiver("threat: X-02", "*", "one") + waiver("threat: T17", "*", "two");
        Run run = waived(two, CODER);
        assertThat(run.out())
                .contains("review BAS-040 Complete chain of another kind (waived)\n")
                .contains("waiver of X-02 for *: waives 1 finding\n")
                .contains("waiver of T17 for *: waives 1 finding\n");
        Run ruled = waived(waiver("rule: BAS-040", "*", "one") + two, CODER);
        assertThat(ruled.out())
                .contains("waiver of BAS-040 for *: waives 1 finding\n")
                .contains("waiver of X-02 for *: unused\n")
                .contains("waiver of T17 for *: unused\n");
    }

    /** The clerk's listing says nothing of chains, and no rule of this policy asks. */
    @Test
    void an_answer_that_ends_a_waiver_is_tried() throws IOException {
        Path own = Files.createDirectories(directory.resolve("own"));
        Files.writeString(own.resolve("pack.yaml"), "name: own\nversion: \"1\"\nkind: policy\n");
        Files.writeString(own.resolve("own.drl"), """
                rule "OWN-010 Pays"
                    @verdict("deny")
                    @reason("It pays.")
                    @since("0.1.0")
                    @status("stable")
                when
                    Present( id == "tool.payments" )
                then
                    conclude( kcontext );
                end
                """);
        String waivers = write(
                "w.yaml", waiver("rule: OWN-010", "*", "me").replace("}", ", until: tool.blockchain is present}"));
        List<String> arguments = List.of(
                "--policy", own.toString(), CLERK, "--waivers", waivers, "--today", "2026-11-21", "--fail-on-unknown");
        Run run = Cli.withRules("check", arguments.toArray(String[]::new));
        assertThat(run.out()).contains("  - tool.blockchain present: deny  OWN-010\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_waiver_is_told_exactly() throws IOException {
        Run run = waived("""
                version: 2
                waivers:
                  - {rule: BAS-060, listing: "*", reason: "%s", owner: 5, expires: 20270131}
                  - {rule: BAS-060, listing: "", reason: "a\\u202eb", owner: o, expires: 2027-01-31}
                  - {rule: BAS-060, listing: "*", reason: r, owner: o, expires: 2027-01-31, until: tool.shell is presen}
                """.formatted("x".repeat(1001)), CLERK);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().replace(directory + "/", "")).isEqualTo("""
                w.yaml:1:10: /version: `version` is 1 here, not the number `2`
                w.yaml:3:43: /waivers/0/reason: `reason` has 1001 characters, more than 1,000
                w.yaml:3:1055: /waivers/0/owner: `owner` needs a text, not the number `5`
                  Maybe "5" in quotes is meant
                w.yaml:3:1067: /waivers/0/expires: `expires` needs a text, not the number `20270131`
                  Maybe something like 2027-11-20 is meant
                w.yaml:4:30: /waivers/1/listing: `listing` is empty
                w.yaml:4:42: /waivers/1/reason: `reason` holds an invisible or a control character: the text `a\\u202Eb`
                w.yaml:5:84: /waivers/2/until: `until` is a capability and one of present, absent, known, unknown, not the text `tool.shell is presen`
                  Maybe `present` is meant
                """);
    }

    @Test
    void what_is_wrong_with_a_baseline_is_told_exactly() throws IOException {
        String file = write("b.yaml", """
                version: 9
                policy: baseline
                findings:
                  - {listing: ledger-clerk, rule: BAS-060, verdict: Review}
                  - {listing: ledger-clerk, rule: BAS-060, verdict: review, about: tool.payments}
                  - {listing: ledger-clerk, rule: BAS-060, verdict: review, about: [3]}
                  - {rule: BAS-060, verdict: [review]}
                """);
        Run run = check(CLERK, "--baseline", file);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().replace(directory + "/", "")).isEqualTo("""
                b.yaml:1:10: /version: `version` is 1 here, not the number `9`
                b.yaml:4:53: /findings/0/verdict: `verdict` is allow, review or deny, not `Review`
                  Maybe `review` is meant
                b.yaml:5:68: /findings/1/about: `about` is a list of threats and capabilities
                b.yaml:6:68: /findings/2/about: `about` is a list of threats and capabilities
                b.yaml:7:5: /findings/3: the finding has no text `listing`
                b.yaml:7:5: /findings/3: the finding has no text `verdict`
                """);
    }

    /** A file that the next run could not read would let nobody in. */
    @Test
    void a_baseline_that_could_not_be_read_again_is_not_written() throws IOException {
        StringBuilder text = new StringBuilder("policy: baseline\nfindings:\n");
        for (int i = 0; i < 33_000; i++) {
            text.append("- {listing: some-listing-")
                    .append(i)
                    .append(", rule: BAS-020, verdict: review, about: [x]}\n");
        }
        String file = write("b.yaml", text.toString());
        Run run = check(CLERK, "--baseline", file, "--update-baseline");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("b.yaml: is not written: with 33002 findings it could not be read again (");
        assertThat(Files.readString(Path.of(file))).isEqualTo(text.toString());
    }

    /** Such a limit would look like one that decides, and let everything or nothing in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "baseline ~ denyScore=90 ~ `value` of Score is 0 to 10, never 90",
                "baseline ~ denyScore=-1 ~ `value` of Score is 0 to 10, never -1",
                "marketplace-intake ~ denyCoverage=10 ~ `share` of Coverage is 0 to 1, never 10",
                "enterprise-strict ~ identityLimit=70 ~ `value` of FactorValue is 0 to 1, never 70",
                "enterprise-strict ~ certainLayers=4,8 ~ `layer` of LayerStatus is 1 to 7, never 8"
            })
    void a_limit_that_nothing_can_reach_is_refused(String policy, String value, String message) {
        Run run = Cli.withRules("check", "--policy", "policies/" + policy, CLERK, "--param", value);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("--param " + value.replaceAll("=.*", "") + ": rule ")
                .contains(message);
    }

    @Test
    void a_day_and_a_number_are_refused_in_plain_words() {
        assertThat(check(CLERK, "--waivers", "w.yaml", "--today", "21.11.2026").err())
                .startsWith("assay: Invalid value for option '--today': is no day such as 2026-11-30: '21.11.2026'\n");
        assertThat(check(CLERK, "--param", "denyScore=1234567890").err())
                .startsWith("--param denyScore: the parameter `denyScore` has at most 9 digits before the point and 6"
                        + " after it, unlike the number `1234567890`");
    }
}
