package dev.assay.examples.guard;

import dev.assay.Policy;
import dev.assay.ReloadingAssay;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.model.Decision;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Verdict;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the listing of an agent in any format and installs the agent, asks for a review, or refuses. */
@RestController
class Agents {

    private final ReloadingAssay rules;
    private final Policy policy;

    Agents(ReloadingAssay rules, Policy policy) {
        this.rules = rules;
        this.policy = policy;
    }

    /** What is answered about an agent that is let in. */
    record Installed(String id, String verdict, List<String> obligations) {}

    @PostMapping("/agents")
    ResponseEntity<?> install(@RequestBody String listing) {
        var assay = rules.current();
        Decision decision = assay.check(assay.read(listing), policy);
        if (decision.verdict() == Verdict.DENY) {
            return ResponseEntity.of(denied(decision)).build();
        }
        HttpStatus status = decision.verdict() == Verdict.ALLOW ? HttpStatus.CREATED : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status)
                .body(new Installed(decision.id(), decision.verdict().word(), decision.obligations()));
    }

    private static ProblemDetail denied(Decision decision) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "The policy does not let this agent in.");
        problem.setTitle("Denied by policy " + decision.policy().name());
        problem.setProperty(
                "reasons",
                decision.findings().stream()
                        .filter(f -> f.counts() && f.verdict() == Verdict.DENY)
                        .map(PolicyFinding::reason)
                        .toList());
        problem.setProperty("score", decision.aivss().score());
        return problem;
    }

    /** What cannot be read is refused with every place that is wrong. */
    @ExceptionHandler
    ProblemDetail unreadable(ProblemException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "This is no listing that can be read.");
        problem.setProperty("problems", e.problems().stream().map(Problem::toString).toList());
        return problem;
    }
}
