package org.mattstock.index;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.fit.CellFormulas;
import org.mattstock.fit.Finding;
import org.mattstock.fit.FittedParameters;
import org.mattstock.internal.scoring.EligibilityCheck;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Observed;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.finding.Columns;
import org.mattstock.internal.scoring.finding.Findings;
import org.mattstock.internal.scoring.finding.PartCorrelations;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/**
 * The scores of all units of a panel in one year, and on demand every stage that led there. Immutable; any number of threads
 * may ask. Units outside the population are scored too, for comparison, and never ranked.
 *
 * <p>The stages, which explanations, coverage and the values of single nodes are made from, are computed when first asked for,
 * from the panel and the parameters, and then kept. They lead to the same bits. Scores keep their panel in memory.
 */
public final class Scores {
    /** What a leaf's value has been through. A step that changes nothing leaves the values of the stage before. */
    public enum Stage {
        /** As selected from the panel. */
        RAW,
        /** Divided by the denominator. */
        SCALED,
        /** After the treatment of extreme values; after imputation too, where the leaf imputes first. */
        TREATED,
        /** After imputation; before treatment, where the leaf imputes first. */
        IMPUTED,
        /** Normalized, with the leaf's direction: what its branch takes. */
        NORMALIZED
    }

    private final FittedIndex fitted;
    private final Frame frame;
    private final int year;
    private final NodeValues values;
    private final Supplier<TreeValues> stages;
    private final Supplier<Observed> observed;
    private final Supplier<Ranking> ranking;
    private final Map<String, NodeScores> nodes = new ConcurrentHashMap<>();
    private final RankingBuilder places;
    private final Supplier<List<Finding>> findings;

    /**
     * Scores of one year.
     *
     * @param frame which recalls what was learned
     * @param values of the root, with every stage or without
     */
    Scores(FittedIndex fitted, Frame frame, int year, NodeValues values) {
        this.fitted = fitted;
        this.frame = frame;
        this.year = year;
        this.values = values;
        this.stages = Suppliers.memoize(() -> TreeValues.of(frame, values, fitted.referenceYears()));
        this.observed = Suppliers.memoize(() -> Observed.of(index().tree(), this::observed));
        this.ranking = Suppliers.memoize(() -> ranking(index().ranking()));
        this.findings = Suppliers.memoize(this::find);
        this.places = new RankingBuilder(frame, EligibilityCheck.of(frame.recipe, frame.panel, year));
    }

    private Observed.Source observed(Leaf leaf) {
        if (!frame.recipe.counts(leaf.id())) {
            return Observed.source(panel(), leaf, year);
        }
        LeafValues values = (LeafValues) values(leaf.id());
        return new Observed.Source(values.scaled, values.reasons);
    }

    /**
     * The definition. Weights that were learned stand in it as stated ones, so that it says all that made these scores;
     * {@code fitted().index()} is the definition that learned them.
     */
    public CompositeIndex index() {
        return fitted.stated();
    }

    /** The definition with the parameters that were applied. */
    public FittedIndex fitted() {
        return fitted;
    }

    /** The year that was scored. */
    public int year() {
        return year;
    }

    /** The definition's hash, see {@link CompositeIndex#hash()}. */
    public String definitionHash() {
        return index().hash();
    }

    /** The digest of the panel that was given, SHA-256 in hexadecimal. */
    public String panelDigest() {
        return frame.given.digest();
    }

    /** What repeats these scores: library, definition and panel by their hashes, year. */
    public Lineage lineage() {
        Lineage lineage = Lineage.ofLibrary()
                .with("definition", index().id())
                .with("definition hash", definitionHash())
                .with("panel digest", panelDigest())
                .with("year", year);
        return fitted.referenceYears().isEmpty() ? lineage : lineage.with("reference years", fitted.referenceYears());
    }

    /** The panel that was scored: without the values that the definition takes as missing since they cannot be. */
    public Panel panel() {
        return frame.panel;
    }

    /** Where the panel's figures come from. */
    public Provenance provenance() {
        return frame.panel.provenance();
    }

    /** All units of the panel, by id. */
    public List<Unit> units() {
        return frame.units;
    }

