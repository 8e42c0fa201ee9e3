package org.mattstock.examples;

/** An argument of the main job. */
enum Option {
    DEFINITION("--definition", "ID|FILE", "a ready definition's id, or a JSON file"),
    YEAR("--year", "YEAR", "the year to score"),
    DEVELOPMENT(
            "--development",
            "FIRST-LAST",
            "how municipalities developed over these years, instead of one year's scores"),
    RULE(
            "--rule",
            "RULE",
            "of a development, its steady rule: strict, tolerant:TOLERANCE,TOTAL, k-of:RISES,TOTAL, slope:SLOPE,SHARE or"
                    + " diffusion:SHARE; before it relative: or group:GROUPING: to compare with the median unit; after it guards"
                    + " +drop:NUMBER +level:NUMBER +years:NUMBER"),
    COMPOSITE(
            "--composite",
            "LIMIT",
            "of a development, how much of an indicator's change counts: scales:NUMBER, uncut or own-clamps"),
    DEADBAND(
            "--deadband",
            "NUMBER",
            "of a development, the largest change that counts as none: of the composite, and with commas between"
                    + " INDICATOR:NUMBER of indicators"),
    SIZE_CLASSES("--size-classes", "N", "of a development, within how many classes by inhabitants evidence is judged"),
    DISTURBED("--disturbed", "YEARS", "of a development, years to leave out, with commas between"),
    LEVEL_FLOOR("--level-floor", "NUMBER", "of a development, the least composite in the last year for an honor"),
    LIFT(
            "--lift",
            "BARS",
            "of a development, bars that do not apply, with commas between: narrow, fragile, immaterial"),
    LANGUAGE("--language", "sv|en", "of a development's text; that of the definition if not given"),
    MUNICIPALITY("--municipality", "NAME|ID", "whose score or change to open; the first in the list if not given"),
    DATA("--data", "FILE", "a data file instead of the embedded sample panel: CSV, or the panel.zip of a run"),
    READ(
            "--read",
            "WORDS|FILE",
            "of a data file, what it does not tell itself, semicolons between: column unit \"iso3\"; year 2015; or a file of such"
                    + " words, as a run writes it; all words stand below"),
    POPULATION(
            "--population",
            "FILE|GROUPING:GROUP|KIND",
            "who is compared, in place of the definition's own: a list of ids or names, one a line; a group; or a kind of unit"),
    SEED("--seed", "N", "where random draws start; the same seed gives the same result"),
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

    /** Its name without the dashes. */
    String word() {
        return flag.replaceFirst("^-+", "");
    }

    /** What a reader types: {@code --year YEAR}. */
    String usage() {
        return valueName.isEmpty() ? flag : flag + " " + valueName;
    }

    String meaning() {
        return meaning;
    }
}
