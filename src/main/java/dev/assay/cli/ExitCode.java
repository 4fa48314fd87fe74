package dev.assay.cli;

/** What a command's exit code says. */
enum ExitCode {
    /** Done, and nothing is at or above the threshold. */
    DONE(0),
    /** Something is at or above the threshold. */
    FINDINGS(1),
    /** The command was not used rightly. */
    USAGE(2),
    /** The input or the rules could not be read. */
    UNREADABLE(3),
    /** Finished, but some records failed. */
    SOME_FAILED(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