    /**
     * A unit's score; empty if it has none.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if the panel has no such unit, or several of that name
     */
    public OptionalDouble score(String idOrName) {
        return Optionals.of(values.values[position(idOrName)]);
    }

    /**
     * A unit's score before the last clamp; the score itself where nothing is cut.
     *
     * @param idOrName the unit's id, or its name
     */
    public OptionalDouble unclamped(String idOrName) {
        return Optionals.of(values.unclamped[position(idOrName)]);
    }

    /**
     * The values of one node for all units. A node of weight 0 has no part in the scores; it is normalized by itself when it is
     * asked for, as the panel's figures of this year and the definition's reference have it. Whoever asks cell by cell pays for a
     * look-up each time.
     *
     * @param idOrTitle the node's id, or its title
     * @throws IllegalArgumentException if the index has no such node (the nearest are named), or several of that title
     * @throws InvalidIndexException if the panel lacks something that a node of weight 0 needs
     * @throws org.mattstock.fit.ScoringException if such a one cannot be scored
     */
    public NodeScores node(String idOrTitle) {
        return nodes.computeIfAbsent(Objects.requireNonNull(idOrTitle, "idOrTitle"), this::scoresOf);
    }

    private NodeScores scoresOf(String idOrTitle) {
        Node node = index().requireNode(idOrTitle);
        NodeValues found = values(node.id());
        return new NodeScores(
                node,
                panel(),
                found,
                order -> places.ranking(found, index().ranking().withOrder(order)),
                unit -> node instanceof Leaf leaf ? LineEnds.of(frame, leaf, unit) : Optional.empty());
    }

    /**
     * The values of all leaves at one stage: a row for each unit of the panel, by id, with id and name, and a column for each
     * leaf, under its id. Empty where there is no value, and where what was imputed stands in for a confidential figure and would
     * be read as it; {@link #node} has the number that counts.
     *
     * @param stage which of the steps that lead to a normalized value
     */
    public Table stage(Stage stage) {
        return StageTable.of(this, stage);
    }

    /** The ranking by the definition's own rule; made when first asked for, and then kept. */
    public Ranking ranking() {
        return ranking.get();
    }

    /**
     * The ranking by another rule.
     *
     * @param override the rule that is used instead of the definition's
     */
    public Ranking ranking(RankingRule override) {
        Objects.requireNonNull(override, "override");
        return places.ranking(isComplete() ? values : root(), override);
    }

    /**
     * The ranking in one node, by the definition's ties and precision, best first.
     *
     * @param idOrTitle the node's id, or its title
     */
    public Ranking ranking(String idOrTitle) {
        return node(idOrTitle).ranking();
    }

    /**
     * How much of a unit's score rests on observed figures.
     *
     * @param idOrName the unit's id, or its name
     */
    public Coverage coverage(String idOrName) {
        int unit = position(idOrName);
        return new Coverage(
                frame.units.get(unit),
                index().nodes().stream()
                        .map(node -> new Coverage.OfNode(
                                node.id(), node.title(), observed.get().share(node.id(), unit)))
                        .toList());
    }

    /**
     * Why a unit has its score, or none.
     *
     * @param idOrName the unit's id, or its name
     */
    public Explanation explain(String idOrName) {
        return ExplanationBuilder.of(index().title(), stages.get(), ranking(), position(idOrName));
    }

    /**
     * Why one unit is ahead of another, or behind.
     *
     * @param first the id or name of the unit whose lead is explained
     * @param second the id or name of the unit that it is compared with
     * @throws IllegalArgumentException if one of them has no score, or if more than 12 parts differ in a branch that is
     *     neither additive nor by population
     */
    public Difference difference(String first, String second) {
        return DifferenceBuilder.of(index().title(), stages.get(), position(first), position(second));
    }

    /**
     * Where units that lack something would stand if it were low or high: at the 10 % and 90 % quantiles of the population.
     */
    public MissingBounds missingBounds() {
        return missingBounds(0.1, 0.9);
    }

