package org.mattstock.io.kolada;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for: indicators, years and units. Two with the same ones are equal, in whatever order they were said, and
 * whatever way an id is written: {@code n00945} is {@code N00945}. Immutable.
 */
public final class KoladaQuery {
    /** Which areas, where none is named. */
    public enum Units {
        /** The 290 municipalities (kommuner, {@code K}): the default. */
        MUNICIPALITIES,
        /** The 21 regions ({@code L}), without the country, which Kolada counts among them. */
        REGIONS,
        /** Municipalities, regions and the country ({@code 0000}). */
        EVERYTHING
    }

    /** How units are chosen, as {@link #toText} says it. */
    enum Choice {
        KIND,
        IDS,
        MEMBERS,
        OPERATING,
        OPERATING_IN;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,40}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final SortedSet<String> indicators;
    private final SortedSet<Integer> years;
    private final Choice choice;
    private final Units kind;
    private final SortedSet<String> ids;
    private final @Nullable LocalDate since;

    private KoladaQuery(
            SortedSet<String> indicators,
            SortedSet<Integer> years,
            Choice choice,
            Units kind,
            SortedSet<String> ids,
            @Nullable LocalDate since) {
        this.indicators = Collections.unmodifiableSortedSet(indicators);
        this.years = Collections.unmodifiableSortedSet(years);
        this.choice = choice;
        this.kind = Objects.requireNonNull(kind, "kind");
        this.ids = Collections.unmodifiableSortedSet(ids);
        this.since = since;
    }

    /**
     * All years of indicators for all municipalities.
     *
     * @param indicators ids such as {@code N00945}, at least one
     */
    public static KoladaQuery of(String... indicators) {
        return of(List.of(indicators));
    }

    /** All years of indicators for all municipalities. */
    public static KoladaQuery of(Collection<String> indicators) {
        return new KoladaQuery(
                requireIds("indicators", indicators),
                new TreeSet<>(),
                Choice.KIND,
                Units.MUNICIPALITIES,
                new TreeSet<>(),
                null);
    }

