/**
 * How sure a rank is: re-rankings under stated other choices, exact statements for every admissible weight, and which choice
 * matters. Shares are shares of tried definitions, never probabilities of a truth.
 *
 * <p>How a replicate takes less time than sorting its scores would, and what must not be changed if results are to stay the same
 * to the bit, is told in {@code doc-files/kernel.md}.
 */
@NullMarked
package org.mattstock.uncertainty;

import org.jspecify.annotations.NullMarked;
