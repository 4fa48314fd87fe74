package dev.assay.serve;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.format.Importer;
import dev.assay.model.Listing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Many listings in one request, one on each line; an answer for each, in their order, while the next is assessed. */
final class BatchApi {

    private static final String NAME = "batch";
    private static final List<String> TYPES = List.of("application/jsonl", "application/x-ndjson", Json.TYPE);

    private final Turns turns;
    private final Limits limits;
    private final Metrics metrics;

    BatchApi(Turns turns, Limits limits, Metrics metrics) {
        this.turns = turns;
        this.limits = limits;
        this.metrics = metrics;
    }

    Reply reply(Request request, Evaluator evaluator) {
        if (!TYPES.contains(request.type())) {
            throw new Rejection(Rejection.Kind.MEDIA_TYPE, "The body is to be application/jsonl");
        }
        String from = request.parameter("from");
        try {
            importer(evaluator).check(NAME, from);
        } catch (ProblemException e) {
            throw new Rejection(Rejection.Kind.MALFORMED, "There is no such format", e.problems());
        }
        return Reply.stream("application/jsonl", out -> write(request.body(), from, evaluator, out));
    }

    private void write(byte[] body, @Nullable String from, Evaluator evaluator, OutputStream out) throws IOException {
        int line = 0;
        int start = 0;
        while (start < body.length) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            line++;
            byte[] bytes = Arrays.copyOfRange(body, start, end);
            if (!new String(bytes, StandardCharsets.UTF_8).isBlank()) {
                int number = line;
                String answer;
                try {
                    answer = turns.run(() -> answer(number, bytes, from, evaluator));
                } catch (Rejection e) {
                    answer = problem(Problem.of(Place.of(NAME, number, 0), e.detail()));
                }
                out.write(answer.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            start = end + 1;
        }
    }

    private String answer(int line, byte[] bytes, @Nullable String from, Evaluator evaluator) {
        if (bytes.length > limits.line()) {
            return problem(Problem.of(
                    Place.of(NAME, line, 0), "is longer than " + limits.line() + " bytes, the most for a line"));
        }
        List<Problem> problems = new ArrayList<>();
        StringBuilder answer = new StringBuilder();
        try {
            for (Listing listing : importer(evaluator).readLine(NAME, line, bytes, from, problems)) {
                answer.append(AssessmentJson.text(evaluator.evaluate(listing))).append('\n');
                metrics.evaluated();
            }
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
        problems.forEach(p -> answer.append(problem(p)));
        return answer.toString();
    }

    /** Ids may come twice in a batch, as in a file of many records. */
    private static Importer importer(Evaluator evaluator) {
        return Importer.repeating(
                evaluator.pack().formats(),
                evaluator.pack().vocabulary(),
                evaluator.pack().lexicon());
    }

    private static String problem(Problem problem) {
        return Json.text(Map.of("problem", ProblemJson.of(problem)));
    }
}
