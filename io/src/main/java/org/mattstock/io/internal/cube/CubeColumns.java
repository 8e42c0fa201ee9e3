package org.mattstock.io.internal.cube;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Role;
import org.mattstock.io.TextOptions;
import org.mattstock.io.internal.cube.Dimension.Meaning;
import org.mattstock.io.internal.rows.Header;
import org.mattstock.io.internal.rows.PeriodText;

/** The columns that a cube becomes: one for each dimension, beside it the names of units and indicators, and at the end the figure. */
final class CubeColumns {
    private final Cube cube;
    private final ReadOptions given;
    private final List<Dimension> dimensions;
    private final List<CubeColumn> columns = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * Columns.
     *
     * @param flags whether there are letters beside figures
     */
    CubeColumns(Cube cube, ReadOptions given, boolean flags) {
        this.cube = cube;
        this.given = given;
        dimensions = Meanings.of(cube, given);
        List<String> headers = new ArrayList<>();
        dimensions.forEach(each -> headers.add(header(Genders.isOne(each) ? Genders.header(each) : each.id())));
        for (int i = 0; i < dimensions.size(); i++) {
            columns.add(dimension(i, headers.get(i)));
        }
        for (int i = 0; i < dimensions.size(); i++) {
            names(i, headers.get(i));
        }
        if (!has(Meaning.INDICATOR) && !cube.indicator().isEmpty()) {
            columns.add(CubeColumn.always(header("indicator"), Role.INDICATOR, cube.indicator()));
            if (!cube.title().isEmpty() && !cube.title().equals(cube.indicator())) {
                columns.add(CubeColumn.always(header("title"), Role.INDICATOR_NAME, cube.title()));
            }
        }
        boolean measured = columns.stream().anyMatch(each -> each.role().equals(Optional.of(Role.MEASURE)));
        if (!measured && !cube.measure().isEmpty()) {
            columns.add(CubeColumn.always(header("units of measure"), Role.MEASURE, cube.measure()));
        }
        columns.add(CubeColumn.always(header("value"), Role.VALUE, ""));
        if (flags) {
            columns.add(CubeColumn.always(header("status"), Role.FLAGS, ""));
        }
    }

    private boolean has(Meaning meaning) {
        return dimensions.stream().anyMatch(each -> each.meaning() == meaning);
    }

    private String header(String wanted) {
        String plain = wanted.replaceAll("[\\p{Cntrl}\\\\]", " ").strip();
        String start = plain.isEmpty() ? "dimension" : plain;
        String name = start;
        for (int i = 2; !taken.add(Header.folded(name)); i++) {
            name = start + " " + i;
        }
        return name;
    }

    private CubeColumn dimension(int place, String header) {
        Dimension each = dimensions.get(place);
        boolean gender = Genders.isOne(each);
        return switch (each.meaning()) {
            case UNIT -> CubeColumn.of(header, Optional.of(Role.UNIT), place, each, Category::code);
            case INDICATOR -> CubeColumn.of(header, Optional.of(Role.INDICATOR), place, each, Category::code);
            case MEASURE -> CubeColumn.of(header, Optional.of(Role.MEASURE), place, each, Category::code);
            case TIME -> CubeColumn.of(header, Optional.of(Role.YEAR), place, each, CubeColumns::period);
            case OTHER ->
                CubeColumn.of(header, breakdown(each, header), place, each, gender ? Genders::text : Category::code);
        };
    }

    /** A dimension of several categories tells figures apart, unless a filter leaves only one. */
    private Optional<Role> breakdown(Dimension dimension, String header) {
        return dimension.size() > 1 && filter(header).isEmpty() ? Optional.of(Role.BREAKDOWN) : Optional.empty();
    }

    private Optional<Map.Entry<String, String>> filter(String header) {
        return given.filters().entrySet().stream()
                .filter(each -> Header.folded(each.getKey()).equals(Header.folded(header)))
                .findFirst();
    }

    /** The code, or the label where only that is a year or a part of one. */
    private static String period(Category category) {
        return !PeriodText.isOne(category.code()) && PeriodText.isOne(category.label())
                ? category.label()
                : category.code();
    }

