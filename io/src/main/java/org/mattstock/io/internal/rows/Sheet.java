package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Dialect;
import org.mattstock.io.ReadOptions.Role;

/** A table while its columns are being understood: header, first rows, and the roles found so far. */
final class Sheet {
    final ReadOptions options;
    final Header header;
    List<Head.Row> rows;
    final Signs signs;
    /** By column, null while undecided. */
    final @Nullable Role[] roles;
    /** By column that holds values: its indicator, null where the row tells. */
    final @Nullable String[] indicators;
    /** By column that holds values: the name of its indicator beside the id, null where there is none. */
    final @Nullable String[] names;
    /** By column that holds values: its year, or -1 where the row tells. */
    final int[] years;
    /** By column that holds values: its breakdown, null where the row tells. */
    final @Nullable Breakdown[] breakdowns;
    /** By column that holds values: whether its header says that they are provisional. */
    final boolean[] provisional;
    /** By column: whether it must hold the same text in every row. */
    final boolean[] fixed;
    /** By column that must, the text; known once the first rows are let go. */
    final @Nullable String[] constants;

    private final List<Problem> notes = new ArrayList<>();
    private final @Nullable ColumnSample[] samples;
    private final int[] sources;
    private final int[] parts;

    Sheet(String source, long line, List<String> names, List<Head.Row> rows, ReadOptions options) {
        this.options = options;
        this.rows = rows;
        List<String> all = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = Chars.strip(names.get(i));
            List<String> packed = Packed.names(name);
            for (int part = 0; part < packed.size(); part++) {
                all.add(packed.get(part));
                places.add(new int[] {i, Packed.isPacked(name) ? part : -1});
            }
        }
        header = new Header(source, line, all);
        sources = places.stream().mapToInt(place -> place[0]).toArray();
        parts = places.stream().mapToInt(place -> place[1]).toArray();
        roles = new Role[all.size()];
        indicators = new String[all.size()];
        this.names = new String[all.size()];
        years = new int[all.size()];
        Arrays.fill(years, -1);
        fixed = new boolean[all.size()];
        constants = new String[all.size()];
        breakdowns = new Breakdown[all.size()];
        provisional = new boolean[all.size()];
        samples = new ColumnSample[all.size()];
        signs = new Signs(dialect(), options);
    }

    private Dialect dialect() {
        if (options.dialect() != Dialect.AUTO) {
            return options.dialect();
        }
        if (isPacked()) {
            return Dialect.EUROSTAT;
        }
        if (isSdmx() || header.find(List.of("flag_codes")) >= 0) {
            return Dialect.SDMX;
        }
        if (Headers.isKolada(header) || koladaColumns() > 0 || hasKoladaIds()) {
            return Dialect.KOLADA;
        }
        for (int i = 1; i < size(); i++) {
            if (name(i).isEmpty() && PeriodText.isOne(name(i - 1))) {
                return Dialect.UNDP;
            }
        }
        return Dialect.AUTO;
    }

    /** A column called nyckeltal is Kolada's only if it has Kolada's ids. */
    private boolean hasKoladaIds() {
        int column = header.find(List.of("nyckeltal", "nyckeltals_id", "nyckeltal_id"));
        return column >= 0
                && rows.stream()
                        .limit(20)
                        .anyMatch(row -> row.text(sources[column]).matches("[NU]\\d{5}"));
    }

    private long koladaColumns() {
        return IntStream.range(0, size())
                .filter(i -> header.name(i).matches("[NU]\\d{5}"))
                .count();
    }

    boolean isPacked() {
        return Arrays.stream(parts).anyMatch(part -> part >= 0);
    }

    boolean isSdmx() {
        return header.find(List.of("obs_value")) >= 0;
    }

    int size() {
        return roles.length;
    }

    String name(int column) {
        return header.name(column);
    }

    int source(int column) {
        return sources[column];
    }

    int part(int column) {
        return parts[column];
    }

    /** What a row holds in a column. */
    String text(Head.Row row, int column) {
        String text = row.text(sources[column]);
        return parts[column] < 0 ? text : Packed.part(text, parts[column]);
    }

    ColumnSample sample(int column) {
        ColumnSample known = samples[column];
        if (known == null) {
            known = ColumnSample.of(rows, sources[column], parts[column], signs);
            samples[column] = known;
        }
        return known;
    }

    boolean isOpen(int column) {
        return roles[column] == null;
    }

    /** Lets go of the first rows: they take room, and all has been made of them. */
    void forget() {
        rows = List.of();
        Arrays.fill(samples, null);
    }

    /** The columns that have a role. */
    List<Integer> with(Role role) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (roles[i] == role) {
                found.add(i);
            }
        }
        return found;
    }

    boolean has(Role role) {
        return Arrays.asList(roles).contains(role);
    }

    /** Whether a column or the options say it for every row. */
    boolean says(Role role) {
        return has(role) || options.constants().containsKey(role);
    }

    void note(Problem.Kind kind, int column, String text) {
        notes.add(new Problem(kind, header.source(), header.line(), column < 0 ? 0 : sources[column] + 1, text));
    }

    List<Problem> notes() {
        return notes;
    }
}
