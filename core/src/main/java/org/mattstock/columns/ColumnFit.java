package org.mattstock.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Reference;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.FittedParameters.Step;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Customs;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.text.Lookup;

/**
 * The fit of a definition in steps that need one column each, so that no machine holds the whole table: a million units have 8 MB
 * of figures in an indicator, and 80 GB in ten thousand of them. Steps of one level may run at once, on one machine or on many. The
 * parameters are those of {@link CompositeIndex#fit}, and any part of the rows that is scored with them has the scores that it has
 * in the whole: both to the bit, since every sum runs within one column, in the order of the units.
 *
 * <ol>
 *   <li>Each leaf that learns is fitted on a panel with its own indicator, of all units: {@link #fit(String, Panel, int)}.
 *   <li>What was learned is put together: {@link FittedParameters#plus}.
 *   <li>A branch that is itself normalized, or whose value others stand in for, learns from its values. They are found in parts of
 *       the rows with what is known so far, {@link #column}, and are a panel with one indicator, named after the branch; the parts
 *       of that are merged, and the branch is fitted on it as a leaf is. One pass over the rows for each level of such branches.
 *   <li>With all of it, {@link #fitted} gives what scores any rows ({@link FittedIndex#scoreRows}), and {@link PartRanking} the places of all.
 * </ol>
 *
 * <p>{@link #fit(Source, int)} does the steps one after another:
 *
 * <pre>{@code
 * ColumnFit plan = ColumnFit.of(index);
 * FittedIndex fitted = plan.fit(source, 2024);
 * List<PartRanking> parts = new ArrayList<>();
 * for (Panel rows : source.rows()) {
 *     parts.add(PartRanking.of(fitted.scoreRows(rows, 2024)));
 * }
 * Ranking whole = PartRanking.merged(parts);
 * }</pre>
 *
 * <p>Every panel must have the years that the definition looks at and the groupings that it names, whole. What takes more than a column to
 * learn, or more than a row to score, is refused with the reason: weights that are learned, imputation from other columns,
 * aggregations that hold units against each other (places, duels, ideals, efficiency), figures divided by one unit's,
 * references without the units that are not eligible, and a population that lists its units. What refuses figures looks at those
 * that it is given: figures that a power brings too near to each other are found within a part, and in the columns that teach
 * something.
 */
public final class ColumnFit {
    private final CompositeIndex index;
    private final Behaviors behaviors;
    private final Node counted;
    private final ColumnSteps steps;

    private ColumnFit(CompositeIndex index, Behaviors behaviors) {
        this.index = index;
        this.behaviors = behaviors;
        this.counted = Tree.counted(index.tree());
        this.steps = ColumnSteps.of(counted);
    }

    /** A table that is read a column at a time, and some rows at a time; the same each time that it is asked. */
    public interface Source {
        /**
         * Some columns of all units.
         *
         * @param indicators their ids: one, or more where a leaf has a denominator
         */
        Panel column(SortedSet<String> indicators);

        /** All columns, of some units at a time; each unit in one part. */
        Iterable<Panel> rows();
    }

    /**
     * The steps of a definition.
     *
     * @throws IllegalArgumentException if it needs more than a column to learn or more than a row to score; every reason is named
     */
    public static ColumnFit of(CompositeIndex index) {
        return of(index, Behaviors.none());
    }

    /**
     * The steps of a definition with custom methods.
     *
     * @param index the definition
     * @param behaviors what the custom methods do
     * @throws IllegalArgumentException if it needs more than a column to learn or more than a row to score; every reason is named
     */
    public static ColumnFit of(CompositeIndex index, Behaviors behaviors) {
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(behaviors, "behaviors");
        Apart.require(index, behaviors);
        return new ColumnFit(index, behaviors);
    }

    /** The definition. */
    public CompositeIndex index() {
        return index;
    }

    /**
     * The ids of the nodes that learn: first leaves (none, if none learns), then branches, a level after all that its branches
     * need. The nodes of one level do not need each other.
     */
    public List<List<String>> levels() {
        return steps.levels();
    }

    /**
     * The indicators that a node is made from: of a leaf its own and those of its denominator, of a branch those of all leaves below
     * it that have weight.
     *
     * @param node its id or title
     */
    public SortedSet<String> indicators(String node) {
        TreeSet<String> ids = new TreeSet<>();
        for (Leaf leaf : Tree.leaves(require(node))) {
            ids.add(leaf.indicator());
            leaf.divisors().stream().map(Denominator.Divisor::indicator).forEach(ids::add);
        }
        return ids;
    }

    /**
     * What one node learns.
     *
     * @param node the id or title of one that is among the {@link #levels}
     * @param column its column, of all units: the {@link #indicators} of a leaf, and of a branch what {@link #column} gave for all
     *     parts of the rows, merged
     * @param year the fitted year, as in {@link CompositeIndex#fit}
     * @throws IllegalArgumentException if the node learns nothing
     * @throws org.mattstock.index.InvalidIndexException if the panel lacks something; everything that it lacks is listed
     * @throws ScoringException if there is nothing to learn where something must be, such as from a column without a value
     */
    public FittedParameters fit(String node, Panel column, int year) {
        Node found = require(node);
        if (!steps.learns(found.id())) {
            throw new IllegalArgumentException("node must be one that learns, got " + found.id());
        }
        List<FittedParameters.Entry> learned =
                around(steps.alone(found)).fit(column, year, behaviors).parameters().entries().stream()
                        .filter(entry -> entry.node().equals(found.id()))
                        .toList();
        if (steps.normalizes(found) && learned.stream().noneMatch(entry -> entry.step() == Step.NORMALIZATION)) {
            throw new ScoringException("the column of " + found.id()
                    + " must have a value in the reference to normalize it by, got none; leave it out");
        }
        return FittedParameters.of(learned);
    }

