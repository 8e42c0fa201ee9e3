package org.mattstock.io.xlsx;

import java.util.List;

/** The library that reads workbooks, which whoever reads them brings along. */
final class Library {
    private static final String JAR = "org.dhatim:fastexcel-reader:0.20.2";
    private static final String MODULE = "org.dhatim.fastexcel.reader";

    /** One of its classes, and one of each library that it needs. */
    private static final List<String> CLASSES = List.of(
            "org.dhatim.fastexcel.reader.ReadableWorkbook",
            "com.fasterxml.aalto.stax.InputFactoryImpl",
            "org.apache.commons.compress.archivers.zip.ZipFile");

    private Library() {}

    /**
     * Checks that it is there.
     *
     * @throws OtherKind if it is not; the message says what to add
     */
    static void require() {
        for (String name : CLASSES) {
            try {
                Class.forName(name, false, Library.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                throw new OtherKind(
                        "workbooks are read by " + JAR
                                + " and what it depends on: add it to the class path, or its module " + MODULE
                                + " to the module path and --add-modules; missing is " + name,
                        e);
            }
        }
    }
}
