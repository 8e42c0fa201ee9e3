package org.mattstock.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** An option of the command line. One vocabulary: a word means the same in every command that takes it. */
enum Option {
    DEFINITION("--definition", "ID|FILE", "a ready definition's id (see the command definitions), or a JSON file"),
    YEAR("--year", "YEAR", "the year to score"),
    YEARS("--years", "FIRST-LAST", "the years, such as 2019-2022"),
    WITH("--with", "ID|FILE", "the other definition to compare with"),
    RULE(
            "--rule",
            "RULE",
            "the steady rule: strict, tolerant:TOLERANCE,TOTAL, k-of:RISES,TOTAL, slope:SLOPE,SHARE or"
                    + " diffusion:SHARE; before it relative: or group:GROUPING: to compare with the median unit; after it guards"
                    + " +drop:NUMBER +level:NUMBER +years:NUMBER"),
    COMPOSITE("--composite", "LIMIT", "how much of an indicator's change counts: scales:NUMBER, uncut or own-clamps"),
    DEADBAND(
            "--deadband",
            "NUMBER",
            "the largest change that counts as none: of the composite, and with commas between INDICATOR:NUMBER of"
                    + " indicators"),
    SIZE_CLASSES("--size-classes", "N", "within how many classes by inhabitants evidence is judged"),
    DISTURBED("--disturbed", "YEARS", "years to leave out, with commas between"),
    LEVEL_FLOOR("--level-floor", "NUMBER", "the least composite in the last year for an honor"),
    LIFT("--lift", "BARS", "bars that do not apply, with commas between: narrow, fragile, immaterial"),
    MUNICIPALITY("--municipality", "NAME|ID", "whose score or change to open; the first in the list if not given"),
    DATA(
            "--data",
            "FILE",
            "a data file instead of the embedded sample panel: CSV, XLSX, PX, JSON-stat, Kolada's JSON, or the panel.zip of a run"),
    READ(
            "--read",
            "WORDS|FILE",
            "what a data file does not tell itself, semicolons between: column unit \"iso3\"; year 2015; or a file of such"
                    + " words, as a run writes it; the command words lists all"),
    SKIP_LINES("--skip-lines", "N", "how many lines stand above the header", "lines-above %s"),
    HEADER("--header", "present|none", "whether the first line that is read names the columns", "header %s"),
    COLUMNS(
            "--columns",
            "ROLE=NAME,...",
            "what columns hold: unit=kommun,value=antal; a column without a name is #2; may be given more than once",
            "column %s \"%s\""),
    YEAR_COLUMN("--year-column", "NAME", "which column holds the year", "column year \"%s\""),
    DATA_YEAR("--data-year", "YEAR", "the year of every row, where no column tells", "year %s"),
    MISSING(
            "--missing",
            "CODE=REASON,...",
            "texts that stand for no value, and why: ..=confidential,saknas=not-reported; may be given more than once",
            "missing \"%s\" %s"),
    DELIMITER("--delimiter", "WORD", "comma, semicolon, tab, pipe", "delimiter %s"),
    DECIMAL("--decimal", "comma|point", "what stands before decimals", "decimal-mark %s"),
    ENCODING("--encoding", "WORD", "utf-8, windows-1252 or another that the command words lists", "encoding %s"),
    UNITS("--units", "FILE", "a CSV file of units beside a CSV file of data: id, name, kind"),
    METADATA("--metadata", "FILE", "a CSV file of indicators beside a CSV file of data: id, title, unit_of_measure"),
    POPULATION(
            "--population",
            "FILE|GROUPING:GROUP|KIND",
            "who is compared, in place of the definition's own: a list of ids or names, one a line; a group; or a kind of unit"),
    TOP("--top", "N", "how many rows to show, of a ranking at each end"),
    REPLICATES(
            "--replicates",
            "N",
            "how many other definitions to try for the spans beside the places; 0 for places alone"),
    SEED("--seed", "N", "where random draws start; the same seed gives the same result"),
    THREADS("--threads", "N", "how many threads try other definitions; the result is the same for any number"),
    BLOCKS(
            "--blocks",
            "FIRST..LAST|PART/PARTS",
            "which blocks of 256 tried definitions to count, from 0, such as 0..559, or one of so many parts, such as 3/7; all if not"
                    + " given"),
    KOLADA_URL("--kolada-url", "URL", "where Kolada's API is, if not at its own address"),
    CACHE("--cache", "FOLDER", "where what was fetched is kept, so that it need not be fetched again; made if need be"),
    OFFLINE("--offline", "", "uses what is kept in --cache alone"),
    AREA("--area", "WORDS", "only indicators whose operating area has these words, such as grundskola"),
    PERSPECTIVE("--perspective", "WORDS", "only indicators whose perspective has these words, such as resurser"),
    SINCE("--since", "DAY", "only figures that changed on this day or later, such as 2024-05-31"),
    OUT("--out", "FOLDER", "where the files go; made if need be"),
    NO_REPORT("--no-report", "", "leaves the report page out, which takes most of the time"),
    EXCEL("--excel", "", "writes CSV as Excel under Swedish settings opens it: semicolons, decimal commas"),
    XLSX(
            "--xlsx",
            "",
            "writes the tables as a workbook too, tables.xlsx; of a ranking ranking.xlsx, which works it out"),
    LANGUAGE("--language", "sv|en", "of what is printed and of the report; that of the definition if not given"),
    WIDTH("--width", "COLUMNS", "how wide what is printed may be; that of the terminal if not given"),
    HELP("--help", "", "this text"),
    VERSION("--version", "", "the version");