    /**
     * The values of a branch as its own fit takes them, before it is normalized, of some rows and in the years of the reference: a
     * panel with one indicator, whose id is that of the branch.
     *
     * @param branch its id or title
     * @param known what was learned on the levels before; more than is needed is of no account
     * @param rows all units of a part, with the {@link #indicators} of the branch
     * @param year the fitted year
     * @throws IllegalArgumentException if it is no branch, or something below it has not learned yet
     */
    public Panel column(String branch, FittedParameters known, Panel rows, int year) {
        if (!(require(branch) instanceof Branch found)) {
            throw new IllegalArgumentException("column must be that of a branch, got the leaf " + branch);
        }
        FittedIndex below = below(found, known);
        PanelBuilder builder = Panel.builder().indicator(Indicator.of(found.id(), found.title()));
        rows.units().forEach(builder::unit);
        rows.groupings().forEach(builder::grouping);
        rows.years().forEach(builder::year);
        boolean isEmpty = true;
        for (int walked : referenceYears(rows, year)) {
            Scores scores = below.scoreRows(rows, walked);
            for (Unit unit : rows.units()) {
                OptionalDouble value = scores.score(unit.id());
                if (value.isPresent()) {
                    builder.value(found.id(), Breakdown.TOTAL, unit.id(), walked, value.getAsDouble());
                    isEmpty = false;
                }
            }
        }
        if (isEmpty) {
            builder.column(found.id(), Breakdown.TOTAL, List.of(), new double[0], List.of());
        }
        return builder.build();
    }

    /** A branch as it is before its own normalization. */
    private FittedIndex below(Branch branch, FittedParameters known) {
        CompositeIndex own = around(branch.withoutNormalization().withDirection(Direction.HIGHER));
        Set<String> parts = Tree.nodes(branch).stream()
                .map(Node::id)
                .filter(id -> !id.equals(branch.id()))
                .collect(Collectors.toSet());
        return FittedIndex.of(
                own,
                FittedParameters.of(known.entries().stream()
                        .filter(entry -> parts.contains(entry.node()))
                        .toList()),
                behaviors);
    }

    /**
     * The definition with all that was learned: what {@link CompositeIndex#fit} gives, but for the panel that nobody has.
     *
     * @param parameters of all {@link #levels}
     * @param referenceYears the years that they were learned on, ascending: the fitted year, unless the definition has a base year
     *     or takes all years
     * @throws IllegalArgumentException if a normalization finds no parameters, or parameters fit no step; all are listed
     */
    public FittedIndex fitted(FittedParameters parameters, List<Integer> referenceYears) {
        return FittedIndex.of(
                index,
                new FittedIndex.Frozen(
                        index.identity(), referenceYears, Customs.of(index.tree()), parameters.entries()),
                behaviors);
    }

    /**
     * All steps, one after another.
     *
     * @param source the table
     * @param year the fitted year
     */
    public FittedIndex fit(Source source, int year) {
        FittedParameters known = FittedParameters.of(List.of());
        for (String leaf : levels().get(0)) {
            known = known.plus(fit(leaf, source.column(indicators(leaf)), year));
        }
        for (List<String> branches : levels().subList(1, levels().size())) {
            known = known.plus(fit(branches, known, source, year));
        }
        Leaf any = Tree.leaves(counted).get(0);
        return fitted(known, referenceYears(source.column(indicators(any.id())), year));
    }

    /** Of one level of branches, in one pass over the rows. */
    private FittedParameters fit(List<String> branches, FittedParameters known, Source source, int year) {
        List<List<Panel>> columns = new ArrayList<>();
        branches.forEach(branch -> columns.add(new ArrayList<>()));
        for (Panel rows : source.rows()) {
            for (int i = 0; i < branches.size(); i++) {
                columns.get(i).add(column(branches.get(i), known, rows, year));
            }
        }
        FittedParameters learned = FittedParameters.of(List.of());
        for (int i = 0; i < branches.size(); i++) {
            learned = learned.plus(fit(branches.get(i), merged(columns.get(i)), year));
        }
        return learned;
    }

    /** Two and two, so that no part is copied more often than the number of parts can be halved. */
    private static Panel merged(List<Panel> parts) {
        List<Panel> left = parts;
        while (left.size() > 1) {
            List<Panel> pairs = new ArrayList<>();
            for (int i = 0; i < left.size(); i += 2) {
                pairs.add(i + 1 < left.size() ? left.get(i).merge(left.get(i + 1)) : left.get(i));
            }
            left = pairs;
        }
        if (left.isEmpty()) {
            throw new IllegalArgumentException("rows must come in at least one part, got none");
        }
        return left.get(0);
    }

    private List<Integer> referenceYears(Panel panel, int year) {
        if (index.reference().period() instanceof Reference.Period.BaseYear base) {
            return List.of(base.year());
        }
        return index.reference().period() instanceof Reference.Period.AllYears ? panel.years() : List.of(year);
    }

    /** The rules of the definition around another tree; who is ranked is not asked before all is scored. */
    private CompositeIndex around(Node tree) {
        return CompositeIndex.of(index.id(), tree)
                .withPopulation(index.population())
                .withReference(index.reference())
                .withDegenerate(index.degenerate())
                .withOutOfRange(index.outOfRange());
    }

    private Node require(String idOrTitle) {
        return Lookup.<Node>require(
                "node", "those of the index that have weight", idOrTitle, Tree.nodes(counted), Node::id, Node::title);
    }

    @Override
    public String toString() {
        return index.title() + " (" + index.id() + "), fitted by column in " + levels().size() + " levels";
    }
}
