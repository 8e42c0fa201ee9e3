/** Workbooks of spreadsheets (xlsx). */
@NullMarked
package org.mattstock.io.xlsx;

import org.jspecify.annotations.NullMarked;
