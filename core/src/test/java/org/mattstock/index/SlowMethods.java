package org.mattstock.index;

import java.util.Set;
import java.util.stream.Stream;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.rank.Precision;

/** The methods that {@link SlowScorer} was taught: any other would silently be scored as one of them. */
final class SlowMethods {
    private static final Set<Class<?>> KNOWN = Set.of(
            Selection.OfYear.class,
            Selection.Latest.class,
            Selection.MeanOf.class,
            Treatment.None.class,
            Treatment.Winsorize.class,
            Treatment.Clip.class,
            Imputation.None.class,
            Imputation.Mean.class,
            Imputation.GroupMean.class,
            Imputation.Latest.class,
            Imputation.Constant.class,
            Imputation.Linear.class,
            Direction.Higher.class,
            Direction.Lower.class,
            Direction.Target.class,
            Normalization.None.class,
            Normalization.MinMax.class,
            Normalization.Bounds.Observed.class,
            Normalization.Bounds.Quantiles.class,
            Normalization.Bounds.Given.class,
            Normalization.ZScore.class,
            Normalization.Rank.class,
            Normalization.Percentile.class,
            Normalization.Goalposts.class,
            Normalization.QuantilePoints.class,
            Normalization.Bands.class,
            Weighting.Equal.class,
            Weighting.Given.class,
            Aggregation.Arithmetic.class,
            Aggregation.Geometric.class,
            Aggregation.Minimum.class,
            Aggregation.Sum.class,
            Aggregation.ShareOfMaximum.class,
            Aggregation.RankSum.class,
            Aggregation.MeanRank.class,
            Aggregation.Copeland.class,
            MissingRule.CompleteCases.class,
            MissingRule.AtLeast.class,
            MissingRule.AtLeastParts.class,
            MissingRule.SubstituteConstant.class,
            MissingRule.SubstitutePlace.class,
            MissingRule.Substitute.class,
            MissingRule.Fail.class,
            MissingRule.DropNotApplicable.class,
            Population.Everyone.class,
            Population.OfKind.class,
            Population.Listed.class,
            Population.InGroup.class,
            Reference.Period.FittedYear.class,
            Reference.Period.BaseYear.class,
            Reference.Period.AllYears.class,
            Reference.Among.WholePopulation.class,
            Reference.Among.OneGroup.class,
            Reference.Among.OwnGroup.class,
            Custom.class);

    private SlowMethods() {}

    /** Refuses a definition that cannot be judged. */
    static void requireKnown(CompositeIndex index) {
        judged(index).forEach(method -> requireKnown(method, KNOWN));
    }

    /** Whether a definition can be judged. */
    static boolean know(CompositeIndex index) {
        return judged(index).allMatch(method -> KNOWN.contains(method.getClass()));
    }

    /** Precision changes no value; requirements are checked where they act. */
    private static Stream<Record> judged(CompositeIndex index) {
        return AnyMethod.methodsOf(index).stream()
                .filter(method -> !(method instanceof Requirement || method instanceof Precision));
    }

    static int taught() {
        return KNOWN.size();
    }

    /** Refuses a method that is not among those that are known. */
    static void requireKnown(Object method, Set<Class<?>> known) {
        if (!known.contains(method.getClass())) {
            throw new AssertionError("the slow scorer must know every method that is drawn; teach it " + method);
        }
    }
}
