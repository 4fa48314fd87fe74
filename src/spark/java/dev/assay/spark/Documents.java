package dev.assay.spark;

import static org.apache.spark.sql.functions.col;

import dev.assay.doc.Nearest;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;

/** Reads files of records. A row has three values: the record's bytes, its file and where that file's split begins. */
final class Documents {

    private static final String TEXT = "text";

    private Documents() {}

    /**
     * The records of an input. Each partition is one split of one file, in its order.
     *
     * @param in a path, or a pattern of paths
     * @param reader the id of one of Spark's file formats; of {@code text}, each line is a record
     * @param column the column with the records
     * @throws ProblemException if there is no such input or column
     */
    static JavaRDD<Row> read(SparkSession spark, String in, String reader, String column) {
        // a file that seems as dear to open as a whole split shares its partition with no other
        spark.conf().set("spark.sql.files.openCostInBytes", spark.conf().get("spark.sql.files.maxPartitionBytes"));
        try {
            Dataset<Row> all = reader.equals(TEXT)
                    // a line ends with a line feed alone, as it does for a batch
                    ? spark.read().format(TEXT).option("lineSep", "\n").load(in)
                    : spark.read().format(reader).load(in);
            check(all, in, column);
            return all.select(
                            col("`" + column.replace("`", "``") + "`").cast("binary"),
                            col("_metadata.file_path"),
                            col("_metadata.file_block_start"))
                    .javaRDD();
        } catch (Exception e) {
            // Scala throws checked exceptions without saying so
            if (e instanceof AnalysisException wrong) {
                throw new ProblemException(new Problem(
                        Place.of(in),
                        "cannot be read as " + reader + ": " + Quote.visible(first(wrong)),
                        "another path or another --reader is meant"));
            }
            throw e;
        }
    }

    private static void check(Dataset<Row> all, String in, String column) {
        List<String> names = List.of(all.schema().fieldNames());
        if (!names.contains(column)) {
            throw new ProblemException(new Problem(
                    Place.of(in),
                    "has no column " + Quote.of(column) + "; its columns are "
                            + Quote.visible(String.join(", ", names)),
                    Nearest.hint(column, names, "another --column is meant")));
        }
        DataType type = all.schema().apply(column).dataType();
        if (!(type instanceof StringType) && !(type instanceof BinaryType)) {
            throw new ProblemException(new Problem(
                    Place.of(in),
                    "has a column " + Quote.of(column) + " of " + type.simpleString()
                            + "; listings as JSON were expected",
                    "to_json makes texts of such a column"));
        }
    }

    private static String first(AnalysisException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
