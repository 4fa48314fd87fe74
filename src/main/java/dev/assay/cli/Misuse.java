package dev.assay.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Makes what a command throws when its options do not go together. A class that names the exception itself loads the
 * command line's library, from a file and not from an archive, even where nothing is thrown; plain calls do without.
 */
final class Misuse {

    private Misuse() {}

    static RuntimeException of(CommandLine line, String message) {
        return new ParameterException(line, message);
    }
}
