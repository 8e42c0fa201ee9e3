package org.mattstock.io.jdbc;

/** What becomes of a table of a data base that is there already. */
public enum Existing {
    /** Writing fails, and the table stays as it is. */
    FAIL,
    /** Its rows are replaced; its columns, keys and grants stay. */
    REPLACE,
    /** Rows are added to it. */
    APPEND
}
