/** Workbooks of spreadsheets, {@code .xlsx}: panels read from a sheet, tables written as sheets. */
@NullMarked
package org.mattstock.io.xlsx;

import org.jspecify.annotations.NullMarked;
