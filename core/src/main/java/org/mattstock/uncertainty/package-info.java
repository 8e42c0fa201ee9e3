/**
 * How sure a rank is: re-rankings under stated other choices, exact statements for every admissible weight, and which choice
 * matters. Shares are shares of tried definitions, never probabilities of a truth.
 */
@NullMarked
package org.mattstock.uncertainty;

import org.jspecify.annotations.NullMarked;
