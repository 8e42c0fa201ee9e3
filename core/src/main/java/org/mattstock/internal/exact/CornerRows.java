package org.mattstock.internal.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Units under weights that are a cone over few corners. The mean at a corner is a mean of parts with equal weights, so that each
 * unit has one value there, and the least difference of two is the least of as many differences as there are corners.
 */
final class CornerRows implements RowScreen {
    private final double[][] parts;
    /** By unit and corner. */
    private final double[][] means;

    /**
     * Units.
     *
     * @param parts by unit, 0 where a part does not count
     * @param members the units that are asked for; nothing is known of the others
     * @param counted the parts that count for them
     */
    CornerRows(WeightRegion.Corners corners, double[][] parts, int[] members, boolean[] counted) {
        this.parts = parts;
        this.means = new double[parts.length][];
        List<int[]> sets = new ArrayList<>();
        for (int[] set : corners.sets()) {
            int[] there = Arrays.stream(set).filter(part -> counted[part]).toArray();
            if (there.length > 0) {
                sets.add(there);
            }
        }
        for (int unit : members) {
            means[unit] = new double[sets.size()];
            for (int corner = 0; corner < means[unit].length; corner++) {
                double sum = 0;
                for (int part : sets.get(corner)) {
                    sum += parts[unit][part];
                }
                means[unit][corner] = sum / sets.get(corner).length;
            }
        }
    }

    @Override
    public void bound(int first, int second, int attempt, PairBounds bounds) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double[] one = means[first];
        double[] other = means[second];
        for (int corner = 0; corner < one.length; corner++) {
            double difference = one[corner] - other[corner];
            least = difference < least ? difference : least;
            greatest = difference > greatest ? difference : greatest;
        }
        boolean atLeast = true;
        boolean atMost = true;
        double[] ofOne = parts[first];
        double[] ofOther = parts[second];
        for (int part = 0; part < ofOne.length && (atLeast || atMost); part++) {
            atLeast &= ofOne[part] >= ofOther[part];
            atMost &= ofOne[part] <= ofOther[part];
        }
        bounds.atLeast = atLeast;
        bounds.atMost = atMost;
        bounds.narrow(least, least, greatest, greatest);
    }
}
