package dev.assay.doc;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an input or a rule pack cannot be used; carries every problem found, never just the first. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** @param problems what is wrong, at least one */
    public ProblemException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** A single problem. */
    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /** What is wrong, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }
}
