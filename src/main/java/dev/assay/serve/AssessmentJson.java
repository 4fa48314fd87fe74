package dev.assay.serve;

import dev.assay.model.Assessment;
import dev.assay.report.JsonReport;
import dev.assay.report.NativeForm;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The answer to a document: assessments, the listings with where their facts stand in the text, and problems. */
final class AssessmentJson {

    private AssessmentJson() {}

    static Reply reply(Asked asked, Assessing assessing) {
        Marks marks = new Marks(asked.document());
        List<Object> listings = new ArrayList<>();
        for (int i = 0; i < assessing.listings().size(); i++) {
            Map<String, Object> listing =
                    new LinkedHashMap<>(NativeForm.of(assessing.listings().get(i)));
            listing.put("marks", marks.of(assessing.read().get(i), i));
            listings.add(listing);
        }
        String text = "{\"assessments\":["
                + assessing.assessments().stream().map(AssessmentJson::text).collect(Collectors.joining(","))
                + "],\"listings\":" + Json.text(listings)
                + ",\"problems\":" + Json.text(ProblemJson.list(assessing.problems()))
                + ",\"warnings\":" + Json.text(ProblemJson.list(assessing.warnings())) + "}\n";
        return new Reply(200, Json.TYPE, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** An assessment on one line. */
    static String text(Assessment assessment) {
        StringWriter text = new StringWriter();
        JsonReport.write(assessment, text, false);
        return text.toString().stripTrailing();
    }
}
