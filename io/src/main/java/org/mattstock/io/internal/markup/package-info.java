/** HTML and SVG as they are written: every text escaped for the place where it stands. */
@NullMarked
package org.mattstock.io.internal.markup;

import org.jspecify.annotations.NullMarked;
