package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Evaluations are few at once and bounded in time. */
class TurnsTest {

    private static final Duration SOON = Duration.ofMillis(20);

    @Test
    void what_takes_too_long_is_given_up_and_keeps_its_turn_until_it_ends() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (Turns turns = new Turns(new Limits(1, 1, 1, SOON, 1, SOON))) {
            Rejection slow = catchThrowableOfType(
                    Rejection.class,
                    () -> turns.run(() -> {
                        release.await();
                        ended.countDown();
                        return 1;
                    }));
            assertThat(slow.kind()).isEqualTo(Rejection.Kind.TOO_SLOW);
            Rejection busy = catchThrowableOfType(Rejection.class, () -> turns.run(() -> 2));
            assertThat(busy.kind()).isEqualTo(Rejection.Kind.BUSY);
            assertThat(busy.headers()).containsEntry("Retry-After", "1");
            release.countDown();
            ended.await();
        }
    }

    @Test
    void a_turn_comes_back_after_a_failure() {
        try (Turns turns = new Turns(Limits.usual())) {
            for (int i = 0; i < 50; i++) {
                Rejection thrown = catchThrowableOfType(
                        Rejection.class,
                        () -> turns.run(() -> {
                            throw new Rejection(Rejection.Kind.MALFORMED, "no");
                        }));
                assertThat(thrown.kind()).isEqualTo(Rejection.Kind.MALFORMED);
            }
            assertThat(turns.run(() -> 3)).isEqualTo(3);
            assertThat(catchThrowableOfType(
                                    Rejection.class,
                                    () -> turns.run(() -> {
                                        throw new StackOverflowError();
                                    }))
                            .kind())
                    .isEqualTo(Rejection.Kind.TOO_LARGE);
        }
    }
}
