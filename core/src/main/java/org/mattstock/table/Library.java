package org.mattstock.table;

/** This library: its name and version, the same on the class path, on the module path and in an IDE. */
public final class Library {
    /** Compared with the build by a test; the jar's manifest says it as Implementation-Version. */
    private static final String VERSION = "0.1.0-SNAPSHOT";

    private Library() {}

    /** The version, such as {@code 1.2.0}. */
    public static String version() {
        return VERSION;
    }

    /** Name and version, as results carry it: {@code Måttstock 1.2.0}. */
    public static String nameAndVersion() {
        return "Måttstock " + VERSION;
    }
}
