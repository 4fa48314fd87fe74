package dev.assay.fleet;

import dev.assay.model.Brief;
import dev.assay.model.Coverage;
import dev.assay.model.Factor;
import dev.assay.model.Interval;
import dev.assay.model.PackId;
import dev.assay.model.Posture;
import dev.assay.score.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes assessments as a fleet sees them, part by part. */
final class Briefs {

    private final String id;
    private @Nullable String kind = "kind.agent";
    private String score = "5.0";
    private String low = "5.0";
    private String high = "5.0";
    private final List<BigDecimal> factors =
            new ArrayList<>(Collections.nCopies(Factor.ten().size(), new BigDecimal("0.20")));
    private List<Boolean> mapped = Collections.nCopies(7, true);
    private List<String> threats = List.of();
    private List<String> complete = List.of();
    private List<String> open = List.of();
    private List<Brief.Question> questions = List.of();
    private int answered = 50;

    private Briefs(String id) {
        this.id = id;
    }

    static Briefs of(String id) {
        return new Briefs(id);
    }

    Briefs kind(@Nullable String is) {
        kind = is;
        return this;
    }

    Briefs score(String is, String least, String greatest) {
        score = is;
        low = least;
        high = greatest;
        return this;
    }

    Briefs score(String is) {
        return score(is, is, is);
    }

    Briefs factor(Factor factor, String value) {
        factors.set(Factor.ten().indexOf(factor), new BigDecimal(value));
        return this;
    }

    Briefs mapped(Boolean... layers) {
        mapped = List.of(layers);
        return this;
    }

    Briefs threats(String... ids) {
        threats = List.of(ids);
        return this;
    }

    Briefs chains(List<String> closed, List<String> lacking) {
        complete = closed;
        open = lacking;
        return this;
    }

    Briefs asks(String capability, String yes, String no) {
        questions = new ArrayList<>(questions);
        questions.add(new Brief.Question(capability, new BigDecimal(yes), new BigDecimal(no)));
        return this;
    }

    Briefs answers(int ofHundred) {
        answered = ofHundred;
        return this;
    }

    Brief brief() {
        BigDecimal points = new BigDecimal(score);
        return new Brief(
                id,
                "Name of " + id,
                kind,
                Posture.MODERATE,
                points,
                new Interval(new BigDecimal(low), new BigDecimal(high), true),
                Severity.of(points).label(),
                "listing-0.8",
                factors,
                mapped,
                threats,
                complete,
                open,
                0,
                questions,
                new Coverage(answered, 100),
                new PackId("assay", "0.1.0", "sha256:0"),
                "sha256:" + id);
    }

    static Fleet fleet(Briefs... all) {
        Fleet fleet = new Fleet();
        List.of(all).forEach(b -> fleet.add(b.brief()));
        return fleet;
    }
}
