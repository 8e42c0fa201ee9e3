package org.mattstock.io.csv;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Role;
import org.mattstock.io.internal.rows.Chars;

/** The headers that columns are known by, Swedish and English; those that say more come first. */
final class Headers {
    private static final List<String> UNIT_IDS = List.of(
            "unit_id",
            "unit_code",
            "municipality_id",
            "municipality_code",
            "kommunkod",
            "kommun_id",
            "kommunnummer",
            "enhetskod",
            "enhets_id",
            "regionkod",
            "region_id",
            "area_id",
            "ou_id");
    private static final List<String> UNIT_WORDS =
            List.of("unit", "municipality", "kommun", "enhet", "region", "område", "area", "ou");
    private static final List<String> ANY_ID = List.of("id", "kod", "code");

    private static final List<String> NAMES = List.of(
            "unit_name",
            "municipality_name",
            "kommunnamn",
            "enhetsnamn",
            "regionnamn",
            "area_name",
            "name",
            "namn",
            "title",
            "titel");

    private static final Map<Role, List<String>> BY_ROLE = new EnumMap<>(Role.class);

    static {
        BY_ROLE.put(
                Role.INDICATOR,
                List.of("kpi", "kpi_id", "nyckeltal", "nyckeltals_id", "indicator", "indicator_id", "indikator"));
        BY_ROLE.put(Role.UNIT, joined(joined(UNIT_IDS, UNIT_WORDS), ANY_ID));
        BY_ROLE.put(Role.UNIT_NAME, joined(NAMES, UNIT_WORDS));
        BY_ROLE.put(Role.YEAR, List.of("year", "år", "period"));
        BY_ROLE.put(Role.BREAKDOWN, List.of("gender", "kön", "sex", "breakdown", "uppdelning"));
        BY_ROLE.put(Role.VALUE, List.of("value", "värde"));
        BY_ROLE.put(Role.STATUS, List.of("status"));
        BY_ROLE.put(Role.PROVISIONAL, List.of("provisional", "preliminary", "preliminär"));
    }

    static final List<String> INDICATOR_ID = joined(BY_ROLE.getOrDefault(Role.INDICATOR, List.of()), ANY_ID);
    static final List<String> TITLE = List.of("title", "titel", "name", "namn", "rubrik");
    static final List<String> DESCRIPTION = List.of("description", "beskrivning", "definition");
    static final List<String> UNIT_OF_MEASURE = List.of("unit_of_measure", "måttenhet", "measure_unit");
    static final List<String> LOWEST = List.of("lowest", "lägsta", "minimum");
    static final List<String> HIGHEST = List.of("highest", "högsta", "maximum");
    static final List<String> MEASUREMENT = List.of("measurement", "mätning");
    static final List<String> PUBLISHED = List.of("publication_date", "published", "publicerad", "publiceringsdatum");
    static final List<String> KIND = List.of("type", "typ", "kind", "slag");
    static final List<String> GROUPING = List.of("grouping", "indelning");
    static final List<String> GROUP_ID = List.of("group_id", "grupp_id", "group", "grupp");
    static final List<String> GROUP_TITLE = List.of("group_title", "group_name", "gruppnamn", "grupptitel");
    static final List<String> MEMBER =
            joined(List.of("member_id", "medlem_id"), BY_ROLE.getOrDefault(Role.UNIT, List.of()));

    private static final Set<String> KNOWN = known();

    private Headers() {}

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        BY_ROLE.values().forEach(headers -> headers.forEach(header -> known.add(Header.folded(header))));
        Stream.of(
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
                .forEach(headers -> headers.forEach(header -> known.add(Header.folded(header))));
        return known;
    }

    /** How many of these are headers that some reader or the options know: the sign of the right delimiter. */
    static long known(List<String> names, ReadOptions options) {
        Set<String> given = new HashSet<>();
        options.columns().values().forEach(header -> given.add(Header.folded(header)));
        return names.stream()
                .map(name -> Header.folded(Chars.strip(name)))
                .filter(name -> KNOWN.contains(name) || given.contains(name))
                .count();
    }

    /** The headers that a column of this role may have: the one given, else the usual ones. */
    static List<String> of(Role role, ReadOptions options) {
        String given = options.columns().get(role);
        return given == null ? BY_ROLE.getOrDefault(role, List.of()) : List.of(given);
    }
}
