package dev.assay.interval;

/**
 * Some options with what follows from them.
 *
 * @param stated the options before derivations
 * @param single whether they are one listing, nothing open
 * @param closed the options with what follows
 * @param board where the dials stand
 */
record State(Options stated, boolean single, Options closed, Board board) {}
