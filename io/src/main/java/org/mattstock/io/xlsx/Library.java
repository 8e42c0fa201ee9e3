package org.mattstock.io.xlsx;

/** The library that writes workbooks, which users bring along. */
final class Library {
    private static final String CLASS = "org.dhatim.fastexcel.Workbook";

    private Library() {}

    static boolean isThere() {
        return isThere(CLASS);
    }

    static boolean isThere(String name) {
        try {
            Class.forName(name, false, Library.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    static void require() {
        require(CLASS);
    }

    static void require(String name) {
        if (!isThere(name)) {
            throw new IllegalStateException("writing Excel needs org.dhatim:fastexcel:0.20.2 on the class path, or the"
                    + " module org.dhatim.fastexcel (--add-modules) on the module path; got neither");
        }
    }
}
