/** Data bases: a query that becomes a panel, and tables of results that are written back. Needs module {@code java.sql}. */
@NullMarked
package org.mattstock.io.jdbc;

import org.jspecify.annotations.NullMarked;
