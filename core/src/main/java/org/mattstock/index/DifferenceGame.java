package org.mattstock.index;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.mattstock.definition.Branch;
import org.mattstock.index.Difference.Reading;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.aggregation.Additive;
import org.mattstock.internal.scoring.aggregation.AggregationMethod;
import org.mattstock.internal.scoring.normalization.Normalizer;
import org.mattstock.internal.scoring.normalization.Scale;
import org.mattstock.internal.statistics.Shapley;

/**
 * The game whose Shapley values explain the difference of two units in a branch that aggregates by unit. The players are the
 * parts that both units have; a set of players is worth the branch's value with the first unit's values for them and the
 * second unit's for the others.
 *
 * <p>The difference between what the units really got and what they would get by those parts alone is coverage. Where the two
 * are normalized against different groups, the game is played under both normalizations and the mean is taken; what remains
 * is reference.
 */
final class DifferenceGame {
    private final BranchValues branch;
    private final int first;
    private final int second;
    private final Optional<Additive> additive;
    private final CommonParts common;
    private final Normalizer[] normalizers;
    private final boolean oneReference;
    private final double[] amounts;
    private final double[] slopes;
    private double coverage;
    private double explained;

    DifferenceGame(Frame frame, BranchValues branch, AggregationMethod method, int first, int second) {
        this.branch = branch;
        this.first = first;
        this.second = second;
        this.additive = method.additive();
        this.common =
                new CommonParts(branch.parts, first, second, method.formula().orElseThrow());
        this.normalizers =
                new Normalizer[] {normalizer(frame, branch.node(), first), normalizer(frame, branch.node(), second)};
        this.oneReference = frame.groups.usedBy(first) == frame.groups.usedBy(second);
        this.amounts = new double[branch.parts.count()];
        Arrays.fill(amounts, Double.NaN);
        this.slopes = amounts.clone();
        for (int part : common.positions()) {
            amounts[part] = 0;
        }
    }

    private static Normalizer normalizer(Frame frame, Branch branch, int unit) {
        return Objects.requireNonNull(BranchArithmetic.normalizer(frame, branch, unit), "a unit with a value has one");
    }

    BranchDifference solve() {
        Optional<Scale> ofFirst = BranchArithmetic.line(normalizers[0]);
        Optional<Scale> ofSecond = BranchArithmetic.line(normalizers[1]);
        if (additive.isPresent() && ofFirst.isPresent() && ofSecond.isPresent()) {
            return weighted(additive.get(), ofFirst.get(), ofSecond.get(), 0);
        }
        if (additive.isPresent() && common.differing().length > Shapley.MOST_PLAYERS) {
            double step = lead(branch.unclamped) - lead(branch.aggregated);
            return weighted(additive.get(), Scale.IDENTITY, Scale.IDENTITY, step);
        }
        return shapley();
    }

    /** The closed form: under an additive aggregation, each part's Shapley value is its weighted difference. */
    private BranchDifference weighted(Additive sum, Scale ofFirst, Scale ofSecond, double step) {
        double slope = (ofFirst.slope() + ofSecond.slope()) / 2;
        for (int part : common.positions()) {
            slopes[part] = slope * common.slope(part, sum);
            amounts[part] = slopes[part] * common.lead(part);
        }
        cover(value -> ofFirst.slope() * value);
        cover(value -> ofSecond.slope() * value);
        double clamping = lead(branch.values) - lead(branch.unclamped);
        double reference = oneReference ? 0 : lead(branch.unclamped) - step - explained;
        return new BranchDifference(Reading.WEIGHTED_DIFFERENCES, amounts, slopes, coverage, reference, clamping, step);
    }

    private BranchDifference shapley() {
        for (Normalizer normalizer : normalizers) {
            DoubleUnaryOperator finish = value -> normalizer.cut(normalizer.place(value));
            play(finish);
            cover(finish);
        }
        double reference = oneReference ? 0 : lead(branch.values) - explained;
        return new BranchDifference(Reading.SHAPLEY_VALUES, amounts, slopes, coverage, reference, 0, 0);
    }

    private double lead(double[] values) {
        return values[first] - values[second];
    }

    /** Adds half of what is gained and lost by the parts that only one unit has. */
    private void cover(DoubleUnaryOperator finish) {
        double full = finish.applyAsDouble(branch.aggregated[first]) - finish.applyAsDouble(branch.aggregated[second]);
        double byCommon = common.isEmpty()
                ? 0
                : finish.applyAsDouble(common.aggregate(part -> true))
                        - finish.applyAsDouble(common.aggregate(part -> false));
        coverage += (full - byCommon) / 2;
        explained += full / 2;
    }

    /** Adds half of every player's Shapley value. */
    private void play(DoubleUnaryOperator finish) {
        int[] players = common.differing();
        if (players.length > Shapley.MOST_PLAYERS) {
            throw new IllegalArgumentException("a difference takes at most " + Shapley.MOST_PLAYERS
                    + " parts that differ in a branch that is not additive, got " + players.length + " in "
                    + branch.node().id() + "; gather them in branches of fewer");
        }
        double[] worth = new double[1 << players.length];
        for (int set = 0; set < worth.length && !common.isEmpty(); set++) {
            boolean[] joined = new boolean[amounts.length];
            for (int player = 0; player < players.length; player++) {
                joined[players[player]] = (set >> player & 1) == 1;
            }
            worth[set] = finish.applyAsDouble(common.aggregate(part -> joined[part]));
        }
        double[] values = Shapley.values(players.length, worth);
        for (int player = 0; player < players.length; player++) {
            amounts[players[player]] += values[player] / 2;
        }
    }
}
