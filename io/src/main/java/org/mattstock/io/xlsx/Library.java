package org.mattstock.io.xlsx;

import java.util.List;
import java.util.Optional;

/** The libraries of workbooks, which whoever reads or writes them brings along. */
enum Library {
    READING(
            "reading Excel",
            "fastexcel-reader",
            "org.dhatim.fastexcel.reader",
            List.of(
                    "org.dhatim.fastexcel.reader.ReadableWorkbook",
                    "com.fasterxml.aalto.stax.InputFactoryImpl",
                    "org.apache.commons.compress.archivers.zip.ZipFile")),
    WRITING("writing Excel", "fastexcel", "org.dhatim.fastexcel", List.of("org.dhatim.fastexcel.Workbook"));

    private static final String VERSION = "0.20.2";

    private final String what;
    private final String jar;
    private final String module;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> classes;

    /** One of its classes, and one of each library that it needs. */
    Library(String what, String jar, String module, List<String> classes) {
        this.what = what;
        this.jar = jar;
        this.module = module;
        this.classes = classes;
    }

    /** What to add, if it is not there. */
    Optional<String> lacking() {
        return classes.stream().filter(name -> !isThere(name)).findFirst().map(this::lacking);
    }

    String lacking(String name) {
        return what + " needs org.dhatim:" + jar + ":" + VERSION
                + " and what it depends on: add it to the class path, or its" + " module " + module
                + " to the module path and --add-modules; missing is " + name;
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, Library.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
