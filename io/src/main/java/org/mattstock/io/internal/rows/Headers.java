package org.mattstock.io.internal.rows;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mattstock.io.ReadOptions.Role;

/** The headers that columns are known by, in the languages of the Nordic offices and English; those that say more come first. */
public final class Headers {
    private static final List<String> KOLADA_IDS = List.of("kpi", "kpi_id");
    private static final List<String> KOLADA_INDICATOR =
            List.of("kpi", "kpi_id", "nyckeltals_id", "nyckeltal_id", "nyckeltal");
    private static final List<String> INDICATORS = List.of(
            "indicator_code",
            "indicator_id",
            "indicator",
            "indikator",
            "series_code",
            "ind_code",
            "measure",
            "contentscode",
            "statistikkvariabel",
            "tabellinnehåll",
            "dataflow",
            "structure_id");
    private static final List<String> UNIT_IDS = List.of(
            "unit_id",
            "municipality_id",
            "municipality_code",
            "kommunkod",
            "kommun_id",
            "kommunnummer",
            "kommunnr",
            "kommunenummer",
            "kommunenr",
            "kommunekode",
            "enhetskod",
            "enhets_id",
            "regionkod",
            "region_id",
            "region_code",
            "area_id",
            "area_code",
            "ou_id",
            "country_code",
            "country_id",
            "iso3",
            "iso_3",
            "iso_code",
            "iso3_code",
            "spatialdimvaluecode",
            "ref_area",
            "location",
            "geo",
            "geo_code",
            "lau",
            "nuts",
            "unit_code");
    private static final List<String> UNIT_WORDS = List.of(
            "municipality",
            "kommun",
            "kommune",
            "kommun/landsting",
            "kommun/region",
            "country",
            "land",
            "entity",
            "region",
            "område",
            "område_kod",
            "alue",
            "area",
            "ou",
            "län",
            "fylke",
            "county",
            "enhet",
            "unit");
    static final List<String> ANY_ID = List.of("id", "kod", "code", "nr");

    private static final List<String> NAMES = List.of(
            "unit_name",
            "municipality_name",
            "kommunnamn",
            "kommunenavn",
            "enhetsnamn",
            "regionnamn",
            "region_name",
            "area_name",
            "country_name",
            "reference_area",
            "geopolitical_entity_(reporting)",
            "name",
            "namn",
            "navn",
            "title",
            "titel");

    private static final Map<Role, List<String>> BY_ROLE = new EnumMap<>(Role.class);

    static {
        BY_ROLE.put(Role.INDICATOR, joined(KOLADA_INDICATOR, INDICATORS));
        BY_ROLE.put(Role.INDICATOR_NAME, List.of("indicator_name", "nyckeltalsnamn", "series_name", "nyckeltal"));
        BY_ROLE.put(Role.UNIT, joined(joined(UNIT_IDS, UNIT_WORDS), ANY_ID));
        BY_ROLE.put(Role.UNIT_NAME, joined(NAMES, UNIT_WORDS));
        BY_ROLE.put(
                Role.YEAR,
                List.of(
                        "year",
                        "år",
                        "ar",
                        "aar",
                        "time_period",
                        "tid",
                        "time",
                        "vuosi",
                        "period",
                        "kvartal",
                        "quarter",
                        "månad",
                        "måned",
                        "month",
                        "läsår",
                        "timedim",
                        "time_code"));
        BY_ROLE.put(
                Role.BREAKDOWN,
                List.of(
                        "sex",
                        "kön",
                        "gender",
                        "breakdown",
                        "uppdelning",
                        "kjønn",
                        "køn",
                        "sukupuoli",
                        "kon",
                        "kjonn",
                        "koen"));
        BY_ROLE.put(
                Role.VALUE,
                List.of(
                        "value",
                        "värde",
                        "obs_value",
                        "visat_värde",
                        "verdi",
                        "værdi",
                        "arvo",
                        "factvaluenumeric",
                        "numeric"));
        BY_ROLE.put(Role.STATUS, List.of("status"));
        BY_ROLE.put(Role.FLAGS, List.of("obs_flag", "obs_status", "flag_codes", "flags", "flag"));
        BY_ROLE.put(Role.PROVISIONAL, List.of("provisional", "preliminary", "preliminär"));
        BY_ROLE.put(
                Role.MEASURE,
                List.of("unit_measure", "unit_of_measure", "unit_code", "måttenhet", "units", "unit", "enhet"));
    }

    /** Headers of further dimensions, beside those of gender. */
    private static final List<String> DIMENSIONS =
            List.of("ålder", "age", "age_group", "åldersgrupp", "alder", "ikä", "civilstånd", "sektor", "sector");

