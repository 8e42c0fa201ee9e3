/**
 * Composite indexes: definitions as immutable trees, fitted on a reference, applied to a year, and explained number by number.
 */
@NullMarked
package org.mattstock.index;

import org.jspecify.annotations.NullMarked;
