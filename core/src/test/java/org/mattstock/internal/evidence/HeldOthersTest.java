package org.mattstock.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mattstock.trend.MultipleTesting;

/** The q of one unit where all others stay as they are. */
class HeldOthersTest {
    @Test
    void theQOfAnotherPIsThatOfTheWholeListWithItInPlace() {
        SplittableRandom random = new SplittableRandom(6);
        for (int run = 0; run < 200; run++) {
            double[] p = random.doubles(30).map(u -> Math.rint(u * u * 40) / 40).toArray();
            HeldOthers others = new HeldOthers(p);
            for (int i = 0; i < 30; i++) {
                double[] changed = p.clone();
                changed[i] = Math.rint(random.nextDouble() * 40) / 40;
                assertThat(others.q(i, changed[i]))
                        .isEqualTo(MultipleTesting.BENJAMINI_HOCHBERG.adjust(changed)[i]);
                assertThat(others.q(i, p[i]))
                        .isEqualTo(MultipleTesting.BENJAMINI_HOCHBERG.adjust(p)[i]);
            }
        }
    }
}
