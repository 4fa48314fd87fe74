package dev.assay.doc;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an input or a rule pack cannot be used; carries every problem found, never just the first. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;
    private final Kind kind;

    /** What follows from it besides that it is told. */
    private enum Kind {
        PLAIN,
        SLIP,
        OF_RULES
    }

    /** @param problems what is wrong, at least one */
    public ProblemException(List<Problem> problems) {
        this(problems, Kind.PLAIN);
    }

    private ProblemException(List<Problem> problems, Kind kind) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
        this.kind = kind;
    }

    /** A problem that is a slip whatever else may be allowed, such as an id that does not exist. */
    public static ProblemException slip(Problem problem) {
        return new ProblemException(List.of(problem), Kind.SLIP);
    }

    /** Whether it is a slip whatever else may be allowed. */
    public boolean isSlip() {
        return kind == Kind.SLIP;
    }

    /** The same problems as those of the rules by which all inputs are read, so that no other input would fare better. */
    public ProblemException ofRules() {
        return new ProblemException(problems, Kind.OF_RULES);
    }

    /**
     * Adds the problems to those of other inputs.
     *
     * @throws ProblemException this one, if the rules are at fault and not an input
     */
    public void addTo(List<Problem> others) {
        if (kind == Kind.OF_RULES) {
            throw this;
        }
        others.addAll(problems);
    }

    /** A single problem. */
    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /** The same problems, each message saying first what it is about, such as {@code rule AUT-010}. */
    public ProblemException within(String what) {
        return new ProblemException(
                problems.stream()
                        .map(p -> new Problem(p.place(), what + ": " + p.message(), p.maybe(), p.topic()))
                        .toList(),
                kind);
    }

    /** The same problems under another topic. */
    public ProblemException about(Topic topic) {
        return new ProblemException(problems.stream().map(p -> p.about(topic)).toList(), kind);
    }

    /** What is wrong, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }
}
