/**
 * Fits an index a column at a time and scores it some rows at a time, for tables that fit no machine; with the bits of the whole.
 */
@NullMarked
package org.mattstock.columns;

import org.jspecify.annotations.NullMarked;