    private void names(int place, String header) {
        Dimension each = dimensions.get(place);
        boolean named = each.categories().stream()
                .anyMatch(category -> !category.label().isEmpty());
        if (each.meaning() == Meaning.UNIT && named) {
            columns.add(
                    CubeColumn.of(header(header + " name"), Optional.of(Role.UNIT_NAME), place, each, Category::label));
        }
        if (each.meaning() == Meaning.INDICATOR && named) {
            columns.add(CubeColumn.of(
                    header(header + " name"), Optional.of(Role.INDICATOR_NAME), place, each, Category::label));
        }
        boolean measured = each.categories().stream()
                .anyMatch(category -> !category.measure().isEmpty());
        if (each.meaning() == Meaning.INDICATOR && measured && !has(Meaning.MEASURE)) {
            columns.add(CubeColumn.of(
                    header("units of measure"),
                    Optional.of(Role.MEASURE),
                    place,
                    each,
                    category -> category.measure().isEmpty() ? cube.measure() : category.measure()));
        }
    }

    /** Whether neither a dimension nor the user says what the figures are. */
    boolean isCalledByCube() {
        return columns.stream()
                .anyMatch(each -> each.dimension() < 0
                        && each.role().equals(Optional.of(Role.INDICATOR))
                        && !isSaid(each)
                        && role(Role.INDICATOR) == Role.INDICATOR);
    }

    List<CubeColumn> columns() {
        return columns;
    }

    List<String> headers() {
        return columns.stream().map(CubeColumn::header).toList();
    }

    /** By dimension, the category that a filter asks for; the first one where none does. */
    int[] wanted() {
        int[] wanted = new int[dimensions.size()];
        for (int i = 0; i < wanted.length; i++) {
            int place = i;
            filter(columns.get(i).header())
                    .ifPresent(each -> wanted[place] = Math.max(0, category(place, each.getValue())));
        }
        return wanted;
    }

    private int category(int place, String text) {
        List<Category> categories = dimensions.get(place).categories();
        for (int i = 0; i < categories.size(); i++) {
            if (List.of(
                            categories.get(i).code(),
                            categories.get(i).label(),
                            String.valueOf(columns.get(place).texts().get(i)))
                    .contains(text)) {
                return i;
            }
        }
        return -1;
    }

    /** The user's options with what the file tells of its columns, where the user has said nothing else. */
    ReadOptions options() {
        TextOptions text = given.text().withHeader(TextOptions.Header.PRESENT).withLinesAbove(0);
        if (text.decimalMark() == TextOptions.DecimalMark.AUTO) {
            text = text.withDecimalMark(TextOptions.DecimalMark.POINT);
        }
        ReadOptions options = given.withText(text);
        if (given.dialect() == ReadOptions.Dialect.AUTO) {
            options = options.withDialect(cube.dialect());
        }
        for (CubeColumn column : columns) {
            if (column.role().isPresent() && !isSaid(column)) {
                options = options.withColumn(role(column.role().get()), column.header());
            }
        }
        return filters(options);
    }

    /** Filters by codes and labels ask for what the columns hold. */
    private ReadOptions filters(ReadOptions options) {
        ReadOptions all = options;
        for (int i = 0; i < dimensions.size(); i++) {
            Optional<Map.Entry<String, String>> filter = filter(columns.get(i).header());
            int category = filter.isEmpty() ? -1 : category(i, filter.get().getValue());
            if (category >= 0) {
                all = all.withFilter(
                        filter.orElseThrow().getKey(),
                        String.valueOf(columns.get(i).texts().get(category)));
            }
        }
        return all;
    }

    private boolean isSaid(CubeColumn column) {
        String number = "#" + (columns.indexOf(column) + 1);
        return given.columns().stream()
                .anyMatch(each -> each.header().equals(number)
                        || Header.folded(each.header()).equals(Header.folded(column.header())));
    }

    /** Nothing that is read, where the user has said the same otherwise. */
    private Role role(Role role) {
        boolean several = role == Role.BREAKDOWN || role == Role.FLAGS;
        boolean otherwise =
                given.constants().containsKey(role) || given.columns().stream().anyMatch(each -> each.role() == role);
        return otherwise && !several ? Role.IGNORE : role;
    }
}
