package dev.assay.serve;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems as JSON: documents by RFC 9457, and what is wrong with an input. */
final class ProblemJson {

    static final String TYPE = "application/problem+json";

    private ProblemJson() {}

    /** The answer to a request that was rejected. */
    static Reply reply(Rejection rejection) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", rejection.kind().type());
        map.put("title", rejection.kind().title());
        map.put("status", rejection.kind().status());
        map.put("detail", rejection.detail());
        if (!rejection.problems().isEmpty()) {
            map.put("problems", list(rejection.problems()));
        }
        return new Reply(rejection.kind().status(), TYPE, Json.bytes(map), rejection.headers());
    }

    static List<Map<String, Object>> list(List<Problem> problems) {
        return problems.stream().map(ProblemJson::of).toList();
    }

    /** What is wrong, where, and the likely mend. */
    static Map<String, Object> of(Problem problem) {
        Place place = problem.place();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", place.file());
        if (place.line() > 0) {
            map.put("line", place.line());
        }
        if (place.column() > 0) {
            map.put("column", place.column());
        }
        if (!place.pointer().isEmpty()) {
            map.put("pointer", place.pointer());
        }
        map.put("message", problem.message());
        if (problem.maybe() != null) {
            map.put("maybe", problem.maybe());
        }
        return map;
    }
}
