package dev.assay.spark;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * A run over many listings on a cluster. The input is read twice: once to count, so that every record knows its number,
 * and once to assess. Nothing is shuffled.
 *
 * @param in a path, or a pattern of paths
 * @param reader the id of one of Spark's file formats
 * @param column the column with the listings as JSON
 * @param out the directory to write
 */
record Job(String in, String reader, String column, String out) {

    /**
     * Writes {@code out/assessments/part-*} and {@code out/problems/part-*}; by name, one after the other, they are
     * what a batch writes.
     *
     * @throws ProblemException if the input or the rules cannot be read, or the output is there already
     */
    Result run(SparkSession spark, Rules rules) {
        rules.check();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Configuration conf = spark.sessionState().newHadoopConf();
        String target = target(conf);
        Names names = names(conf);
        JavaRDD<Row> rows = Documents.read(spark, in, reader, column);
        Plan plan = new Plan(rows.mapPartitionsWithIndex(Split::count, true).collect(), names);
        Tally tally = new Tally(spark.sparkContext());
        rows.mapPartitionsWithIndex(assessing(context.broadcast(plan), context.broadcast(rules), tally), true)
                .mapToPair(line -> line)
                .saveAsNewAPIHadoopFile(target, String.class, byte[].class, PartOutput.class, conf);
        return tally.result(plan.parts());
    }

    private static Function2<Integer, Iterator<Row>, Iterator<Tuple2<String, byte[]>>> assessing(
            Broadcast<Plan> plan, Broadcast<Rules> rules, Tally tally) {
        return (partition, rows) -> rows.hasNext()
                ? new Assessing(rows, plan.value().of(partition), rules.value().records(tally::built), tally)
                : Collections.emptyIterator();
    }

    /** The output as all machines call it, whatever directory they work in. */
    private String target(Configuration conf) {
        try {
            Path there = new Path(out);
            FileSystem files = there.getFileSystem(conf);
            if (files.exists(there)) {
                throw new ProblemException(new Problem(Place.of(out), "is there already", "another -o is meant"));
            }
            return files.makeQualified(there).toString();
        } catch (IOException | IllegalArgumentException e) {
            throw unreachable(out, e);
        }
    }

    private Names names(Configuration conf) {
        try {
            return new Names(in, conf);
        } catch (IOException | IllegalArgumentException e) {
            throw unreachable(in, e);
        }
    }

    private static ProblemException unreachable(String path, Exception e) {
        return new ProblemException(new Problem(
                Place.of(path),
                "could not be looked at: " + Quote.visible(String.valueOf(e.getMessage())),
                "its file system is not set up here"));
    }
}
