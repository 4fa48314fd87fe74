package dev.assay.bench;

/** One engine with the task's rules in its own form. */
interface Contender {

    /** The facts of a listing in the form in which this engine takes them; not timed. */
    Object prepare(Case listing);

    /** The ten factors in hundredths; timed. */
    int[] evaluate(Object facts);
}