    /**
     * Where units that lack something would stand if it were low or high.
     *
     * @param low the probability of the low values, from 0 to 1
     * @param high the probability of the high values, above {@code low}
     */
    public MissingBounds missingBounds(double low, double high) {
        return new MissingTrial(stages.get(), places, index().ranking()).run(ranking(), low, high);
    }

    /**
     * What a reader should know before trusting the places, in the order that {@link Finding} states; none where nothing was
     * found. Looked for when first asked for, over the population in the scored year, and then kept. Nothing with weight 0 is
     * looked at.
     *
     * <ul>
     *   <li>Figures that cannot be, where the definition keeps them or takes them as missing: those that the scored year and the
     *       reference may meet, in earlier years too where a leaf falls back on them.
     *   <li>Units of several kinds in the population.
     *   <li>Parts of a sum or mean with unlike scales: one of the standard deviations is more than 10 times another.
     *   <li>Leaves and branches with one value for all; classes by quantiles that nobody is in.
     *   <li>Parts whose correlation with the rest of their branch is below -0.1, see {@link #partCorrelations}.
     *   <li>Indicators that count several times.
     * </ul>
     */
    public List<Finding> findings() {
        return findings.get();
    }

    private List<Finding> find() {
        List<Integer> years = Stream.concat(fitted.referenceYears().stream(), Stream.of(year))
                .distinct()
                .sorted()
                .toList();
        return Stream.concat(
                        Findings.of(stages.get(), years).stream(),
                        index().effectiveWeights().findings().stream().filter(Finding.CountsTwice.class::isInstance))
                .toList();
    }

    /**
     * How far each part of a branch goes with the others: Pearson's correlation of its values with the weighted mean of the other
     * parts that a unit has a value of, over the population; a row for each part with a weight. A negative one is pointed out:
     * it may be meant, and it is also what a turned direction looks like. Empty for fewer than three units, and where one of the
     * two is the same for all.
     */
    public Table partCorrelations() {
        Table.Builder table = Table.builder(index().title() + " " + year + ": each part against the rest of its branch")
                .text("branch")
                .text("part")
                .text("title")
                .decimal("correlation", 3)
                .integer("units")
                .text("remark");
        for (PartCorrelations.OfPart each : PartCorrelations.ofAll(root(), new Columns(frame))) {
            @Nullable
            Double correlation =
                    each.correlation().isPresent() ? each.correlation().getAsDouble() : null;
            table.row(
                    each.branch().id(),
                    each.part().id(),
                    each.part().title(),
                    correlation,
                    each.units(),
                    correlation != null && correlation < 0 ? "against the others" : "");
        }
        return table.build();
    }

    /**
     * How these scores are worked out in the cells of a spreadsheet, from figures to the value of the root.
     *
     * @throws IllegalArgumentException if a method has no formula, or figures are compared with what no formula reaches; every node
     *     and method is named
     */
    public CellFormulas inCells() {
        return InCells.of(stages.get(), fitted.parameters(), learnedHere());
    }

    /** What the figures of the year teach, if they are what the definition refers to. */
    private FittedParameters learnedHere() {
        return fitted.referenceYears().equals(List.of(year))
                ? index().fit(panel(), year, fitted.behaviors()).parameters()
                : FittedParameters.of(List.of());
    }

    /**
     * Unit, place, score, the parts of the root and coverage in percent; ranked units best first, then the others. Places and scores
     * look as in every table of this ranking rule: units at two places may show one score, where scores are not rounded before they
     * are compared. Parts have as many decimals, and 2 at least. The table says what it was made of.
     */
    public Table toTable() {
        return new ScoresTable(stages.get(), observed.get())
                .table(index().title(), ranking())
                .withLineage(provenance().addTo(lineage()));
    }

    /** Whether every unit has a score, so that nobody asks why not. */
    private boolean isComplete() {
        for (double value : values.values) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    NodeValues root() {
        return stages.get().root();
    }

    NodeValues values(String nodeId) {
        if (!frame.recipe.counts(nodeId)) {
            PanelCheck.require(frame.recipe.alone(nodeId), panel(), year, fitted.behaviors());
        }
        return stages.get().node(nodeId);
    }

    int position(String idOrName) {
        return frame.panel.requireUnitIndex(idOrName);
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
