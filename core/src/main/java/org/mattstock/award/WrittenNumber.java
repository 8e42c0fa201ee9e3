package org.mattstock.award;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number in a text.
 *
 * @param text as it stands there
 * @param number its value with the digits that it is written with; absent where its form is not known
 */
record WrittenNumber(String text, Optional<BigDecimal> number) {
    /** Whether it says what a link says, and no more exactly. */
    boolean says(BigDecimal linked) {
        return number.isPresent()
                && number.get().compareTo(linked) == 0
                && number.get().scale() <= linked.scale();
    }
}
