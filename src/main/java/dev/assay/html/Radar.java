package dev.assay.html;

import dev.assay.model.FactorResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ten factors around a centre. Coordinates are rounded, so that the same values are drawn by the same bytes. */
final class Radar {

    private static final double X = 250;
    private static final double Y = 170;
    private static final double RADIUS = 120;

    private final List<FactorResult> factors;

    Radar(List<FactorResult> factors) {
        this.factors = factors;
    }

    /** A name beside the end of an axis, on two lines. */
    record Label(String x, String y, String anchor, List<String> lines) {}

    /** A dot on an axis. */
    record Dot(String x, String y) {}

    /** The corners of a ring at a share of the radius. */
    String ring(double share) {
        return IntStream.range(0, factors.size()).mapToObj(i -> point(i, share)).collect(Collectors.joining(" "));
    }

    String values() {
        return corners(FactorResult::value);
    }

    /** The stretch between the lowest and the highest values, as a path with a hole. */
    String open() {
        return "M" + corners(f -> f.interval().high()).replace(" ", "L") + "ZM"
                + corners(f -> f.interval().low()).replace(" ", "L") + "Z";
    }

    List<Dot> ends() {
        return IntStream.range(0, factors.size()).mapToObj(i -> dot(i, 1)).toList();
    }

    List<Dot> dots() {
        return IntStream.range(0, factors.size())
                .mapToObj(i -> dot(i, factors.get(i).value().doubleValue()))
                .toList();
    }

    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            double x = x(i, 1.1);
            String anchor = Math.abs(x - X) < 20 ? "middle" : x > X ? "start" : "end";
            List<String> lines = lines(factors.get(i).factor().title());
            double y = y(i, 1.1) + (lines.size() == 1 ? 4 : -3) + (anchor.equals("middle") ? y(i, 1) < Y ? -8 : 6 : 0);
            labels.add(new Label(text(x), text(y), anchor, lines));
        }
        return labels;
    }

    private static List<String> lines(String title) {
        int blank = title.lastIndexOf(' ');
        return title.length() < 14 || blank < 0
                ? List.of(title)
                : List.of(title.substring(0, blank), title.substring(blank + 1));
    }

    private String corners(Function<FactorResult, BigDecimal> value) {
        return IntStream.range(0, factors.size())
                .mapToObj(i -> point(i, value.apply(factors.get(i)).doubleValue()))
                .collect(Collectors.joining(" "));
    }

    private String point(int i, double share) {
        return text(x(i, share)) + "," + text(y(i, share));
    }

    private Dot dot(int i, double share) {
        return new Dot(text(x(i, share)), text(y(i, share)));
    }

    private double x(int i, double share) {
        return X + RADIUS * share * StrictMath.sin(angle(i));
    }

    private double y(int i, double share) {
        return Y - RADIUS * share * StrictMath.cos(angle(i));
    }

    private double angle(int i) {
        return 2 * Math.PI * i / factors.size();
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
