package org.mattstock.rank;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.data.Unit;
import org.mattstock.internal.statistics.RankCorrelation;
import org.mattstock.table.Table;

/**
 * How far two rankings differ: of two years, two definitions, or one definition with and without a part. Units that only one
 * of them ranks are listed apart and enter no figure.
 *
 * @param before the ranking compared with
 * @param after the ranking compared
 */
public record RankComparison(Ranking before, Ranking after) {
    /**
     * A unit's two places, each in its whole ranking and by that ranking's own rule.
     *
     * @param unit the unit
     * @param before its place in the ranking compared with
     * @param after its place in the ranking compared
     */
    public record Shift(Unit unit, double before, double after) {
        /** How many places the unit went up: positive for a better place, negative for a worse one. */
        public double places() {
            return before - after;
        }
    }

    /** Checks for null. */
    public RankComparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** Compares two rankings. Units are matched by id. */
    public static RankComparison of(Ranking before, Ranking after) {
        return new RankComparison(before, after);
    }

    /** The units ranked in both, in the order of {@code after}. */
    public List<Shift> shifts() {
        return after.entries().stream()
                .flatMap(
                        entry -> before
                                .entry(entry.unit().id())
                                .map(other -> new Shift(entry.unit(), other.place(), entry.place()))
                                .stream())
                .toList();
    }

    /** The units ranked in {@code before} only, best first. */
    public List<Ranking.Entry> onlyBefore() {
        return missing(before, after);
    }

    /** The units ranked in {@code after} only, best first. */
    public List<Ranking.Entry> onlyAfter() {
        return missing(after, before);
    }

    private static List<Ranking.Entry> missing(Ranking in, Ranking from) {
        return in.entries().stream()
                .filter(entry -> from.entry(entry.unit().id()).isEmpty())
                .toList();
    }

    /**
     * Spearman's rank correlation over the units in both, scores that their own ranking takes as equal sharing a mean place.
     * Empty for fewer than two such units, or where one ranking holds them all equal.
     */
    public OptionalDouble spearman() {
        return RankCorrelation.spearman(groups(before), groups(after));
    }

    /** Kendall's tau-b over the units in both; ties and empty cases as for {@link #spearman()}. */
    public OptionalDouble kendallTauB() {
        return RankCorrelation.kendallTauB(groups(before), groups(after));
    }

    /** The mean of the shifts without their sign; empty where no unit is in both. */
    public OptionalDouble meanAbsoluteShift() {
        return byId().stream().mapToDouble(shift -> Math.abs(shift.places())).average();
    }

    /** The largest shift without its sign; empty where no unit is in both. */
    public OptionalDouble largestShift() {
        return shifts().stream().mapToDouble(shift -> Math.abs(shift.places())).max();
    }

    /** Id, name, both places and the shift, in the order of {@code after}; then the units that only {@code before} ranks. */
    public Table toTable() {
        Table.Builder table =
                Table.builder("Places before and after").text("id").text("unit");
        Shown.place(table, "before", before.rule());
        Shown.place(table, "after", after.rule());
        boolean halves =
                before.rule().ties() == TieRule.FRACTIONAL || after.rule().ties() == TieRule.FRACTIONAL;
        RankingRule shown = halves ? RankingRule.standard().withTies(TieRule.FRACTIONAL) : RankingRule.standard();
        Shown.place(table, "shift", shown);
        after.entries().forEach(entry -> {
            Object place = Shown.place(entry.place(), after.rule());
            before.entry(entry.unit().id())
                    .ifPresentOrElse(
                            other -> table.row(
                                    entry.unit().id(),
                                    entry.unit().name(),
                                    Shown.place(other.place(), before.rule()),
                                    place,
                                    Shown.place(other.place() - entry.place(), shown)),
                            () -> table.row(entry.unit().id(), entry.unit().name(), null, place, null));
        });
        onlyBefore()
                .forEach(entry -> table.row(
                        entry.unit().id(), entry.unit().name(), Shown.place(entry.place(), before.rule()), null, null));
        return table.build();
    }

    /** The figures of the comparison, one a row. */
    public Table summaryTable() {
        Table.Builder table =
                Table.builder("Two rankings compared").text("measure").decimal("value", 3);
        table.row("units in both", (double) shifts().size());
        table.row("units only before", (double) onlyBefore().size());
        table.row("units only after", (double) onlyAfter().size());
        row(table, "Spearman", spearman());
        row(table, "Kendall tau-b", kendallTauB());
        row(table, "mean absolute shift", meanAbsoluteShift());
        row(table, "largest shift", largestShift());
        return table.build();
    }

    private static void row(Table.Builder table, String measure, OptionalDouble value) {
        table.row(measure, value.isPresent() ? value.getAsDouble() : null);
    }

    private List<Shift> byId() {
        return shifts().stream().sorted(Comparator.comparing(Shift::unit)).toList();
    }

    /** For each unit in both, by id, the number of its group of equal scores: order and ties, whatever the tie rule. */
    private double[] groups(Ranking ranking) {
        return byId().stream()
                .mapToDouble(shift -> ranking.group(shift.unit().id()))
                .toArray();
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toText();
    }
}
