package dev.assay.spark;

import dev.assay.batch.Records;
import dev.assay.doc.Place;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Assesses the rows of a partition one after the other: pairs of an output file and a line of it. */
final class Assessing implements Iterator<Tuple2<String, byte[]>>, Records.Output {

    /** The directory of assessments. */
    static final String ASSESSMENTS = "assessments";

    /** The directory of problems. */
    static final String PROBLEMS = "problems";

    private final Iterator<Row> rows;
    private final Records records;
    private final Tally tally;
    private final Queue<Tuple2<String, byte[]>> ready = new ArrayDeque<>();
    private final String file;
    private final String part;
    private int line;
    private int record;

    Assessing(Iterator<Row> rows, Plan.Begin begin, Records records, Tally tally) {
        this.rows = rows;
        this.records = records;
        this.tally = tally;
        this.file = begin.file();
        this.part = String.format(Locale.ROOT, "/part-%07d", begin.rank());
        this.line = begin.lines();
        this.record = begin.records();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            Row row = rows.next();
            byte[] bytes = row.isNullAt(0) ? null : (byte[]) row.get(0);
            line++;
            if (bytes == null || !Records.isBlank(bytes)) {
                record++;
                records.assess(Place.of(file, line, 0), record, bytes, this);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<String, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void assessment(byte[] text) {
        tally.assessed(text.length);
        ready.add(new Tuple2<>(ASSESSMENTS + part, text));
    }

    @Override
    public void problem(byte[] text) {
        tally.problem();
        ready.add(new Tuple2<>(PROBLEMS + part, text));
    }
}
