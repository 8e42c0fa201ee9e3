/** Whether figures hold together: correlations of two columns, and a review of what should be checked before publishing. */
@NullMarked
package org.mattstock.coherence;

import org.jspecify.annotations.NullMarked;
