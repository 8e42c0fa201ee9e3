package org.mattstock.internal.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * A linear program over variables that are not negative, solved by the simplex method of commons-math3. Gains below 1e-9 end
 * the search, where that library would stop at 1e-6. What is below 1e-10 counts as 0, as there: with less, what rounding leaves
 * is taken for a pivot, and the search may end far from the cheapest solution.
 */
public final class LinearProgram {
    private static final double EPSILON = 1e-9;
    private static final int ULPS = 10;
    private static final double CUT_OFF = 1e-10;
    private static final int MOST_PIVOTS = 100_000;

    private final double[] costs;
    private final List<LinearConstraint> constraints = new ArrayList<>();

    /**
     * Starts a program.
     *
     * @param costs what is to be as small as possible: by variable, how much one of it costs
     */
    public LinearProgram(double... costs) {
        this.costs = costs.clone();
    }

    /** Demands that the variables times some factors add up to at most a bound. */
    public LinearProgram atMost(double bound, double... factors) {
        constraints.add(new LinearConstraint(factors, Relationship.LEQ, bound));
        return this;
    }

    /** Demands that the variables times some factors add up to a value. */
    public LinearProgram equalTo(double value, double... factors) {
        constraints.add(new LinearConstraint(factors, Relationship.EQ, value));
        return this;
    }

    /**
     * The cheapest values of the variables.
     *
     * @throws IllegalArgumentException if no values meet the demands, or none are the cheapest
     * @throws IllegalStateException if the search does not end
     */
    public double[] solve() {
        try {
            return new SimplexSolver(EPSILON, ULPS, CUT_OFF)
                    .optimize(
                            new MaxIter(MOST_PIVOTS),
                            new LinearObjectiveFunction(costs, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true),
                            PivotSelectionRule.DANTZIG)
                    .getPoint();
        } catch (NoFeasibleSolutionException | UnboundedSolutionException e) {
            throw new IllegalArgumentException("constraints must admit a cheapest solution, got none", e);
        } catch (TooManyIterationsException e) {
            throw new IllegalStateException("no solution after " + MOST_PIVOTS + " pivots", e);
        }
    }
}
