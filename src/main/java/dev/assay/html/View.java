package dev.assay.html;

import dev.assay.model.Assessment;
import dev.assay.model.Certainty;
import dev.assay.model.ChainStatus;
import dev.assay.model.Confidence;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.LayerResult;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.report.Words;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One assessment, with what the templates ask about it. */
final class View {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_TEXT = 2_000;

    private final Assessment assessment;
    private final String prefix;
    private final Texts texts;
    private final Map<String, List<Use>> uses;
    private final Set<String> facts = new HashSet<>();
    private final Set<String> questions = new HashSet<>();

    /** @param prefix what the names of places begin with, so that several assessments go on one page */
    View(Listing listing, Assessment assessment, String prefix) {
        this.assessment = assessment;
        this.prefix = prefix;
        this.texts = new Texts(listing, assessment);
        this.uses = Use.byCapability(assessment);
        Stream.concat(assessment.facts().stream(), assessment.setAside().stream())
                .forEach(f -> facts.add(f.capability()));
        assessment.openQuestions().forEach(q -> questions.add(q.capability()));
    }

    Assessment a() {
        return assessment;
    }

    Radar radar() {
        return new Radar(assessment.factors());
    }

    List<Excerpt> excerpts() {
        return texts.excerpts();
    }

    int number(Evidence evidence) {
        return texts.number(evidence);
    }

    /** A place of this assessment. */
    String id(String place) {
        return prefix + Anchor.of(place);
    }

    /** The address of a place. */
    String to(String place) {
        return "#" + id(place);
    }

    String name() {
        return cut(assessment.name(), LONGEST_NAME);
    }

    boolean hasFact(String capability) {
        return facts.contains(capability);
    }

    boolean asks(String capability) {
        return questions.contains(capability);
    }

    /** The open questions of which some answer alone moves the score. */
    List<OpenQuestion> telling() {
        return assessment.openQuestions().stream().filter(this::tells).toList();
    }

    /** The other open questions. */
    List<OpenQuestion> others() {
        return assessment.openQuestions().stream().filter(q -> !tells(q)).toList();
    }

    private boolean tells(OpenQuestion question) {
        BigDecimal score = assessment.aivss().score();
        return question.scoreIfPresent().compareTo(score) != 0
                || question.scoreIfAbsent().compareTo(score) != 0;
    }

    @Nullable
    String place(String settles) {
        return Settled.place(assessment, settles);
    }

    List<Use> uses(String capability) {
        return uses.getOrDefault(capability, List.of());
    }

    long mapped() {
        return assessment.layers().stream().filter(LayerResult::mapped).count();
    }

    long complete() {
        return assessment.chains().stream()
                .filter(c -> c.status() == ChainStatus.COMPLETE)
                .count();
    }

    String severity() {
        return assessment.aivss().severity().toLowerCase(Locale.ROOT);
    }

    /** How many threats of a certainty a layer has, in words. */
    static String threats(LayerResult layer) {
        long shown = layer.threats().stream()
                .filter(t -> t.certainty() == Certainty.EVIDENCED)
                .count();
        long general = layer.threats().size() - shown;
        return shown + " evidenced, " + general + " general";
    }

    static String known(Confidence confidence) {
        return confidence.known().word() + ", confidence " + confidence.level().word();
    }

    static String number(BigDecimal value) {
        return Words.number(value);
    }

    /** What counts of a fact, without its evidence. */
    static String said(Fact fact) {
        return fact.status().word() + ", " + fact.strength().word()
                + (fact.derivedBy() == null ? "" : ", follows by " + fact.derivedBy());
    }

    static String text(String text) {
        return cut(text, LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "… (" + (text.length() - end) + " characters more)";
    }
}
