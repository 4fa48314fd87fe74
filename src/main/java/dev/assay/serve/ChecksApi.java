package dev.assay.serve;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Decision;
import dev.assay.model.PolicyCheck;
import dev.assay.model.Verdict;
import dev.assay.pack.Policy;
import dev.assay.policy.Decider;
import dev.assay.policy.Waivers;
import dev.assay.report.DecisionJson;
import dev.assay.rule.Parameter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides over listings by the policies that the server offers. */
final class ChecksApi {

    private final Shelf shelf;
    private final ServeOptions options;
    private final Turns turns;
    private final Metrics metrics;

    ChecksApi(Shelf shelf, ServeOptions options, Turns turns, Metrics metrics) {
        this.shelf = shelf;
        this.options = options;
        this.turns = turns;
        this.metrics = metrics;
    }

    Reply reply(Request request) {
        Book book = shelf.book();
        Fields body = request.json().only("policy", "parameters", "document", "name", "from", "profile", "corrections");
        String policy = known(body.text("policy"));
        List<Map.Entry<String, Node>> values = body.entries("parameters");
        Asked asked = Asked.of(body, options.profile(), book.pack().vocabulary());
        return turns.run(() -> {
            Evaluator evaluator = book.evaluator(asked.profile());
            Policy rules = values.isEmpty() ? book.policy(policy) : load(policy, values, book);
            Assessing assessing = Assessing.of(asked, evaluator, metrics);
            Decider decider = new Decider(rules, evaluator, Waivers.NONE, false);
            return answer(
                    rules,
                    assessing,
                    assessing.examinations().stream().map(decider::decide).toList());
        });
    }

    /** A name and nothing else: a path would open files of this machine to whoever asks. */
    private String known(String name) {
        if (!options.policies().contains(name)) {
            String nearest = Nearest.to(name, options.policies());
            throw new Rejection(
                    Rejection.Kind.MALFORMED,
                    "There is no policy " + Quote.of(name) + "; " + String.join(", ", options.policies())
                            + " are offered" + (nearest == null ? "" : "; maybe " + Quote.of(nearest) + " is meant"));
        }
        return name;
    }

    private static Policy load(String name, List<Map.Entry<String, Node>> values, Book book) {
        try {
            return Policy.load(List.of(name), values, book.pack());
        } catch (ProblemException e) {
            throw new Rejection(Rejection.Kind.UNREADABLE, "A parameter is not as the policy has it", e.problems());
        }
    }

    private static Reply answer(Policy policy, Assessing assessing, List<Decision> decisions) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : policy.parameters()) {
            values.put(parameter.name(), parameter.value());
        }
        PolicyCheck check = new PolicyCheck(policy.id(), values, Verdict.DENY, false, null, decisions, List.of(), null);
        StringWriter text = new StringWriter();
        DecisionJson.write(check, text);
        String answer = "{\"check\":" + text.toString().stripTrailing() + ",\"problems\":"
                + Json.text(ProblemJson.list(assessing.problems())) + ",\"warnings\":"
                + Json.text(ProblemJson.list(assessing.warnings())) + "}\n";
        return new Reply(200, Json.TYPE, answer.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
