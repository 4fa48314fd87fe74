package dev.assay.report;

import dev.assay.interval.Prospect;
import dev.assay.model.Aivss;
import dev.assay.model.Interval;
import dev.assay.model.OpenQuestion;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;

/** Writes open questions, one listing after the other. Close it to complete the output. */
public final class AskReport implements AutoCloseable {

    private static final int WIDTH = 100;

    private final AskFormat format;
    private final Style style;
    private final PrintWriter out;
    private final AskForm form;
    private final AskJson json;
    private int written;

    /** @param out takes the output; it is flushed, not closed */
    public AskReport(AskFormat format, Style style, PrintWriter out) {
        this.format = format;
        this.style = style;
        this.out = out;
        this.form = new AskForm(out);
        this.json = new AskJson(out);
    }

    /** Writes the questions of one listing. */
    public void write(Asked asked) {
        switch (format) {
            case TEXT -> text(asked);
            case MARKDOWN -> markdown(asked);
            case JSON -> json.write(asked);
            case CSV -> form.write(asked);
        }
        written++;
        out.flush();
    }

    private void text(Asked asked) {
        Aivss aivss = asked.assessment().aivss();
        if (written > 0) {
            out.println();
        }
        out.println(style.bold(Style.safe(asked.assessment().name()))
                + style.dim("  " + Style.safe(asked.assessment().id())));
        out.println("AIVSS " + style.bold(style.bySeverity(aivss.severity(), head(aivss))));
        if (asked.prospects().isEmpty()) {
            out.println("Nothing is left to ask.");
        }
        int number = 0;
        for (Prospect prospect : asked.prospects()) {
            OpenQuestion question = prospect.question();
            out.println();
            List<String> lines = Words.wrap(++number + ". " + question.asks(), WIDTH);
            out.println(style.bold(lines.get(0)) + (lines.size() > 1 ? "" : style.dim("  " + question.capability())));
            lines.stream().skip(1).forEach(l -> out.println("   " + style.bold(l)));
            out.println("   yes: " + answer(question.scoreIfPresent(), prospect.ifPresent()));
            out.println("   no:  " + answer(question.scoreIfAbsent(), prospect.ifAbsent()));
            out.println(style.dim("   " + note(aivss, question)));
        }
    }

    private void markdown(Asked asked) {
        Aivss aivss = asked.assessment().aivss();
        out.print((written > 0 ? "\n" : "") + "# Questions about "
                + Markdown.escape(asked.assessment().name()) + "\n\nAIVSS " + head(aivss) + ".\n");
        if (asked.prospects().isEmpty()) {
            out.print("\nNothing is left to ask.\n");
            return;
        }
        out.print("\n| | question | score if yes | then | score if no | then | |\n|---|---|---|---|---|---|---|\n");
        int number = 0;
        for (Prospect prospect : asked.prospects()) {
            OpenQuestion question = prospect.question();
            out.print("| " + ++number + " | " + Markdown.escape(question.asks()) + " `" + question.capability() + "` | "
                    + Words.number(question.scoreIfPresent()) + " | " + ends(prospect.ifPresent()) + " | "
                    + Words.number(question.scoreIfAbsent()) + " | " + ends(prospect.ifAbsent()) + " | "
                    + Markdown.escape(note(aivss, question)) + " |\n");
        }
    }

    private static String head(Aivss aivss) {
        return Words.number(aivss.score()) + " " + aivss.severity() + ", " + ends(aivss.interval()) + " by the answers";
    }

    private static String answer(BigDecimal score, Interval then) {
        return Words.number(score) + " " + Asked.band(score) + ", then " + ends(then);
    }

    private static String ends(Interval interval) {
        return interval.width().signum() == 0 ? "settled at " + Words.number(interval.low()) : Words.range(interval);
    }

    private static String note(Aivss aivss, OpenQuestion question) {
        String flips = Asked.flips(aivss, question);
        return (question.followUp() ? "follow-up; " : "") + (flips.isEmpty() ? "" : flips + "; ") + "settles "
                + String.join(", ", question.settles());
    }

    @Override
    public void close() {
        if (format == AskFormat.JSON) {
            json.close();
        }
        out.flush();
    }
}
