package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Scores;
import org.mattstock.internal.text.Lookup;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;
import org.mattstock.variation.Variation;

/**
 * Every combination of the alternatives to some choices, all of them scored: which choice turns which pair of units, and how much of the
 * variance of places each choice makes, alone and together with others. Nothing is drawn, so that shares are exact for the alternatives
 * that were stated, each of which weighs the same. Immutable.
 *
 * <p>A choice is the normalization, the aggregation, the treatment, the missing rule, the weights of one branch (each part as heavy and
 * as light as the set admits) or the weighting of all branches; its first alternative is always the definition's own. Normalization and
 * aggregation are one choice where some pair of them must not be combined, as in {@link SensitivityAnalysis}.
 *
 * <p>The places of a unit over all combinations have a variance, which falls into a part for each choice (how far the means under its
 * alternatives lie from the mean of all) and a part for each set of choices (what is left of the means under their combinations once
 * the parts of smaller sets are taken away). The parts add up to the variance. A unit whose place never moves has shares of 0.
 *
 * <p>Source: Saisana, Saltelli and Tarantola, Uncertainty and sensitivity analysis techniques as tools for the quality assessment of
 * composite indicators, Journal of the Royal Statistical Society A 168 (2005); the division is the analysis of variance of a full
 * factorial with one figure for each cell.
 *
 * <p>Example: {@code FullFactorial.of(index, List.of(Variation.normalizations(Normalization.zScore()),
 * Variation.aggregations(Aggregation.minimum())), panel, 2022).toTable()}.
 */
public final class FullFactorial {
    private static final double PERCENT = 100;

    private final FactorialDesign design;
    private final Ranking own;
    /** Those that have a place in every combination, in the order of the own ranking. */
    private final List<Unit> units;

    private final List<Unit> left;
    /** By unit and combination. */
    private final double[][] places;

    private final Lineage lineage;

    private FullFactorial(FactorialDesign design, List<Ranking> rankings, Lineage lineage) {
        this.design = design;
        this.own = rankings.get(0);
        this.lineage = lineage;
        List<Unit> everywhere = new ArrayList<>();
        List<Unit> elsewhere = new ArrayList<>();
        List<double[]> found = new ArrayList<>();
        for (Ranking.Entry entry : own.entries()) {
            String id = entry.unit().id();
            double[] row = new double[rankings.size()];
            int count = 0;
            for (Ranking ranking : rankings) {
                if (ranking.entry(id).isPresent()) {
                    row[count++] = ranking.requireEntry(id).place();
                }
            }
            if (count == row.length) {
                everywhere.add(entry.unit());
                found.add(row);
            } else {
                elsewhere.add(entry.unit());
            }
        }
        this.units = List.copyOf(everywhere);
        this.left = List.copyOf(elsewhere);
        this.places = found.toArray(double[][]::new);
    }

