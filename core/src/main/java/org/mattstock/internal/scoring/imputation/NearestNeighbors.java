package org.mattstock.internal.scoring.imputation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mattstock.definition.Imputation;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.statistics.Quantiles;

/** What the units with the most similar other figures of the year have. */
record NearestNeighbors(Imputation.NearestNeighbors imputation) implements WithinYear {
    /** Distances that differ by no more than this share of themselves differ by rounding. */
    private static final double ROUNDING = 1e-12;

    /** A unit that has a value, and how far away it is. */
    private record Donor(double distance, double value) {}

    @Override
    public double[][] impute(Gaps gaps) {
        double[][] result = new double[gaps.values().length][];
        for (int year = 0; year < result.length; year++) {
            result[year] = gaps.values()[year].clone();
            for (int unit = 0; unit < result[year].length; unit++) {
                if (Double.isNaN(result[year][unit])) {
                    result[year][unit] = blend(nearest(gaps, year, unit));
                }
            }
        }
        return result;
    }

    /** The nearest donors, by distance and then value, and all that are as far away as the last of them. */
    private List<Donor> nearest(Gaps gaps, int year, int unit) {
        List<Donor> donors = donors(gaps, year, unit);
        donors.sort(Comparator.comparingDouble(Donor::distance).thenComparingDouble(Donor::value));
        if (donors.size() <= imputation.count()) {
            return donors;
        }
        double farthest = donors.get(imputation.count() - 1).distance * (1 + ROUNDING);
        return donors.stream().filter(donor -> donor.distance <= farthest).toList();
    }

    private List<Donor> donors(Gaps gaps, int year, int unit) {
        boolean[] reference = gaps.reference(year, unit);
        double[] values = gaps.values()[year];
        Distances distances = Distances.of(imputation.distance(), gaps.others(), year, reference);
        List<Donor> donors = new ArrayList<>();
        for (int other = 0; other < values.length; other++) {
            if (reference[other] && !Double.isNaN(values[other])) {
                double distance = distances.between(unit, other);
                if (!Double.isNaN(distance)) {
                    donors.add(new Donor(distance, values[other]));
                }
            }
        }
        return donors;
    }

    private double blend(List<Donor> donors) {
        if (donors.isEmpty()) {
            return Double.NaN;
        }
        return switch (imputation.blend()) {
            case MEAN -> Moments.ofAnySize(ascending(donors), Moments::mean);
            case MEDIAN -> Quantiles.of(2, 0.5, ascending(donors));
            case INVERSE_DISTANCE -> byDistance(donors);
        };
    }

    private static double[] ascending(List<Donor> donors) {
        return donors.stream().mapToDouble(Donor::value).sorted().toArray();
    }

    /** Those without any distance count alone. */
    private static double byDistance(List<Donor> donors) {
        double least = donors.get(0).distance;
        if (least == 0) {
            return Moments.ofAnySize(
                    ascending(
                            donors.stream().filter(donor -> donor.distance == 0).toList()),
                    Moments::mean);
        }
        double weights =
                donors.stream().mapToDouble(donor -> least / donor.distance).reduce(0, Double::sum);
        double nearest = donors.get(0).value;
        // From the nearest value in halves, so that equal values give exactly their value and no difference leaves the
        // range.
        double half = 0;
        for (Donor donor : donors) {
            half += least / donor.distance / weights * (donor.value / 2 - nearest / 2);
        }
        return nearest + half + half;
    }

    @Override
    public String words() {
        return "from the most similar units";
    }
}
