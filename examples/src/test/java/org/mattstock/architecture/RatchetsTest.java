package org.mattstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RatchetsTest {
    private static final Map<String, Integer> RATCHETS = Map.of("a", 7);

    private static String faults(Map<String, Integer> found) {
        return String.join("; ", Ratchets.faults(RATCHETS, name -> 5, found));
    }

    @Test
    void holdsWhatIsAtItsRatchetOrWithinTheTarget() {
        assertThat(faults(Map.of("a", 7, "b", 5, "c", 1))).isEmpty();
    }

    @Test
    void nothingGrows() {
        assertThat(faults(Map.of("a", 8, "b", 6))).isEqualTo("a: 8, at most 7 allowed; b: 6, at most 5 allowed");
    }

    @Test
    void whatFellStaysDown() {
        assertThat(faults(Map.of("a", 6))).isEqualTo("a: lower the ratchet to 6");
    }

    @Test
    void aRatchetGoesOnceTheTargetIsReached() {
        assertThat(faults(Map.of("a", 5))).isEqualTo("a: 5 is within the target of 5, remove the ratchet");
        assertThat(faults(Map.of())).isEqualTo("a: 0 is within the target of 5, remove the ratchet");
    }
}