    /**
     * A choice.
     *
     * @param name what differs
     * @param alternatives what it may be, the definition's own first
     */
    public record Choice(String name, List<String> alternatives) {
        /** Copies the list. */
        public Choice {
            Objects.requireNonNull(name, "name");
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * A part of a variance.
     *
     * @param factors the choice that makes it alone, or those that make it together only
     * @param value its share, from 0 to 1
     */
    public record Portion(List<String> factors, double value) {
        /** Copies the list. */
        public Portion {
            factors = List.copyOf(factors);
        }

        /** The choices with a sign between them. */
        @Override
        public String toString() {
            return String.join(" x ", factors);
        }
    }

    /**
     * The places of a unit over all combinations.
     *
     * @param unit the unit
     * @param own its place under the definition itself
     * @param best its best place
     * @param worst its worst place
     * @param variance of its places, by the number of combinations
     * @param shares of that variance, choices first, then what more and more of them make together; all 0 where the place never moves
     */
    public record OfUnit(Unit unit, double own, double best, double worst, double variance, List<Portion> shares) {
        /** Copies the list. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            shares = List.copyOf(shares);
        }
    }

    /** How the first unit of a pair stands to the second. */
    public enum Order {
        /** It has the better place. */
        AHEAD,
        /** They share a place. */
        TIED,
        /** It has the worse place. */
        BEHIND
    }

    /**
     * A pair under one alternative of a choice.
     *
     * @param choice the choice
     * @param alternative what it is
     * @param ahead in how many of the combinations with it the first unit is ahead
     * @param tied in how many they are tied
     * @param behind in how many the first unit is behind
     * @param alone how they stand if nothing else differs from the definition
     */
    public record Under(String choice, String alternative, int ahead, int tied, int behind, Order alone) {
        /** Checks for null. */
        public Under {
            Objects.requireNonNull(choice, "choice");
            Objects.requireNonNull(alternative, "alternative");
            Objects.requireNonNull(alone, "alone");
        }
    }

    /**
     * A pair of units over all combinations.
     *
     * @param first the one
     * @param second the other
     * @param own how they stand under the definition itself
     * @param ahead in how many combinations the first is ahead
     * @param tied in how many they are tied
     * @param behind in how many the first is behind
     * @param alternatives the same under each alternative of each choice
     * @param shares of the variance of the order (1 ahead, 0 tied, -1 behind); all 0 where it never turns
     */
    public record TwoUnits(
            Unit first,
            Unit second,
            Order own,
            int ahead,
            int tied,
            int behind,
            List<Under> alternatives,
            List<Portion> shares) {
        /** Copies the lists. */
        public TwoUnits {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
            Objects.requireNonNull(own, "own");
            alternatives = List.copyOf(alternatives);
            shares = List.copyOf(shares);
        }

        /** In how many combinations the order is the reverse of that under the definition itself; 0 where that is a tie. */
        public int turned() {
            return own == Order.AHEAD ? behind : own == Order.BEHIND ? ahead : 0;
        }

        /** The alternatives that reverse the order by themselves, nothing else changed. */
        public List<Under> turnedAlone() {
            return alternatives.stream()
                    .filter(each -> own != Order.TIED && each.alone != Order.TIED && each.alone != own)
                    .toList();
        }
    }

    /**
     * All combinations of what some variations list.
     *
     * @param index the definition
     * @param variations normalizations, aggregations, treatments, missing rules, weights of branches
     * @param panel the figures
     * @param year one of the panel's years
     * @throws IllegalArgumentException if nothing has an alternative, there are more than 1,000 combinations, or a variation is one that
     *     is drawn and not listed
     * @throws InvalidIndexException if a variation does not fit the definition
     * @throws ScoringException if a combination cannot be scored; how many are told, with the first and its reason
     */
    public static FullFactorial of(CompositeIndex index, List<Variation> variations, Panel panel, int year) {
        return of(index, variations, List.of(), panel, year, Behaviors.none());
    }

    /**
     * All combinations of what some variations list with some weightings, and with methods that the user brings.
     *
     * @param index the definition
     * @param variations normalizations, aggregations, treatments, missing rules; weights of branches where there are no weightings
     * @param weightings alternatives to the weighting of all branches, which learn from the figures of each combination where they learn
     * @param panel the figures
     * @param year one of the panel's years
     * @param behaviors what the custom methods do
     */
    public static FullFactorial of(
            CompositeIndex index,
            List<Variation> variations,
            List<Weighting> weightings,
            Panel panel,
            int year,
            Behaviors behaviors) {
        List<Variation> varied = List.copyOf(variations);
        List<Weighting> weighted = List.copyOf(weightings);
        CompositeIndex stated = index.withFittedWeights(panel, year, behaviors);
        FactorialDesign design = FactorialDesign.of(stated, varied, weighted);
        Scores scores = stated.score(panel, year, behaviors);
        List<Ranking> rankings = new ArrayList<>();
        rankings.add(scores.ranking());
        List<String> failures = new ArrayList<>();
        for (int combination = 1; combination < design.combinations(); combination++) {
            try {
                rankings.add(design.definition(combination)
                        .score(panel, year, behaviors)
                        .ranking());
            } catch (InvalidIndexException | ScoringException e) {
                failures.add(design.text(combination) + ": " + e.getMessage());
            }
        }
        if (!failures.isEmpty()) {
            throw new ScoringException("every combination must be scored, " + failures.size() + " of "
                    + design.combinations() + " were not; the first is " + failures.get(0));
        }
        Lineage lineage = scores.lineage();
        for (Variation each : varied) {
            lineage = lineage.with("varied", each);
        }
        for (Weighting each : weighted) {
            lineage = lineage.with("varied", each);
        }
        return new FullFactorial(design, rankings, lineage.with("combinations", design.combinations()));
    }

    /** The choices, in the order in which combinations are numbered. */
    public List<Choice> factors() {
        return design.choices().stream().map(FactorialDesign.Options::toChoice).toList();
    }

    /** How many combinations there are, the definition itself among them. */
    public int combinations() {
        return design.combinations();
    }

    /** The definition's own ranking. */
    public Ranking own() {
        return own;
    }

    /** Units that have a place under the definition itself, but not in every combination; no figure here is of them. */
    public List<Unit> left() {
        return left;
    }

    /** What repeats it. */
    public Lineage lineage() {
        return lineage;
    }

    /** The places of every unit that has one in all combinations, in the order of the own ranking. */
    public List<OfUnit> units() {
        List<OfUnit> all = new ArrayList<>();
        for (int unit = 0; unit < places.length; unit++) {
            double[] row = places[unit];
            double best = row[0];
            double worst = row[0];
            for (double place : row) {
                best = Math.min(best, place);
                worst = Math.max(worst, place);
            }
            double[] parts = VarianceParts.of(row, design.sizes());
            all.add(new OfUnit(units.get(unit), row[0], best, worst, sum(parts), shares(parts)));
        }
        return all;
    }

    /**
     * Shares of the variance of places, of all units together: the mean of a part over the units, divided by the mean of the variances. So
     * a unit whose place moves more counts for more, and the shares add up to 1, or are all 0 where no place moves.
     */
    public List<Portion> shares() {
        double[] sums = new double[1 << design.choices().size()];
        for (double[] row : places) {
            double[] parts = VarianceParts.of(row, design.sizes());
            for (int set = 0; set < sums.length; set++) {
                sums[set] += parts[set];
            }
        }
        return shares(sums);
    }

    private static double sum(double... parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    /** Single choices first, then pairs and so on; sets of one size in the order of the choices. */
    private List<Portion> shares(double... parts) {
        double total = sum(parts);
        List<Portion> shares = new ArrayList<>();
        for (int size = 1; size <= design.choices().size(); size++) {
            for (int set = 1; set < parts.length; set++) {
                if (Integer.bitCount(set) == size) {
                    shares.add(new Portion(names(set), total == 0 ? 0 : parts[set] / total));
                }
            }
        }
        return shares;
    }

    private List<String> names(int set) {
        List<String> names = new ArrayList<>();
        for (int choice = 0; choice < design.choices().size(); choice++) {
            if ((set & (1 << choice)) != 0) {
                names.add(design.choices().get(choice).name());
            }
        }
        return names;
    }

    /**
     * A pair of units.
     *
     * @param first its id or name
     * @param second that of another
     * @throws IllegalArgumentException if one has no place in some combination, or both are the same
     */
    public TwoUnits pair(String first, String second) {
        int one = units.indexOf(requireUnit(first));
        int other = units.indexOf(requireUnit(second));
        if (one == other) {
            throw new IllegalArgumentException("units must be two, got \"" + first + "\" and \"" + second + "\"");
        }
        return pair(one, other);
    }

    private Unit requireUnit(String idOrName) {
        return Lookup.require("unit", "those with a place in every combination", idOrName, units, Unit::id, Unit::name);
    }

    private TwoUnits pair(int first, int second) {
        Orders orders = new Orders(places[first], places[second], design);
        return new TwoUnits(
                units.get(first),
                units.get(second),
                orders.standing(0),
                orders.count(Order.AHEAD),
                orders.count(Order.TIED),
                orders.count(Order.BEHIND),
                orders.alternatives(),
                shares(VarianceParts.of(orders.figures(), design.sizes())));
    }

    /**
     * The pairs among the first units whose order turns in some combination: those that turn most often first.
     *
     * @param top how many units of the own ranking, at least 2; those without a place in some combination are passed over
     */
    public List<TwoUnits> turned(int top) {
        if (top < 2) {
            throw new IllegalArgumentException("top must be at least 2, got " + top);
        }
        int among = Math.min(top, units.size());
        List<TwoUnits> turned = new ArrayList<>();
        for (int first = 0; first < among; first++) {
            for (int second = first + 1; second < among; second++) {
                if (Orders.isTurned(places[first], places[second])) {
                    turned.add(pair(first, second));
                }
            }
        }
        turned.sort(Comparator.comparingInt(TwoUnits::turned).reversed());
        return turned;
    }

    /** A row for each choice, and for each set of choices: its share of the variance of places over all units, in percent. */
    public Table toTable() {
        Table.Builder table = Table.builder("Shares of the variance of places in " + combinations() + " combinations")
                .text("factor")
                .decimal("share %", 1);
        shares().forEach(share -> table.row(share.toString(), PERCENT * share.value()));
        return table.build();
    }

    /** A row for each unit: its place, the best and the worst, and the share of each choice alone and of all that is together. */
    public Table unitsTable() {
        Table.Builder table = Table.builder(
                        "Places in " + combinations() + " combinations, and shares of their variance in percent")
                .text("id")
                .text("unit")
                .column(own.rule().placeColumn())
                .column(own.rule().placeColumn().withName("best"))
                .column(own.rule().placeColumn().withName("worst"));
        factors().forEach(factor -> table.decimal(factor.name(), 1));
        table.decimal("together", 1);
        for (OfUnit each : units()) {
            List<Object> cells = new ArrayList<>();
            cells.add(each.unit.id());
            cells.add(each.unit.name());
            cells.add(own.rule().shownPlace(each.own));
            cells.add(own.rule().shownPlace(each.best));
            cells.add(own.rule().shownPlace(each.worst));
            double together = 0;
            for (Portion share : each.shares) {
                if (share.factors.size() == 1) {
                    cells.add(PERCENT * share.value);
                } else {
                    together += share.value;
                }
            }
            cells.add(PERCENT * together);
            table.row(cells.toArray());
        }
        return table.build();
    }

    /**
     * A row for each alternative of each choice: in how many combinations with it the first unit is ahead of the second, tied and behind,
     * and how they stand where nothing else differs.
     *
     * @param first its id or name
     * @param second that of another
     */
    public Table pairTable(String first, String second) {
        TwoUnits pair = pair(first, second);
        Table.Builder table = Table.builder(pair.first.name() + " against " + pair.second.name() + " in "
                        + combinations() + " combinations")
                .text("choice")
                .text("alternative")
                .integer("ahead")
                .integer("tied")
                .integer("behind")
                .words("alone");
        pair.alternatives.forEach(each -> table.row(
                each.choice,
                each.alternative,
                (long) each.ahead,
                (long) each.tied,
                (long) each.behind,
                each.alone.name()));
        return table.build();
    }

    /**
     * A row for each pair among the first units that turns: in how many combinations, what turns it alone, and which choice, or choices
     * together, has the largest share of its turning.
     *
     * @param top how many units of the own ranking, at least 2
     */
    public Table turnedTable(int top) {
        Table.Builder table = Table.builder(
                        "Pairs among the first " + top + " that turn in some of " + combinations() + " combinations")
                .text("first")
                .text("second")
                .integer("turned")
                .text("turned alone by")
                .text("mostly by");
        for (TwoUnits pair : turned(top)) {
            List<String> alone = new ArrayList<>();
            pair.turnedAlone().forEach(each -> alone.add(each.choice + " " + each.alternative));
            Portion most = pair.shares.get(0);
            for (Portion share : pair.shares) {
                most = share.value > most.value ? share : most;
            }
            table.row(
                    pair.first.name(),
                    pair.second.name(),
                    (long) pair.turned(),
                    String.join("; ", alone),
                    most.toString());
        }
        return table.build();
    }

    /** The table and what repeats it, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable() + "\n" + lineage;
    }
}
