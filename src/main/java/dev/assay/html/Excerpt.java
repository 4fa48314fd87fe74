package dev.assay.html;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A text of a listing with the evidence in it.
 *
 * @param title where it is from, in words
 * @param stretches the text, cut at the borders of marks; long parts without evidence are left out
 * @param marks the evidence, in the order of the text
 */
record Excerpt(String title, List<Stretch> stretches, List<Mark> marks) {

    /** A stretch without evidence is shown up to this length. */
    private static final int LONGEST = 1_600;

    private static final int AROUND = 300;

    static Excerpt of(String title, String text, List<Mark> marks) {
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
        marks.forEach(m -> {
            borders.add(m.start());
            borders.add(m.end());
        });
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int to : borders) {
            if (to > from) {
                add(stretches, text, from, to, marks);
                from = to;
            }
        }
        return new Excerpt(title, List.copyOf(stretches), marks);
    }

    private static void add(List<Stretch> stretches, String text, int from, int to, List<Mark> marks) {
        List<Mark> within =
                marks.stream().filter(m -> m.start() <= from && m.end() >= to).toList();
        List<Mark> ending = within.stream().filter(m -> m.end() == to).toList();
        if (to - from <= LONGEST) {
            stretches.add(new Stretch(clean(text.substring(from, to)), within, ending, 0));
            return;
        }
        int head = border(text, from == 0 && to == text.length() ? LONGEST - AROUND : from + AROUND);
        int tail = border(text, to - AROUND);
        stretches.add(new Stretch(clean(text.substring(from, head)), within, List.of(), 0));
        stretches.add(new Stretch("", List.of(), List.of(), tail - head));
        stretches.add(new Stretch(clean(text.substring(tail, to)), within, ending, 0));
    }

    /** A position that parts no pair of surrogates. */
    private static int border(String text, int position) {
        return Character.isLowSurrogate(text.charAt(position)) ? position - 1 : position;
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\t', ' ');
    }
}
