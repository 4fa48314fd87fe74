package dev.assay.report;

import dev.assay.interval.Goal;
import dev.assay.interval.Lever;
import dev.assay.interval.Ways;
import dev.assay.model.Assessment;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes how a goal can be reached. */
public final class WaysReport {

    private final Vocabulary vocabulary;
    private final Style style;
    private final PrintWriter out;
    private final int most;

    /**
     * @param most how many ways are written as text or Markdown; JSON has them all
     * @param out takes the output
     */
    public WaysReport(Vocabulary vocabulary, Style style, PrintWriter out, int most) {
        this.vocabulary = vocabulary;
        this.style = style;
        this.out = out;
        this.most = most;
    }

    /** For a terminal. */
    public void text(Assessment assessment, Goal goal, Ways ways) {
        out.println(style.bold(Style.safe(assessment.name())) + style.dim("  " + Style.safe(assessment.id())));
        out.println(outcome(goal, ways));
        ways.ways().stream().limit(most).forEach(w -> {
            out.println();
            out.println(style.bold(goal.subject() + " " + Words.number(w.value())));
            w.changes().forEach(c -> out.println("  " + words(c) + style.dim("  " + c.capability())));
        });
        if (ways.ways().size() > most) {
            out.println();
            out.println(style.dim("and " + (ways.ways().size() - most) + " more, with --format json"));
        }
    }

    /** For documents and comments. */
    public void markdown(Assessment assessment, Goal goal, Ways ways) {
        out.print("# " + Markdown.escape(assessment.name()) + "\n\n" + outcome(goal, ways) + "\n");
        if (!ways.ways().isEmpty()) {
            out.print("\n| " + goal.subject() + " | changes |\n|---|---|\n");
            ways.ways().stream()
                    .limit(most)
                    .forEach(w -> out.print("| " + Words.number(w.value()) + " | "
                            + w.changes().stream()
                                    .map(c -> Markdown.escape(words(c)) + " `" + c.capability() + "`")
                                    .collect(Collectors.joining("<br>"))
                            + " |\n"));
        }
    }

    /** For programs. */
    public void json(Assessment assessment, Goal goal, Ways ways) {
        Json json = new Json(true);
        json.startObject();
        json.number("formatVersion", Assessment.FORMAT_VERSION);
        json.text("id", assessment.id());
        json.text("name", assessment.name());
        json.text("goal", goal.toString());
        json.number("now", ways.now());
        json.number("withEveryChange", ways.all());
        json.truth("complete", ways.complete());
        json.list("ways", ways.ways(), way -> {
            json.startObject();
            json.number("value", way.value());
            json.list("changes", way.changes(), change -> {
                json.startObject();
                json.text("capability", change.capability());
                json.text("to", change.to().word());
                json.endObject();
            });
            json.endObject();
        });
        json.endObject();
        json.raw("\n");
        json.flush(out);
    }

    private static String outcome(Goal goal, Ways ways) {
        String now = "The goal is " + goal + "; now it is " + Words.number(ways.now()) + ". ";
        if (!ways.ways().isEmpty() && ways.ways().get(0).changes().isEmpty()) {
            return now + "Nothing has to change.";
        }
        String cut = ways.complete() ? "" : " There are too many sets to try them all.";
        if (!ways.ways().isEmpty()) {
            int size = ways.ways().get(0).changes().size();
            return now + (size == 1 ? "One change is enough." : size + " changes are enough.") + cut;
        }
        return now + (ways.complete() ? "No set of so many changes reaches it;" : "No set that was tried reaches it;")
                + " all that a team could change together would give "
                + Words.number(ways.all()) + ".";
    }

    private String words(Lever change) {
        String phrase =
                Objects.requireNonNull(vocabulary.find(change.capability())).phrase();
        return (change.to() == Status.PRESENT ? "add " : "take away ") + phrase;
    }
}
