package dev.assay.html;

import java.util.List;

/**
 * A place in a text that evidence rests on.
 *
 * @param number from 1, over all texts of a listing
 * @param words the words there
 * @param start where it begins in its text
 * @param end where it ends, exclusive
 * @param capabilities what the words are evidence about
 */
record Mark(int number, String words, int start, int end, List<String> capabilities) {}
