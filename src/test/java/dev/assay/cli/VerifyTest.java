package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.testing.Run;
import dev.assay.testing.TinyPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An attestation is confirmed by the listings and rules that it is about, and by no others. */
class VerifyTest {

    private static final String LISTING = """
            {"id": "helper", "name": "Helper", "present": ["tool.shell", "autonomy.unattended"],
             "cvss": "CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:N/VC:L/VI:L/VA:L/SC:N/SI:N/SA:N"}
            """;

    @TempDir
    private Path temp;

    private TinyPack pack;
    private String rules;
    private Path listing;
    private Path attestation;

    @BeforeEach
    void write() throws IOException {
        rules = temp.resolve("pack").toString();
        pack = new TinyPack(temp.resolve("pack"));
        listing = Files.writeString(temp.resolve("helper.json"), LISTING);
        attestation = temp.resolve("helper.att.json");
    }

    private Run attest(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("evaluate", "--rules", rules, "--attest", attestation.toString(), listing.toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private Run verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--rules", rules, attestation.toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private Run verified() {
        return verify(listing.toString());
    }

    @Test
    void what_was_attested_is_confirmed() {
        Run evaluated = attest();
        assertThat(evaluated.code()).isZero();
        Run run = verified();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactly(
                        "confirmed: helper  AIVSS 5.5 Medium", "by the rules tiny 0.1.0, listing-0.8", "not signed");
        assertThat(run.code()).isZero();
    }

    @Test
    void the_same_run_attests_the_same_bytes_by_the_published_schema() throws IOException {
        attest();
        String first = Files.readString(attestation);
        attest();
        assertThat(Files.readString(attestation)).isEqualTo(first);
        String schema = Cli.run("schema", "attestation").out();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(first, InputFormat.JSON))
                .isEmpty();
        assertThat(first)
                .contains("\"_type\" : \"https://in-toto.io/Statement/v1\"")
                .contains("\"predicateType\" : \"https://assay.dev/assessment/v1\"");
    }

    @Test
    void the_file_may_go_by_another_name_or_place() throws IOException {
        attest();
        Path moved = Files.move(listing, temp.resolve("moved.json"));
        assertThat(verify(moved.toString()).code()).isZero();
    }

    @Test
    void a_changed_listing_is_named_with_both_digests() throws IOException {
        attest();
        Files.writeString(listing, LISTING.replace("Helper", "Helfer"));
        Run run = verified();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .matches("(?s)\\Q" + listing
                        + "\\E: is not what was attested: sha256 [0-9a-f]{64} was, this is [0-9a-f]{64}"
                        + "\\R  Maybe the listing was changed after it was assessed\\R");
    }

