/** Tables of several dimensions, as statistics offices publish them, on their way to rows. */
@org.jspecify.annotations.NullMarked
package org.mattstock.io.internal.cube;
