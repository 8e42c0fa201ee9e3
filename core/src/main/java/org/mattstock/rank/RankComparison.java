package org.mattstock.rank;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.internal.statistics.RankCorrelation;
import org.mattstock.table.Table;

/**
 * How far two rankings differ: of two years, two definitions, or one definition with and without a part.
 *
 * <p>A unit's shift is taken among the units that both rank: their scores stay, and only their places are counted anew, each
 * ranking by its own rule. So nobody falls because others joined. Newcomers and leavers, whom only one of the rankings has, are
 * listed apart and enter no figure; the places among all units, which they do move, stand beside.
 *
 * @param before the ranking compared with
 * @param after the ranking compared
 */
public record RankComparison(Ranking before, Ranking after) {
    /**
     * A unit's two places, by each ranking's own rule.
     *
     * @param unit the unit
     * @param before its place in the ranking compared with, among the units ranked in both
     * @param after its place in the ranking compared, among the units ranked in both
     * @param beforeAmongAll its place in the whole ranking compared with
     * @param afterAmongAll its place in the whole ranking compared
     */
    public record Shift(Unit unit, double before, double after, double beforeAmongAll, double afterAmongAll) {
        /** How many places the unit went up among the units ranked in both: positive for a better place. */
        public double places() {
            return before - after;
        }

        /** How many places the unit went up among all, newcomers and leavers included: positive for a better place. */
        public double placesAmongAll() {
            return beforeAmongAll - afterAmongAll;
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
        Ranking placesBefore = among(before, after);
        return among(after, before).entries().stream()
                .map(entry ->
                        shift(entry, placesBefore.requireEntry(entry.unit().id())))
                .toList();
    }

    private Shift shift(Ranking.Entry ofAfter, Ranking.Entry ofBefore) {
        String id = ofAfter.unit().id();
        return new Shift(
                ofAfter.unit(),
                ofBefore.place(),
                ofAfter.place(),
                before.requireEntry(id).place(),
                after.requireEntry(id).place());
    }

    /** The units of a ranking that another has too, ranked among themselves. */
    private static Ranking among(Ranking ranking, Ranking other) {
        List<Ranking.Scored> common =
                ranking.scored().stream().filter(one -> other.has(one.unit())).toList();
        return common.size() == ranking.size() ? ranking : Ranking.of(common, ranking.rule());
    }

    /** The leavers: units ranked in {@code before} only, best first. */
    public List<Ranking.Entry> onlyBefore() {
        return missing(before, after);
    }

    /** The newcomers: units ranked in {@code after} only, best first. */
    public List<Ranking.Entry> onlyAfter() {
        return missing(after, before);
    }

    private static List<Ranking.Entry> missing(Ranking in, Ranking from) {
        return in.entries().stream().filter(entry -> !from.has(entry.unit())).toList();
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

    /** Every other measure of how far the two agree: tau-a, tau-c, weighted tau, distances, who is at the top of both. */
    public RankAgreement agreement() {
        return new RankAgreement(groups(before), groups(after));
    }

    /** The mean of the shifts among the units in both, without their sign; empty where no unit is in both. */
    public OptionalDouble meanAbsoluteShift() {
        return byId().stream().mapToDouble(shift -> Math.abs(shift.places())).average();
    }

    /** The largest shift among the units in both, without its sign; empty where no unit is in both. */
    public OptionalDouble largestShift() {
        return shifts().stream().mapToDouble(shift -> Math.abs(shift.places())).max();
    }

    /**
     * Id, name, both places and the shift among the units ranked in both, the same among all, and which rankings have the unit:
     * first the units in both in the order of {@code after}, then newcomers, then leavers.
     */
    public Table toTable() {
        Table.Builder table =
                Table.builder("Places before and after").text("id").text("unit");
        RankingRule moves = moves();
        Shown.place(table, "before", before.rule());
        Shown.place(table, "after", after.rule());
        Shown.place(table, "shift", moves);
        Shown.place(table, "before, of all", before.rule());
        Shown.place(table, "after, of all", after.rule());
        Shown.place(table, "shift, of all", moves);
        table.text("ranked in");
        shifts().forEach(shift -> table.row(
                shift.unit().id(),
                shift.unit().name(),
                Shown.place(shift.before(), before.rule()),
                Shown.place(shift.after(), after.rule()),
                Shown.place(shift.places(), moves),
                Shown.place(shift.beforeAmongAll(), before.rule()),
                Shown.place(shift.afterAmongAll(), after.rule()),
                Shown.place(shift.placesAmongAll(), moves),
                "both"));
        onlyAfter().forEach(entry -> row(table, entry, null, Shown.place(entry.place(), after.rule()), "after only"));
        onlyBefore()
                .forEach(entry -> row(table, entry, Shown.place(entry.place(), before.rule()), null, "before only"));
        return table.build();
    }

    private static void row(
            Table.Builder table,
            Ranking.Entry entry,
            @Nullable Object placeBefore,
            @Nullable Object placeAfter,
            String where) {
        Unit unit = entry.unit();
        table.row(unit.id(), unit.name(), null, null, null, placeBefore, placeAfter, null, where);
    }

    /** A rule whose places look as shifts do: halves where one of the rankings has halves. */
    private RankingRule moves() {
        boolean halves =
                before.rule().ties() == TieRule.FRACTIONAL || after.rule().ties() == TieRule.FRACTIONAL;
        return halves ? RankingRule.standard().withTies(TieRule.FRACTIONAL) : RankingRule.standard();
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
        return toTable().toString();
    }
}