    /** Headers of what describes a row or a table and is neither key nor value. */
    private static final Set<String> ATTRIBUTES = foldedSet(List.of(
            "structure",
            "structure_id",
            "structure_name",
            "action",
            "last update",
            "last_update",
            "last_updated",
            "freq",
            "frequency",
            "frequency of observation",
            "unit_mult",
            "scale",
            "skala",
            "decimals",
            "powercode",
            "powercode code",
            "time_format",
            "time_series_code",
            "base_per",
            "base_period",
            "reference period code",
            "reference period",
            "obs_comment"));

    public static final List<String> INDICATOR_ID = joined(BY_ROLE.getOrDefault(Role.INDICATOR, List.of()), ANY_ID);
    public static final List<String> TITLE = List.of("title", "titel", "name", "namn", "rubrik");
    public static final List<String> DESCRIPTION = List.of("description", "beskrivning", "definition");
    public static final List<String> UNIT_OF_MEASURE = List.of("unit_of_measure", "måttenhet", "measure_unit");
    public static final List<String> LOWEST = List.of("lowest", "lägsta", "minimum");
    public static final List<String> HIGHEST = List.of("highest", "högsta", "maximum");
    public static final List<String> MEASUREMENT = List.of("measurement", "mätning");
    public static final List<String> PUBLISHED =
            List.of("publication_date", "published", "publicerad", "publiceringsdatum");
    public static final List<String> KIND = List.of("type", "typ", "kind", "slag");
    public static final List<String> GROUPING = List.of("grouping", "indelning");
    public static final List<String> GROUP_ID = List.of("group_id", "grupp_id", "group", "grupp");
    public static final List<String> GROUP_TITLE = List.of("group_title", "group_name", "gruppnamn", "grupptitel");
    public static final List<String> MEMBER =
            joined(List.of("member_id", "medlem_id"), BY_ROLE.getOrDefault(Role.UNIT, List.of()));

    private static final Pattern NO_FIGURE = Pattern.compile(
            ".*(?:kod|koden|code|_id|_nr|nummer|number)|lat|lon|latitude|longitude|.*(?:datum|_date|dato)|uppdaterad|updated");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("month|måned|månad|kvartal|quarter|termin|vecka|week|uge|halvår");

    private static final Set<String> KNOWN = known();

    private Headers() {}

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Set<String> foldedSet(List<String> words) {
        Set<String> folded = new HashSet<>();
        words.forEach(word -> folded.add(Header.folded(word)));
        return folded;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(ATTRIBUTES);
        BY_ROLE.values().forEach(words -> known.addAll(foldedSet(words)));
        List.of(
                        DIMENSIONS,
                        TITLE,
                        DESCRIPTION,
                        UNIT_OF_MEASURE,
                        LOWEST,
                        HIGHEST,
                        MEASUREMENT,
                        PUBLISHED,
                        KIND,
                        GROUPING,
                        GROUP_ID,
                        GROUP_TITLE,
                        MEMBER)
                .forEach(words -> known.addAll(foldedSet(words)));
        return known;
    }

    /** The words for a role. */
    public static List<String> of(Role role) {
        return BY_ROLE.getOrDefault(role, List.of());
    }

    /** How many of these headers are known by any name, or are years. */
    public static long known(List<String> names) {
        return names.stream()
                .flatMap(name -> Packed.names(Chars.strip(name)).stream())
                .filter(name -> KNOWN.contains(Header.folded(name)) || PeriodText.isOne(name))
                .count();
    }

    static boolean isKolada(Header header) {
        return header.find(KOLADA_IDS) >= 0;
    }

    /** Whether a header names a dimension whatever it holds. */
    public static boolean isDimension(String name) {
        String folded = Header.folded(name);
        return isSex(name)
                || DIMENSIONS.stream().anyMatch(word -> Header.folded(word).equals(folded));
    }

    /** Whether a header names gender. */
    public static boolean isSex(String name) {
        String folded = Header.folded(name);
        return of(Role.BREAKDOWN).stream().anyMatch(word -> Header.folded(word).equals(folded));
    }

    /** Whether a column names the table that its rows come from, as all SDMX tables do. */
    static boolean isTable(String name) {
        return List.of("dataflow", "structureid").contains(Header.folded(name));
    }

    /** Whether a word for units stands in a header that need not be that of the unit's own name, but of a part of the world. */
    static boolean isUnitWord(String name) {
        String folded = Header.folded(name);
        return UNIT_WORDS.stream().anyMatch(word -> Header.folded(word).equals(folded));
    }

    static boolean isCountry(String name) {
        return Header.folded(name).matches("country|land|entity");
    }

    /** Whether a header says that its numbers are codes, days or places and no figures. */
    static boolean isNoFigure(String name) {
        return NO_FIGURE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a header names a part of a year. */
    static boolean isPartOfYear(String name) {
        return PART_OF_YEAR.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isAttribute(String name) {
        return ATTRIBUTES.contains(Header.folded(name));
    }

    /** Whether a header says no more than that there are values. */
    static boolean isValueWord(String name) {
        String folded = Header.folded(name);
        return of(Role.VALUE).stream().anyMatch(word -> Header.folded(word).equals(folded));
    }
}
