package dev.assay.input;

import dev.assay.doc.Place;
import dev.assay.model.Evidence;
import dev.assay.model.Status;

/**
 * What a vendor answered to one question.
 *
 * @param listing the id of the listing it is about, or an empty text for the only one
 * @param capability the capability that was asked for, one of the vocabulary
 * @param status yes or no
 * @param evidence the words or link given for it, or else the answer; and the file and line
 * @param place where it stands
 */
public record Answer(String listing, String capability, Status status, Evidence evidence, Place place) {}
