/** Weights that people state: points handed out, pairs compared, cards laid, all held against the best and the worst. */
@NullMarked
package org.mattstock.elicitation;

import org.jspecify.annotations.NullMarked;
