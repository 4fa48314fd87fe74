package dev.assay.accuracy;

import dev.assay.accuracy.Accuracy.Case;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes figures of accuracy for a terminal. */
public final class AccuracyReport {

    private final PrintWriter out;

    /** @param out takes the text */
    public AccuracyReport(PrintWriter out) {
        this.out = out;
    }

    /**
     * Writes the figures.
     *
     * @param worst how many of the worst cases to name
     * @param support the rules that hold for fewer cases than this are listed; 0 for none
     */
    public void write(Accuracy a, int worst, int support) {
        line("cases     %d", a.cases.size());
        line(
                "factors   MAE %.4f  within 0.1 %.1f %%  exact %.1f %%  sum MAE %.2f",
                a.factors.mean(), 100 * a.factors.within(), 100 * a.factors.exact(), a.sums.mean());
        for (Map.Entry<Factor, Tally> entry : a.byFactor.entrySet()) {
            row(entry.getKey().id(), entry.getValue(), entry.getValue().count());
        }
        line("kinds");
        a.byKind.forEach((kind, tally) -> row(kind, tally, tally.count() / 10));
        line("layers");
        a.flags.forEach((layer, tally) -> flag(layer, tally, a.flagsMapped.getOrDefault(layer, 0)));
        if (a.namedThreats > 0) {
            line("threats   %d of %d named threats found on their layer", a.foundThreats, a.namedThreats);
        }
        if (a.scores.count() > 0) {
            line(
                    "aivss     n %d  CVSS base MAE %.2f  score MAE %.2f  band agreement %.1f %%",
                    a.scores.count(), a.cvss.mean(), a.scores.mean(), 100 * a.bands.exact());
        }
        a.cases.stream().limit(worst).forEach(this::worst);
        if (support > 0) {
            line("rules that hold for fewer than %d cases", support);
            a.support.entrySet().stream()
                    .filter(e -> e.getValue() < support)
                    .forEach(e -> line("  %-8s %d", e.getKey(), e.getValue()));
        }
    }

    private void row(String name, Tally tally, int cases) {
        line("  %-22s n %4d  MAE %.3f  within 0.1 %.0f %%", name, cases, tally.mean(), 100 * tally.within());
    }

    private void flag(Layer layer, Tally tally, int mapped) {
        double share = (double) mapped / tally.count();
        line(
                "  L%d %-28s n %3d  right %.2f  majority %.2f",
                layer.number(), layer.title(), tally.count(), tally.exact(), Math.max(share, 1 - share));
    }

    private void worst(Case c) {
        String off = c.off().entrySet().stream()
                .map(e -> e.getKey().id() + " published " + e.getValue()[0].toPlainString() + " got "
                        + e.getValue()[1].stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
        line("  %.3f %s: %s", c.error(), c.id(), off);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
