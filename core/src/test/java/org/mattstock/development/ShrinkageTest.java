package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class ShrinkageTest {
    /** Coaching in eight schools: Rubin 1981; Gelman et al., Bayesian Data Analysis, table 5.2. */
    private static final double[] SCHOOLS = {28, 8, -3, 7, -1, 1, 18, 12};

    private static final double[] SCHOOL_ERRORS = {15, 10, 16, 11, 9, 11, 10, 18};

    /** Vaccine trials (Colditz et al. 1994, JAMA 271): ill and well among vaccinated, ill and well among the others. */
    private static final int[][] TRIALS = {
        {4, 119, 11, 128},
        {6, 300, 29, 274},
        {3, 228, 11, 209},
        {62, 13536, 248, 12619},
        {33, 5036, 47, 5761},
        {180, 1361, 372, 1079},
        {8, 2537, 10, 619},
        {505, 87886, 499, 87892},
        {29, 7470, 45, 7232},
        {17, 1699, 65, 1600},
        {186, 50448, 141, 27197},
        {5, 2493, 3, 2338},
        {27, 16886, 29, 17825}
    };

    private static double[] logRiskRatios() {
        return Arrays.stream(TRIALS)
                .mapToDouble(t -> StrictMath.log((double) t[0] / (t[0] + t[1]) / ((double) t[2] / (t[2] + t[3]))))
                .toArray();
    }

    private static double[] trialVariances() {
        return Arrays.stream(TRIALS)
                .mapToDouble(t -> 1.0 / t[0] - 1.0 / (t[0] + t[1]) + 1.0 / t[2] - 1.0 / (t[2] + t[3]))
                .toArray();
    }

    private static double[] squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).toArray();
    }

    @Test
    void eightSchoolsThatDifferNoMoreThanNoiseAreAllDrawnToTheirMean() {
        Shrinkage schools = Shrinkage.of(SCHOOLS, squares(SCHOOL_ERRORS));
        assertThat(schools.spread()).isZero();
        // The book's pooled estimate 7.7 with variance 16.6.
        assertThat(schools.mean()).isCloseTo(7.7, within(0.05));
        for (int i = 0; i < SCHOOLS.length; i++) {
            assertThat(schools.value(i)).isEqualTo(schools.mean());
            assertThat(schools.kept(i)).isZero();
            assertThat(schools.deviation(i) * schools.deviation(i)).isCloseTo(16.6, within(0.05));
        }
        assertThat(schools.expectedPlaces()).containsOnly(4.5);
        assertThat(schools.results()).allMatch(result -> result.place() == 1);
    }

    @Test
    void theVaccineTrialsHaveThePublishedSpreadAndMean() {
        Shrinkage trials = Shrinkage.of(logRiskRatios(), trialVariances());
        assertThat(trials.spread()).isCloseTo(0.3181, within(0.00005));
        assertThat(trials.mean()).isCloseTo(-0.7150, within(0.00005));
    }

    @Test
    void theSpreadIsWhereTheStatisticMeetsItsExpectation() {
        double[] values = logRiskRatios();
        double[] variances = trialVariances();
        double low = 0;
        double high = 100;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (statistic(values, variances, middle) > values.length - 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        assertThat(Shrinkage.of(values, variances).spread()).isCloseTo(low, within(1e-12));
    }

    private static double statistic(double[] values, double[] variances, double spread) {
        double weights = 0;
        double weighted = 0;
        for (int i = 0; i < values.length; i++) {
            weights += 1 / (spread + variances[i]);
            weighted += values[i] / (spread + variances[i]);
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - weighted / weights;
            sum += distance * distance / (spread + variances[i]);
        }
        return sum;
    }

    /** The joint normal posterior of all true values and their mean, by inverting its precision matrix. */
    private static RealMatrix jointCovariance(double[] variances, double spread) {
        int n = variances.length;
        RealMatrix precision = new Array2DRowRealMatrix(n + 1, n + 1);
        for (int i = 0; i < n; i++) {
            precision.setEntry(i, i, 1 / variances[i] + 1 / spread);
            precision.setEntry(i, n, -1 / spread);
            precision.setEntry(n, i, -1 / spread);
        }
        precision.setEntry(n, n, n / spread);
        return new LUDecomposition(precision).getSolver().getInverse();
    }

    @Test
    void valuesDeviationsAndPlacesAreThoseOfTheJointDistribution() {
        double[] values = logRiskRatios();
        double[] variances = trialVariances();
        int n = values.length;
        Shrinkage trials = Shrinkage.of(values, variances);
        RealMatrix covariance = jointCovariance(variances, trials.spread());
        double[] pull = new double[n + 1];
        Arrays.setAll(pull, i -> i < n ? values[i] / variances[i] : 0);
        double[] means = covariance.operate(pull);
        double[] places = trials.expectedPlaces();
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        for (int i = 0; i < n; i++) {
            assertThat(trials.value(i)).isCloseTo(means[i], within(1e-10));
            assertThat(trials.deviation(i)).isCloseTo(Math.sqrt(covariance.getEntry(i, i)), within(1e-10));
            assertThat(trials.shareAboveZero(i))
                    .isCloseTo(
                            normal.cumulativeProbability(means[i] / Math.sqrt(covariance.getEntry(i, i))),
                            within(1e-9));
            double place = 1;
            for (int j = 0; j < n; j++) {
                double variance = covariance.getEntry(i, i) + covariance.getEntry(j, j) - 2 * covariance.getEntry(i, j);
                place += j == i ? 0 : normal.cumulativeProbability((means[j] - means[i]) / Math.sqrt(variance));
            }
            assertThat(places[i]).isCloseTo(place, within(1e-9));
        }
    }

    @Test
    void valuesWithoutErrorAreKeptAsTheyAre() {
        Shrinkage exact = Shrinkage.of(new double[] {3, -1, 2, 2}, new double[4]);
        assertThat(exact.results()).extracting(Size.Shrunken::perYear).containsExactly(3.0, -1.0, 2.0, 2.0);
        assertThat(exact.results()).extracting(Size.Shrunken::place).containsExactly(1, 4, 2, 2);
        assertThat(exact.results()).extracting(Size.Shrunken::deviation).containsOnly(0.0);
        assertThat(exact.results()).extracting(Size.Shrunken::shareAboveZero).containsExactly(1.0, 0.0, 1.0, 1.0);
        // The sample variance of 3, -1, 2, 2: mean 1.5, squares 2.25 + 6.25 + 0.25 + 0.25 over 3.
        assertThat(exact.spread()).isCloseTo(3, within(1e-15));
    }

    @Test
    void equalValuesHaveNoSpreadWhateverTheirErrors() {
        Shrinkage equal = Shrinkage.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 0.3});
        assertThat(equal.spread()).isZero();
        assertThat(equal.mean()).isEqualTo(0.1);
        assertThat(Shrinkage.of(new double[3], new double[3]).results())
                .allMatch(result -> result.perYear() == 0 && result.expectedPlace() == 2);
    }

    @Test
    void placesAddUpAndEqualValuesShareOne() {
        double[] values = {5, 1, 5, -2, 0, 9};
        double[] variances = {1, 2, 1, 4, 0.5, 6};
        Shrinkage shrinkage = Shrinkage.of(values, variances);
        double[] places = shrinkage.expectedPlaces();
        assertThat(Arrays.stream(places).sum()).isCloseTo(21, within(1e-12));
        assertThat(places[0]).isEqualTo(places[2]);
    }

    @Test
    void drawnInValuesAreNearerToTheTruthThanTheSlopesThemselves() {
        SplittableRandom random = new SplittableRandom(11);
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double raw = 0;
        double drawnIn = 0;
        double spreads = 0;
        int covered = 0;
        int runs = 40;
        int units = 290;
        for (int run = 0; run < runs; run++) {
            double[] truth = new double[units];
            double[] values = new double[units];
            double[] variances = new double[units];
            for (int i = 0; i < units; i++) {
                variances[i] = 0.2 + 3 * random.nextDouble();
                truth[i] = 0.5 + normal.inverseCumulativeProbability(random.nextDouble());
                values[i] =
                        truth[i] + Math.sqrt(variances[i]) * normal.inverseCumulativeProbability(random.nextDouble());
            }
            Shrinkage shrinkage = Shrinkage.of(values, variances);
            spreads += shrinkage.spread();
            for (int i = 0; i < units; i++) {
                raw += (values[i] - truth[i]) * (values[i] - truth[i]);
                double error = shrinkage.value(i) - truth[i];
                drawnIn += error * error;
                covered += Math.abs(error) <= 1.96 * shrinkage.deviation(i) ? 1 : 0;
            }
        }
        // Expected squared errors: the mean variance 1.7 raw; the mean of v / (1 + v) over v in 0.2..3.2, about 0.582.
        assertThat(raw / (runs * units)).isCloseTo(1.7, within(0.1));
        assertThat(drawnIn / (runs * units)).isCloseTo(0.582, within(0.03));
        assertThat(spreads / runs).isCloseTo(1, within(0.06));
        assertThat((double) covered / (runs * units)).isCloseTo(0.95, within(0.01));
    }

    @Test
    void twoValuesAreTooFew() {
        assertThatThrownBy(() -> Shrinkage.of(new double[] {1, 2}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 3");
    }
}
