package org.mattstock.examples;

/** An argument of the main job. */
enum Option {
    DEFINITION("--definition", "ID|FILE", "a ready definition's id, or a JSON file"),
    YEAR("--year", "YEAR", "the year to score"),
    DEVELOPMENT(
            "--development",
            "FIRST-LAST",
            "how municipalities developed over these years, instead of one year's scores"),
    MUNICIPALITY("--municipality", "NAME|ID", "whose score or change to open; the first in the list if not given"),
    DATA("--data", "FILE", "a data file instead of the embedded sample panel"),
    OUT("--out", "FOLDER", "where the files go; made if need be"),
    TOP("--top", "N", "how many rows of the ranking to show at each end, or of the list of developments"),
    REPLICATES(
            "--replicates",
            "N",
            "how many other definitions to try for the spans beside the places; 0 for places alone"),
    HELP("--help", "", "this text");

    private final String flag;
    private final String valueName;
    private final String meaning;

    Option(String flag, String valueName, String meaning) {
        this.flag = flag;
        this.valueName = valueName;
        this.meaning = meaning;
    }

    String flag() {
        return flag;
    }

    /** What a reader types: {@code --year YEAR}. */
    String usage() {
        return valueName.isEmpty() ? flag : flag + " " + valueName;
    }

    String meaning() {
        return meaning;
    }
}
