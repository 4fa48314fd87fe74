package dev.assay.spark;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;
import org.apache.hadoop.util.ReflectionUtils;

/**
 * Writes lines to the files that their keys name, below the directory of the output. The files appear when their task
 * is committed, so that a task that is run again, or twice at a time, leaves each line once.
 */
public final class PartOutput extends FileOutputFormat<String, byte[]> {

    @Override
    public RecordWriter<String, byte[]> getRecordWriter(TaskAttemptContext context) throws IOException {
        return new Writer(context, ((PathOutputCommitter) getOutputCommitter(context)).getWorkPath());
    }

    private static final class Writer extends RecordWriter<String, byte[]> {

        private final TaskAttemptContext context;
        private final Path directory;
        private final Map<String, OutputStream> files = new HashMap<>();

        Writer(TaskAttemptContext context, Path directory) {
            this.context = context;
            this.directory = directory;
        }

        @Override
        public void write(String file, byte[] line) throws IOException {
            OutputStream out = files.get(file);
            if (out == null) {
                out = open(file);
                files.put(file, out);
            }
            out.write(line);
        }

        private OutputStream open(String file) throws IOException {
            FileSystem system = directory.getFileSystem(context.getConfiguration());
            if (!getCompressOutput(context)) {
                return system.create(new Path(directory, file), false);
            }
            CompressionCodec codec = ReflectionUtils.newInstance(
                    getOutputCompressorClass(context, GzipCodec.class), context.getConfiguration());
            Path path = new Path(directory, file + codec.getDefaultExtension());
            return new DataOutputStream(codec.createOutputStream(system.create(path, false)));
        }

        @Override
        public void close(TaskAttemptContext ended) throws IOException {
            for (OutputStream out : files.values()) {
                out.close();
            }
        }
    }
}
