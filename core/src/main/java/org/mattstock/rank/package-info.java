/**
 * Rankings: places by a stated rule, who is not ranked and why, bands, and how far two rankings differ.
 */
@NullMarked
package org.mattstock.rank;

import org.jspecify.annotations.NullMarked;
