/**
 * The figures themselves: units, indicators, groupings and the {@link org.mattstock.data.Panel} of values by unit, indicator and year.
 */
@NullMarked
package org.mattstock.data;

import org.jspecify.annotations.NullMarked;
