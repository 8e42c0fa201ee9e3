package org.mattstock.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.Precision;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** Arbitrary definitions without faults, with every method in them. */
final class Generators {
    private static final Arbitrary<Double> NUMBERS = Arbitraries.oneOf(
            Arbitraries.doubles().between(-1e6, 1e6),
            Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
            Arbitraries.of(-0.0, 0.1, 1e300, Double.MIN_VALUE, 2e-3, 1e15, 2e23, 9007199254740993.0));
    private static final Arbitrary<Double> SHARES =
            Arbitraries.doubles().between(0, 1).ofScale(15);
    private static final Arbitrary<Integer> YEARS = Arbitraries.integers().between(1, 9);
    private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
            Arbitraries.of("Överlåtelse \"x\\y\"", "a\nb\t\u0001", "", "\ud800", "\u2028 𐍈"),
            Arbitraries.strings().ofMaxLength(12));
    private static final Arbitrary<String> IDS = Arbitraries.strings()
            .alpha()
            .numeric()
            .withChars("åäöÅÄÖ_-. \"")
            .ofMinLength(1)
            .ofMaxLength(8)
            .map(id -> "i" + id);
    private static final Arbitrary<TieRule> TIES = Arbitraries.of(TieRule.class);
    private static final Arbitrary<QuantileType> TYPES = Arbitraries.of(QuantileType.class);

    private Generators() {}

    /** Two numbers in ascending order. */
    private static Arbitrary<double[]> pairs(Arbitrary<Double> numbers) {
        return Combinators.combine(numbers, numbers)
                .as((a, b) -> new double[] {Math.min(a, b), Math.max(a, b)})
                .filter(pair -> pair[0] < pair[1]);
    }

    private static Arbitrary<Custom> customs() {
        return Combinators.combine(
                        IDS,
                        Arbitraries.integers(),
                        Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), NUMBERS)
                                .ofMaxSize(3))
                .as(Custom::new);
    }

    private static Arbitrary<Breakdown> breakdowns() {
        return Arbitraries.of(Breakdown.TOTAL, Breakdown.WOMEN, Breakdown.of("65+"));
    }

    private static Arbitrary<Selection> selections() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Selection.OfYear()),
                YEARS.map(Selection.Latest::new),
                YEARS.map(years -> new Selection.MeanOf(years + 1, years)));
    }

    private static Arbitrary<Treatment> treatments() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Treatment.None()),
                Combinators.combine(pairs(SHARES), TYPES).as((p, type) -> new Treatment.Winsorize(p[0], p[1], type)),
                pairs(NUMBERS).map(p -> new Treatment.Clip(p[0], p[1])),
                customs());
    }

    private static Arbitrary<Imputation> imputations() {
        return Arbitraries.oneOf(
                Arbitraries.of(new Imputation.None(), new Imputation.Mean()),
                IDS.map(Imputation.GroupMean::new),
                YEARS.map(Imputation.Latest::new));
    }

    private static Arbitrary<Normalization.Range> ranges() {
        return pairs(NUMBERS).map(p -> new Normalization.Range(p[0], p[1]));
    }

    private static Arbitrary<Normalization.Bounds> bounds() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Normalization.Bounds.Observed()),
                Combinators.combine(pairs(SHARES), TYPES)
                        .as((p, type) -> new Normalization.Bounds.Quantiles(p[0], p[1], type)),
                pairs(NUMBERS).map(p -> new Normalization.Bounds.Given(p[0], p[1])));
    }

    static Arbitrary<Normalization> normalizations() {
        Arbitrary<Double> positive = NUMBERS.map(Math::abs).filter(number -> number > 0);
        return Arbitraries.oneOf(
                Arbitraries.just(new Normalization.None()),
                Combinators.combine(bounds(), ranges(), Arbitraries.of(Normalization.Clamp.class))
                        .as(Normalization.MinMax::new),
                Combinators.combine(NUMBERS, positive, Arbitraries.of(Normalization.Spread.class))
                        .as(Normalization.ZScore::new),
                TIES.filter(ties -> ties != TieRule.ORDINAL).map(Normalization.Rank::new),
                ranges().map(Normalization.Percentile::new),
                Combinators.combine(pairs(positive), Arbitraries.of(Normalization.Scale.class), ranges())
                        .as((p, scale, range) -> new Normalization.Goalposts(p[0], p[1], scale, range)),
                Combinators.combine(YEARS, TYPES).as((n, type) -> new Normalization.QuantilePoints(n + 1, type)),
                NUMBERS.set().ofMinSize(1).ofMaxSize(4).map(Generators::bands),
                customs());
    }

    private static Normalization bands(java.util.Set<Double> numbers) {
        TreeSet<Double> distinct = new TreeSet<>();
        numbers.forEach(number -> distinct.add(number + 0.0));
        List<Double> points = new ArrayList<>(distinct);
        points.add(7.5);
        return new Normalization.Bands(List.copyOf(distinct), points);
    }

    static Arbitrary<Leaf> leaves() {
        Arbitrary<Direction> directions =
                Arbitraries.oneOf(Arbitraries.of(Direction.HIGHER, Direction.LOWER), NUMBERS.map(Direction::target));
        Arbitrary<Optional<Denominator>> denominators = Combinators.combine(
                        IDS, breakdowns(), NUMBERS.filter(factor -> factor != 0))
                .as(Denominator::new)
                .optional(0.3);
        Arbitrary<Leaf> plain = Combinators.combine(
                        IDS, TEXTS, normalizations(), directions, treatments(), imputations())
                .as((indicator, title, normalization, direction, treatment, imputation) -> Leaf.of(
                                indicator, direction, normalization)
                        .withTitle(title)
                        .withTreatment(treatment)
                        .withImputation(imputation));
        return Combinators.combine(
                        plain,
                        breakdowns(),
                        selections(),
                        denominators,
                        Arbitraries.of(Leaf.Order.class),
                        Arbitraries.of(Leaf.Orientation.class),
                        Combinators.combine(TEXTS, TEXTS).as(Leaf.Note::new))
                .as((leaf, breakdown, selection, denominator, order, orientation, note) -> {
                    Leaf full = leaf.withBreakdown(breakdown)
                            .withSelection(selection)
                            .withOrder(order)
                            .withOrientation(orientation)
                            .withNote(note);
                    return denominator.map(full::withDenominator).orElse(full);
                });
    }

    private static Arbitrary<Aggregation> aggregations() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Aggregation.Arithmetic(),
                        new Aggregation.Geometric(),
                        new Aggregation.Minimum(),
                        new Aggregation.Copeland()),
                Arbitraries.of(Aggregation.Shortfall.class).map(Aggregation.Sum::new),
                Arbitraries.doubles().between(0.1, 100).map(Aggregation.ShareOfMaximum::new),
                TIES.map(Aggregation.RankSum::new),
                TIES.map(Aggregation.MeanRank::new),
                customs());
    }

    private static Arbitrary<MissingRule> missingRules() {
        Arbitrary<MissingRule> plain = Arbitraries.oneOf(
                Arbitraries.of(new MissingRule.CompleteCases(), new MissingRule.Fail()),
                SHARES.map(MissingRule.AtLeast::new),
                NUMBERS.map(MissingRule.SubstituteConstant::new),
                Arbitraries.of(MissingRule.Statistic.class).map(MissingRule.Substitute::new));
        return Arbitraries.oneOf(plain, plain.map(MissingRule.DropNotApplicable::new));
    }

    private static Arbitrary<Node> nodes(int levels) {
        Arbitrary<Node> leaves = leaves().map(leaf -> leaf);
        return levels == 0
                ? leaves
                : Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, leaves), net.jqwik.api.Tuple.of(1, branches(levels - 1)));
    }

    private static Arbitrary<Node> branches(int levels) {
        return Combinators.combine(
                        nodes(levels).list().ofMinSize(1).ofMaxSize(4),
                        TEXTS,
                        Arbitraries.of(Weighting.equal(), Weighting.relative(), Weighting.shares()),
                        aggregations(),
                        missingRules(),
                        normalizations().optional(0.5))
                .as((parts, title, weighting, aggregation, missing, normalization) -> new Branch(
                        "", title, weighted(parts, weighting), weighting, aggregation, missing, normalization));
    }

    private static List<Branch.Part> weighted(List<Node> nodes, Weighting weighting) {
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            double weight = weighting.equals(Weighting.shares()) ? 1.0 / nodes.size() : i + 0.5;
            parts.add(
                    weighting.equals(Weighting.equal())
                            ? Branch.Part.of(nodes.get(i))
                            : Branch.Part.of(nodes.get(i), weight));
        }
        return parts;
    }

    /** Gives ids that differ, and puts right what the rules between nodes refuse. */
    private static Node valid(Node node, String id) {
        if (node instanceof Leaf leaf) {
            return leaf.withId(id);
        }
        Branch branch = (Branch) node;
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < branch.parts().size(); i++) {
            Branch.Part part = branch.parts().get(i);
            parts.add(new Branch.Part(valid(part.node(), id + "." + i), part.weight()));
        }
        boolean refused = branch.aggregation() instanceof Aggregation.Geometric
                        && !parts.stream().allMatch(Generators::surelyPositive)
                || branch.aggregation().traits().contains(Aggregation.Trait.LOWER_IS_BETTER) && id.contains(".");
        boolean places = branch.aggregation() instanceof Aggregation.RankSum
                || branch.aggregation() instanceof Aggregation.MeanRank;
        boolean constant = branch.missing().toString().contains("SubstituteConstant");
        boolean median = branch.missing().toString().contains("MEDIAN_RANK");
        return new Branch(
                id,
                branch.title(),
                parts,
                branch.weighting(),
                refused ? Aggregation.arithmetic() : branch.aggregation(),
                constant || median && (refused || !places) ? MissingRule.atLeast(0.5) : branch.missing(),
                branch.normalization());
    }

    private static boolean surelyPositive(Branch.Part part) {
        return part.node() instanceof Leaf leaf
                && (leaf.normalization() instanceof Normalization.Goalposts
                        || leaf.normalization() instanceof Normalization.Rank
                        || leaf.normalization() instanceof Normalization.QuantilePoints);
    }

    private static Arbitrary<Population> populations() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Population.Everyone()),
                IDS.map(Population.OfKind::new),
                IDS.set().ofMinSize(1).ofMaxSize(3).map(ids -> new Population.Listed(new TreeSet<>(ids))),
                Combinators.combine(IDS, IDS).as(Population.InGroup::new));
    }

    private static Arbitrary<Eligibility> eligibilities() {
        Arbitrary<Requirement> requirements = Arbitraries.oneOf(
                Combinators.combine(IDS, breakdowns(), NUMBERS).as(Requirement.IndicatorAtLeast::new),
                SHARES.map(share -> new Requirement.CoverageAtLeast("root", share)));
        return Combinators.combine(requirements.list().ofMaxSize(3), Arbitraries.of(Eligibility.Ineligible.class))
                .as(Eligibility::new);
    }

    private static Arbitrary<Reference> references() {
        Arbitrary<Reference.Period> periods = Arbitraries.oneOf(
                Arbitraries.of(new Reference.Period.FittedYear(), new Reference.Period.AllYears()),
                Arbitraries.integers().map(Reference.Period.BaseYear::new));
        Arbitrary<Reference.Among> among = Arbitraries.oneOf(
                Arbitraries.just(new Reference.Among.WholePopulation()),
                Combinators.combine(IDS, IDS).as(Reference.Among.OneGroup::new),
                IDS.map(Reference.Among.OwnGroup::new));
        return Combinators.combine(periods, among).as(Reference::new);
    }

    private static Arbitrary<RankingRule> rankings() {
        Arbitrary<Precision> precisions = Arbitraries.oneOf(
                Arbitraries.just(new Precision.Exact()),
                Combinators.combine(Arbitraries.integers().between(0, 15), Arbitraries.of(Precision.Rounding.class))
                        .as(Precision.Decimals::new),
                Arbitraries.doubles().between(1e-12, 10).ofScale(15).map(Precision.Tolerance::new));
        return Combinators.combine(TIES, precisions)
                .as((ties, precision) -> new RankingRule(ties, precision, RankingRule.Order.HIGHEST_FIRST));
    }

    /** Definitions without faults. */
    static Arbitrary<CompositeIndex> definitions() {
        Arbitrary<Node> trees = nodes(3).map(node -> valid(node, "root"));
        return Combinators.combine(
                        IDS,
                        TEXTS,
                        TEXTS.list().ofMaxSize(2),
                        trees,
                        populations(),
                        eligibilities(),
                        references(),
                        Combinators.combine(rankings(), Arbitraries.of(Degenerate.class))
                                .as(Rules::new))
                .as((id, title, sources, tree, population, eligibility, reference, rules) -> new CompositeIndex(
                        id,
                        title,
                        title,
                        sources,
                        tree,
                        population,
                        eligibility,
                        reference,
                        rules.degenerate(),
                        rules.ranking().withOrder(order(tree))));
    }

    private record Rules(RankingRule ranking, Degenerate degenerate) {}

    private static RankingRule.Order order(Node root) {
        return root instanceof Branch branch
                        && branch.normalization().isEmpty()
                        && branch.aggregation().traits().contains(Aggregation.Trait.LOWER_IS_BETTER)
                ? RankingRule.Order.LOWEST_FIRST
                : RankingRule.Order.HIGHEST_FIRST;
    }
}
