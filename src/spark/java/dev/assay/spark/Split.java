package dev.assay.spark;

import dev.assay.batch.Records;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What a partition holds.
 *
 * @param partition its number
 * @param file the path of the file that it is a part of
 * @param start where in the file it begins, in bytes
 * @param lines how many lines or rows it has
 * @param records how many of them are not blank
 */
record Split(int partition, String file, long start, long lines, long records) implements Serializable {

    /** Counts a partition; nothing of one without rows. */
    static Iterator<Split> count(int partition, Iterator<Row> rows) {
        String file = "";
        long start = 0;
        long lines = 0;
        long records = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (lines == 0) {
                file = Names.path(row.getString(1));
                start = row.getLong(2);
            }
            lines++;
            records += row.isNullAt(0) || !Records.isBlank((byte[]) row.get(0)) ? 1 : 0;
        }
        return (lines == 0 ? List.<Split>of() : List.of(new Split(partition, file, start, lines, records))).iterator();
    }
}
