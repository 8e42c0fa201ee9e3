/** How far figures go together: correlations of two columns of numbers. */
@NullMarked
package org.mattstock.coherence;

import org.jspecify.annotations.NullMarked;
