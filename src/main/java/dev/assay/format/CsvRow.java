package dev.assay.format;

/**
 * A row of a table that is read row by row.
 *
 * @param header the table's first row, as it stands
 * @param bytes the row, as it stands
 * @param line the line of the file that it begins at, from 1
 * @param index how many rows came before
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record CsvRow(String header, byte[] bytes, int line, int index) {}
