/**
 * Tables: typed columns and aligned text, the form in which every result can be read, printed and written; and what in plain
 * data is for readers only.
 */
@NullMarked
package org.mattstock.table;

import org.jspecify.annotations.NullMarked;
