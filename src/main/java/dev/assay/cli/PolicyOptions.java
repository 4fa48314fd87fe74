package dev.assay.cli;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.pack.Policy;
import dev.assay.pack.RulePack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which policy decides, and with which values. */
final class PolicyOptions {

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            required = true,
            description =
                    "baseline, enterprise-strict, ci-coding-agents, marketplace-intake, or a policy of your own, a"
                            + " directory or zip file; given again, a policy to lay over those before.")
    private List<String> policies = new ArrayList<>();

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of the policy, such as scoreLimit=8.0; lists are joined by commas.")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--params",
            paramLabel = "FILE",
            description = "Values for parameters, `name: value` in YAML; --param comes before them.")
    private @Nullable Path file;

    Policy policy(RulePack assessing, CommandLine line) {
        List<Map.Entry<String, Node>> all = new ArrayList<>();
        if (file != null) {
            Node root = Documents.yaml(file.toString(), Documents.text(file.toString(), Documents.bytes(file)));
            if (!(root instanceof Node.Obj object)) {
                throw new ProblemException(new Problem(
                        root.place(), "an object of values by parameter was expected", "`scoreLimit: 8.0` is meant"));
            }
            all.addAll(object.fields().entrySet());
        }
        values.forEach(v -> all.add(value(v, line)));
        return Policy.load(policies.stream().map(PolicyOptions::path).toList(), all, assessing);
    }

    /** The values of a policy's parameters as text, by name. */
    static Map<String, String> values(Policy policy) {
        Map<String, String> values = new LinkedHashMap<>();
        policy.parameters().forEach(p -> values.put(p.name(), p.value()));
        return values;
    }

    /** The policies of the checkout come before those of the program, so that a changed one counts at once. */
    static String path(String policy) {
        String home = System.getenv("ASSAY_POLICIES");
        boolean name = policy.matches("[a-z0-9-]+");
        return home != null && name && Files.isDirectory(Path.of(home, policy))
                ? Path.of(home, policy).toString()
                : policy;
    }

    private static Map.Entry<String, Node> value(String text, CommandLine line) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new ParameterException(line, "--param is NAME=VALUE, not '" + text + "'");
        }
        String name = text.substring(0, equals);
        return Policy.value(name, text.substring(equals + 1), Place.of("--param " + name));
    }
}