    @Test
    void files_that_are_missing_or_too_many_are_named() throws IOException {
        Path other = Files.writeString(temp.resolve("other.json"), "{\"id\": \"other\"}");
        attest(other.toString());
        Run missing = verified();
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.out())
                .isEqualTo(
                        other + ": was attested and is not among the files that were given" + System.lineSeparator());
        assertThat(verify(other.toString(), listing.toString()).code()).isZero();
        Path third = Files.writeString(temp.resolve("third.json"), "{\"id\": \"third\"}");
        Run many = verify(listing.toString(), other.toString(), third.toString());
        assertThat(many.code()).isEqualTo(1);
        assertThat(many.out()).isEqualTo(third + ": is none of the attested files" + System.lineSeparator());
    }

    @Test
    void changed_rules_and_what_comes_of_them_are_named() throws IOException {
        attest();
        pack.edit("tiny.drl", "@atLeast(0.8)", "@atLeast(0.7)");
        Run run = verified();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(": /predicate/rulePack/digest: the text `sha256:")
                .contains("  Maybe other rules are at hand; --rules takes those that were attested")
                .contains(": /predicate/results/0/score: the number `5.5` was attested, the number `5.4` comes out now")
                .contains(": /predicate/results/0/assessment: the text `sha256:");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"score\" : 5.5', '\"score\" : 1.2', /predicate/results/0/score",
        "'\"severity\" : \"Medium\"', '\"severity\" : \"Low\"', /predicate/results/0/severity",
        "'\"posture\" : \"high\"', '\"posture\" : \"low\"', /predicate/results/0/posture",
        "'\"id\" : \"helper\"', '\"id\" : \"other\"', /predicate/results/0/id",
        "'\"formatVersion\" : 1', '\"formatVersion\" : 1, \"approvedBy\" : \"everybody\"', /predicate/approvedBy"
    })
    void an_attestation_that_says_something_else_is_not_confirmed(String from, String to, String place)
            throws IOException {
        attest();
        String text = Files.readString(attestation);
        assertThat(text).contains(from);
        Files.writeString(attestation, text.replace(from, to));
        Run run = verified();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(": " + place + ": ");
    }

    @Test
    void profile_and_one_agent_of_several_files_are_taken_from_the_attestation() throws IOException {
        Path more = Files.writeString(
                temp.resolve("more.json"), "{\"id\": \"helper\", \"absent\": [\"autonomy.approval\"]}");
        assertThat(attest(more.toString(), "--as", "one", "--profile", "aivss-0.5")
                        .code())
                .isZero();
        Run run = verify(listing.toString(), more.toString());
        assertThat(run.out()).contains("confirmed: helper").contains("by the rules tiny 0.1.0, aivss-0.5");
        assertThat(run.code()).isZero();
    }

    @Test
    void answers_are_part_of_what_was_attested() throws IOException {
        Path answers = temp.resolve("answers.csv");
        Run asked = Cli.run("ask", "--rules", rules, "--format", "csv", listing.toString());
        Files.writeString(answers, asked.out().replaceFirst("(?m)^(helper,autonomy.approval,)[^,]*", "$1yes"));
        attest("--answers", answers.toString());
        Run without = verified();
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).startsWith("assay: answers were attested, and --answers is missing");
        assertThat(verify(listing.toString(), "--answers", answers.toString()).code())
                .isZero();
        Files.writeString(answers, Files.readString(answers) + "\n");
        Run other = verify(listing.toString(), "--answers", answers.toString());
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains(": /predicate/answers/digest/sha256: ");
    }

    @Test
    void verdicts_are_confirmed_by_the_same_policy_parameters_and_waivers() throws IOException {
        String coder = "fixtures/listings/qwen3-coder.json";
        Path waivers = Files.writeString(temp.resolve("waivers.yaml"), """
                waivers:
                  - {rule: BAS-010, listing: qwen3-coder, reason: "known", owner: "us", expires: 2027-06-30}
                """);
        Run checked = Cli.withRules(
                "check",
                "--policy=baseline",
                "--param=denyScore=9.5",
                "--waivers=" + waivers,
                "--today=2026-11-30",
                "--attest=" + attestation,
                coder);
        assertThat(checked.code()).as(checked.err()).isEqualTo(1);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Cli.run("schema", "attestation").out())
                        .validate(Files.readString(attestation), InputFormat.JSON))
                .isEmpty();

        Run without = Cli.withRules("verify", attestation.toString(), coder);
        assertThat(without.err()).startsWith("assay: a policy's verdicts were attested, and --policy is missing");
        assertThat(Cli.withRules("verify", "--policy=baseline", attestation.toString(), coder)
                        .err())
                .startsWith("assay: waivers were attested, and --waivers is missing");

        Run same = Cli.withRules("verify", "--policy=baseline", "--waivers=" + waivers, attestation.toString(), coder);
        assertThat(same.out()).startsWith("confirmed: qwen3-coder  AIVSS 9.8 Critical  deny");
        assertThat(same.code()).isZero();

        Run other = Cli.withRules(
                "verify", "--policy=enterprise-strict", "--waivers=" + waivers, attestation.toString(), coder);
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out())
                .contains(": /predicate/policy/name: the text `baseline` was attested, the text `enterprise-strict`"
                        + " comes out now");

        Files.writeString(waivers, Files.readString(waivers).replace("BAS-010", "BAS-030"));
        Run waived =
                Cli.withRules("verify", "--policy=baseline", "--waivers=" + waivers, attestation.toString(), coder);
        assertThat(waived.code()).isEqualTo(1);
        assertThat(waived.out())
                .contains(": /predicate/policy/waivers/digest/sha256: ")
                .contains(": /predicate/results/0/findings/0/standing: the text `waived` was attested, the text"
                        + " `counts` comes out now");
    }

    @Test
    void nothing_is_attested_if_a_listing_cannot_be_read() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.json"), "{");
        Run run = attest(broken.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains(attestation + ": not written, since not all listings could be read");
        assertThat(attestation).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"_type\": \"x\"}", "{\"payload\": 1}", "{\"payload\": \"e30=\"}"})
    void what_is_no_attestation_is_told(String text) throws IOException {
        Files.writeString(attestation, text);
        Run run = verified();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith(attestation.toString()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "EC"})
    void a_signature_is_confirmed_by_its_key_alone(String algorithm) throws Exception {
        KeyPair pair = pair(algorithm);
        Path secret = pem("key.pem", "PRIVATE KEY", pair.getPrivate());
        Path open = pem("key.pub.pem", "PUBLIC KEY", pair.getPublic());
        Path other = pem("other.pub.pem", "PUBLIC KEY", pair(algorithm).getPublic());
        assertThat(attest("--sign-key", secret.toString()).code()).isZero();
        assertThat(Files.readString(attestation)).contains("\"payloadType\" : \"application/vnd.in-toto+json\"");

        Run good = verify("--key", open.toString(), listing.toString());
        assertThat(good.out()).endsWith("signed by the key in " + open + System.lineSeparator());
        assertThat(good.code()).isZero();
        Run nobodyLooked = verified();
        assertThat(nobodyLooked.out()).endsWith("signed; without --key nobody looked by whom" + System.lineSeparator());
        assertThat(nobodyLooked.code()).isZero();
        Run wrong = verify("--key", other.toString(), listing.toString());
        assertThat(wrong.out()).startsWith(attestation + ": is not signed by the key in " + other);
        assertThat(wrong.code()).isEqualTo(1);
    }

    @Test
    void what_is_signed_is_the_encoding_of_dsse() throws Exception {
        KeyPair pair = pair("Ed25519");
        attest("--sign-key", pem("key.pem", "PRIVATE KEY", pair.getPrivate()).toString());
        String text = Files.readString(attestation);
        byte[] payload = Base64.getDecoder().decode(field(text, "payload"));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(pair.getPublic());
        signature.update(("DSSEv1 28 application/vnd.in-toto+json " + payload.length + " "
                        + new String(payload, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(Base64.getDecoder().decode(field(text, "sig"))))
                .isTrue();
    }

    private static String field(String json, String name) {
        int start = json.indexOf("\"" + name + "\" : \"") + name.length() + 6;
        return json.substring(start, json.indexOf('"', start));
    }

    @Test
    void a_payload_that_was_changed_is_not_what_was_signed() throws Exception {
        KeyPair pair = pair("Ed25519");
        Path open = pem("key.pub.pem", "PUBLIC KEY", pair.getPublic());
        attest("--sign-key", pem("key.pem", "PRIVATE KEY", pair.getPrivate()).toString());
        String text = Files.readString(attestation);
        String payload = field(text, "payload");
        String statement = new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
        String changed = Base64.getEncoder()
                .encodeToString(
                        statement.replace("\"score\" : 5.5", "\"score\" : 1.2").getBytes(StandardCharsets.UTF_8));
        assertThat(changed).isNotEqualTo(payload);
        Files.writeString(attestation, text.replace(payload, changed));
        Run run = verify("--key", open.toString(), listing.toString());
        assertThat(run.out()).startsWith(attestation + ": is not signed by the key in " + open);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void where_a_key_is_given_a_statement_without_signature_is_not_confirmed() throws Exception {
        attest();
        Path open = pem("key.pub.pem", "PUBLIC KEY", pair("Ed25519").getPublic());
        Run run = verify("--key", open.toString(), listing.toString());
        assertThat(run.out()).startsWith(attestation + ": is not signed, and a signature is asked for");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void keys_that_are_none_are_told_before_anything_is_assessed() throws Exception {
        Path open = pem("key.pub.pem", "PUBLIC KEY", pair("Ed25519").getPublic());
        Run mixedUp = attest("--sign-key", open.toString());
        assertThat(mixedUp.code()).isEqualTo(3);
        assertThat(mixedUp.out()).isEmpty();
        assertThat(mixedUp.err())
                .isEqualTo(open + ": has no block BEGIN PRIVATE KEY" + System.lineSeparator()
                        + "  Maybe `openssl pkcs8 -topk8 -nocrypt` writes one" + System.lineSeparator());
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);
        Path old = pem("rsa.pem", "PRIVATE KEY", rsa.generateKeyPair().getPrivate());
        assertThat(attest("--sign-key", old.toString()).err())
                .startsWith(old + ": is not an Ed25519 key or an EC key on P-256");
        assertThat(Cli.run("evaluate", "--rules", rules, "--sign-key", old.toString(), listing.toString())
                        .code())
                .isEqualTo(2);
        assertThat(attestation).doesNotExist();
    }

    private static KeyPair pair(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("EC")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        }
        return generator.generateKeyPair();
    }

    private Path pem(String name, String label, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return Files.writeString(
                temp.resolve(name), "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }
}
