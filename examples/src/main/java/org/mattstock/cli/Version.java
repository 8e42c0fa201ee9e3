package org.mattstock.cli;

import org.mattstock.table.Lineage;

/** What the library calls itself, as its results say it. */
final class Version {
    private Version() {}

    /** Name and version. */
    static String text() {
        return Lineage.ofLibrary().value("library");
    }
}
