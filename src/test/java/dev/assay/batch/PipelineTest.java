package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many threads assess at first. */
class PipelineTest {

    @ParameterizedTest(name = "{0} workers on {1} processors begin as {2}")
    @CsvSource({"1, 1, 1", "2, 1, 1", "1, 2, 1", "2, 2, 1", "2, 4, 2", "8, 8, 7", "9, 8, 8", "7, 8, 7"})
    void one_processor_is_left_to_the_compiler_where_there_are_several_workers(int workers, int processors, int begin) {
        assertThat(Pipeline.warming(workers, processors)).isEqualTo(begin);
    }
}