    /** What can be said of a data file, the same in every command that reads one. */
    static final Set<Option> READING = EnumSet.range(DATA, METADATA);

    /** What is scored, by what, and who is compared. */
    static final Set<Option> SCORING = EnumSet.of(DEFINITION, YEAR, POPULATION);

    /** What every command takes. */
    static final Set<Option> COMMON = EnumSet.of(LANGUAGE, WIDTH, HELP);

    /** How files are written, by the commands that write them. */
    static final Set<Option> WRITING = EnumSet.of(OUT, EXCEL, XLSX);

    /** Where Kolada's figures come from. */
    static final Set<Option> KOLADA = EnumSet.of(KOLADA_URL, CACHE, OFFLINE);

    /** How other definitions are tried. */
    static final Set<Option> TRYING = EnumSet.of(REPLICATES, SEED, THREADS);

    /** What a development is judged by. */
    static final Set<Option> DEVELOPING = EnumSet.range(RULE, LIFT);

    private final String flag;
    private final String valueName;
    private final String meaning;
    private final String statement;

    Option(String flag, String valueName, String meaning) {
        this(flag, valueName, meaning, "");
    }

    Option(String flag, String valueName, String meaning, String statement) {
        this.flag = flag;
        this.valueName = valueName;
        this.meaning = meaning;
        this.statement = statement;
    }

    /** The option with this flag, of those that there are. */
    static Option of(String flag) {
        return Arrays.stream(values())
                .filter(option -> option.flag.equals(flag))
                .findFirst()
                .orElseThrow();
    }

    /** All that are in one of the groups, in the order in which they stand here. */
    @SafeVarargs
    static Set<Option> all(Set<Option>... groups) {
        Set<Option> all = EnumSet.noneOf(Option.class);
        for (Set<Option> group : groups) {
            all.addAll(group);
        }
        return all;
    }

    String flag() {
        return flag;
    }

    /** Its name without the dashes. */
    String word() {
        return flag.replaceFirst("^-+", "");
    }

    /** What stands for its value in help; empty where it takes none. */
    String valueName() {
        return valueName;
    }

    /** What a reader types: {@code --year YEAR}. */
    String usage() {
        return valueName.isEmpty() ? flag : flag + " " + valueName;
    }

    String meaning() {
        return meaning;
    }

    /** The statement of {@code --read} that says the same, with a place for each word; empty where there is none. */
    String statement() {
        return statement;
    }

    /** Whether it may be given more than once. */
    boolean isList() {
        return this == COLUMNS || this == MISSING;
    }
}
