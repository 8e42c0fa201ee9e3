package org.mattstock.internal.simulation.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
    /** Replicates in blocks of ten that threads take at random, three kinds in four of them let go. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoHasSeenWhatDoesNotMatter(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Failures all = new Failures();
        List<Failures> threads = new ArrayList<>();
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            threads.add(new Failures());
        }
        for (int replicate = 0; replicate < 5_000; replicate++) {
            String message = "part " + random.nextInt(400) + " must be positive, got " + random.nextInt(9);
            all.add(replicate, message);
            threads.get(new SplittableRandom(seed + replicate / 10).nextInt(count))
                    .add(replicate, message);
        }
        Failures sum = new Failures();
        threads.forEach(sum::add);
        assertThat(sum.byKind()).isEqualTo(all.byKind()).hasSize(Failures.MOST_KINDS + 1);
        assertThat(sum.byKind().values().stream()
                        .mapToLong(Failures.Kind::count)
                        .sum())
                .isEqualTo(5_000);
    }
}
