package org.mattstock.internal.scoring.given;

import java.util.List;
import java.util.stream.IntStream;

/** The parts of a branch in one year, after its missing rule: which values and weights each unit goes on with. */
public final class Parts {
    /** The ids of the parts' nodes. */
    public final List<String> ids;
    /** The parts' own weights; 1 each under equal weighting. */
    public final double[] weights;
    /** By part and unit: the value that is aggregated, NaN for a part that is left out. */
    public final double[][] used;
    /** By unit: whether the missing rule lets it have a value. */
    public final boolean[] kept;
    /** By unit: the weight of the parts that apply to it. */
    public final double[] applicable;
    /** By unit: the weight of the parts that are used. */
    public final double[] present;

    private final Dropped dropped;
    private final AbsentPlace absent;

    /** Which parts the missing rule drops of which units, as if the definition had never had them. */
    @FunctionalInterface
    public interface Dropped {
        boolean at(int part, int unit);
    }

    /**
     * Parts, before the missing rule has decided anything.
     *
     * @param ids of the nodes of the parts
     * @param weights of each part
     * @param units how many there are
     */
    public Parts(List<String> ids, double[] weights, int units, Dropped dropped, AbsentPlace absent) {
        this.ids = ids;
        this.weights = weights;
        this.used = new double[weights.length][];
        this.kept = new boolean[units];
        this.applicable = new double[units];
        this.present = new double[units];
        this.dropped = dropped;
        this.absent = absent;
    }

    public int count() {
        return weights.length;
    }

    /** Whether the missing rule drops a part of a unit, as if the definition had never had it. */
    public boolean isDropped(int part, int unit) {
        return dropped.at(part, unit);
    }

    /** The place of a unit that lacks a part, among so many that have it; NaN for none. */
    public double placeWithout(int part, int unit, int count) {
        return isDropped(part, unit) ? Double.NaN : absent.among(count);
    }

    /** The same without one part; who is kept stays, and sums of weights are left open. */
    public Parts without(int part) {
        Parts rest = new Parts(
                others(part).mapToObj(ids::get).toList(),
                others(part).mapToDouble(other -> weights[other]).toArray(),
                kept.length,
                (other, unit) -> dropped.at(other < part ? other : other + 1, unit),
                absent);
        System.arraycopy(kept, 0, rest.kept, 0, kept.length);
        others(part).mapToObj(other -> used[other]).toList().toArray(rest.used);
        return rest;
    }

    private IntStream others(int part) {
        return IntStream.range(0, weights.length).filter(other -> other != part);
    }
}
