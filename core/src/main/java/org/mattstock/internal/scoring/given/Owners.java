package org.mattstock.internal.scoring.given;

import java.util.List;
import org.mattstock.data.Unit;
import org.mattstock.fit.ScoringException;

/** Whom the values of one node belong to: what must hold of a value is said with node and unit. */
public final class Owners {
    private final String node;
    private final List<Unit> units;
    private final boolean[] population;

    /**
     * The owners of a node's values.
     *
     * @param node the node's id
     * @param units by position
     * @param population by unit: whether it is scored against the others; one that is not stops nobody
     */
    public Owners(String node, List<Unit> units, boolean[] population) {
        this.node = node;
        this.units = units;
        this.population = population;
    }

    /** The id of the node. */
    public String node() {
        return node;
    }

    public Unit unit(int unit) {
        return units.get(unit);
    }

    public boolean isInPopulation(int unit) {
        return population[unit];
    }

    /** A result that must be a number; never {@code -0.0}. */
    public double finite(int unit, double result) {
        if (!Double.isFinite(result)) {
            throw new ScoringException("the value of " + node + " for " + units.get(unit)
                    + " must be a number within the range of a double, got " + result);
        }
        return result + 0.0;
    }
}
