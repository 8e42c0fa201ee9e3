/**
 * Tables of text with delimiters: panels in long and wide layout, and the files of units, indicators and groups beside them.
 */
@NullMarked
package org.mattstock.io.csv;

import org.jspecify.annotations.NullMarked;
