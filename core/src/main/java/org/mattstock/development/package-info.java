/**
 * Who develops steadily over a few years: the pattern of a unit's series, how large its change is, and how surely it stands
 * out. Three answers that are never folded into one, and a choice for an honor beside them.
 */
@NullMarked
package org.mattstock.development;

import org.jspecify.annotations.NullMarked;