    private static SortedSet<String> requireIds(String what, Collection<String> given) {
        SortedSet<String> ids = new TreeSet<>();
        for (String each : given) {
            String id = each.strip().toUpperCase(Locale.ROOT);
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        what + " must be ids of letters and digits, such as N00945 or 0180, got \"" + each + "\"");
            }
            ids.add(id);
        }
        if (ids.isEmpty()) {
            throw new IllegalArgumentException(what + " must be at least one id, got none");
        }
        return ids;
    }

    /** This query for the years from the first to the last, both included. */
    public KoladaQuery over(int firstYear, int lastYear) {
        if (firstYear > lastYear) {
            throw new IllegalArgumentException(
                    "firstYear must not be after lastYear, got " + firstYear + " and " + lastYear);
        }
        requireYear(firstYear);
        requireYear(lastYear);
        return inYears(IntStream.rangeClosed(firstYear, lastYear).toArray());
    }

    /** This query for these years; all there are, where none is given. */
    public KoladaQuery inYears(int... some) {
        SortedSet<Integer> all = new TreeSet<>();
        for (int year : some) {
            all.add(requireYear(year));
        }
        return new KoladaQuery(indicators, all, choice, kind, ids, since);
    }

    private static int requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("a year must be " + FIRST_YEAR + " to " + LAST_YEAR + ", got " + year);
        }
        return year;
    }

    /** This query for other areas. */
    public KoladaQuery withUnits(Units units) {
        return new KoladaQuery(indicators, years, Choice.KIND, units, new TreeSet<>(), since);
    }

    /** This query for exactly these areas or groups: {@code 0180}, {@code 0001}, {@code 0000}, {@code G114418}. */
    public KoladaQuery withUnits(String... units) {
        return chosen(Choice.IDS, "units", units);
    }

    /** This query for the members of groups such as {@code G114418}, which become groupings of the panel too. */
    public KoladaQuery withMembersOf(String... groups) {
        return chosen(Choice.MEMBERS, "groups", groups);
    }

    /** This query for operating units (enheter) such as schools: {@code V15E144001301}. */
    public KoladaQuery withOperatingUnits(String... units) {
        return chosen(Choice.OPERATING, "operating units", units);
    }

    /** This query for all operating units of these municipalities. */
    public KoladaQuery withOperatingUnitsIn(String... municipalities) {
        return chosen(Choice.OPERATING_IN, "municipalities", municipalities);
    }

    private KoladaQuery chosen(Choice how, String what, String... units) {
        return new KoladaQuery(indicators, years, how, Units.MUNICIPALITIES, requireIds(what, List.of(units)), since);
    }

    /** This query for only what changed on a day or after. */
    public KoladaQuery since(LocalDate day) {
        return new KoladaQuery(indicators, years, choice, kind, ids, Objects.requireNonNull(day, "day"));
    }

    /** The indicators, in order. */
    public SortedSet<String> indicators() {
        return indicators;
    }

    /** The years, in order; none: all there are. */
    public SortedSet<Integer> years() {
        return years;
    }

    /** The day since which changes are asked for. */
    public Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }

    Choice choice() {
        return choice;
    }

    Units kind() {
        return kind;
    }

    SortedSet<String> ids() {
        return ids;
    }

    /** In words that {@link #parse} reads back: {@code kpi N00945,U23456 year 2019-2022 unit municipalities}. */
    public String toText() {
        String when = years.isEmpty() ? "" : " year " + yearText();
        String where = choice == Choice.KIND
                ? kind.name().toLowerCase(Locale.ROOT)
                : choice.word() + " " + String.join(",", ids);
        return "kpi " + String.join(",", indicators) + when + " unit " + where
                + (since == null ? "" : " since " + since);
    }

    private String yearText() {
        boolean all = years.size() > 1 && years.last() - years.first() == years.size() - 1;
        return all
                ? years.first() + "-" + years.last()
                : years.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * A query out of the words that {@link #toText} gives.
     *
     * @throws IllegalArgumentException if a word is not known or lacks what it is about, naming it
     */
    public static KoladaQuery parse(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        if (words.size() < 2 || !words.get(0).equals("kpi")) {
            throw new IllegalArgumentException("a query must begin with kpi and ids, got \"" + text + "\"");
        }
        KoladaQuery query = of(parts(words.get(1)));
        for (int i = 2; i < words.size(); i += 2) {
            String about = i + 1 < words.size() ? words.get(i + 1) : "";
            switch (words.get(i)) {
                case "year" -> query = query.parsedYears(about);
                case "since" -> query = query.since(day(about));
                case "unit" -> {
                    Optional<Choice> how = Arrays.stream(Choice.values())
                            .filter(each -> each != Choice.KIND && each.word().equals(about))
                            .findFirst();
                    if (how.isPresent() && i + 2 < words.size()) {
                        i++;
                        query = query.chosen(
                                how.get(), "units", parts(words.get(i + 1)).toArray(String[]::new));
                    } else {
                        query = query.withUnits(kind(about));
                    }
                }
                default ->
                    throw new IllegalArgumentException(
                            "a query must have kpi, year, unit and since, got \"" + words.get(i) + "\"");
            }
        }
        return query;
    }

    private static List<String> parts(String text) {
        return List.of(text.split(",", -1));
    }

    private KoladaQuery parsedYears(String text) {
        if (!text.matches("\\d{4}(?:-\\d{4}|(?:,\\d{4})*)")) {
            throw new IllegalArgumentException("years must be such as 2019-2022 or 2019,2021, got \"" + text + "\"");
        }
        if (text.contains("-")) {
            return over(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
        }
        return inYears(parts(text).stream().mapToInt(Integer::parseInt).toArray());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("since must be a day such as 2026-03-31, got \"" + text + "\"", e);
        }
    }

    private static Units kind(String text) {
        return Arrays.stream(Units.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unit must be municipalities, regions, everything, or"
                        + " ids, members, operating or operating-in with ids, got \"" + text + "\""));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof KoladaQuery other && toText().equals(other.toText());
    }

    @Override
    public int hashCode() {
        return toText().hashCode();
    }

    @Override
    public String toString() {
        return toText();
    }
}
