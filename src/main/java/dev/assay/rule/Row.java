package dev.assay.rule;

import java.math.BigDecimal;

/** One fact as its fields; asking for a field of the other kind is an error of the caller. */
public interface Row {

    /** The text in a field. */
    String text(String field);

    /** The number in a field. */
    BigDecimal number(String field);
}
