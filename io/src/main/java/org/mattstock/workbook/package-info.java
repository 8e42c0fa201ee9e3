/** A ranking as a workbook that works it out again. */
@NullMarked
package org.mattstock.workbook;

import org.jspecify.annotations.NullMarked;
