/** Tables of every format become panels here: roles of columns, keys, signs for missing values, flags, numbers and problems. */
@NullMarked
package org.mattstock.io.internal.rows;

import org.jspecify.annotations.NullMarked;
