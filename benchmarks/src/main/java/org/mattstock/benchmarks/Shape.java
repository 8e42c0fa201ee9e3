package org.mattstock.benchmarks;

import java.util.SplittableRandom;

/** How the values of a random vector are spread. None is NaN. */
enum Shape {
    /** Evenly between 0 and 100, all different. */
    UNIFORM {
        @Override
        double value(SplittableRandom random) {
            return 100 * random.nextDouble();
        }
    },
    /** Whole percentages: many are equal. */
    TIED {
        @Override
        double value(SplittableRandom random) {
            return random.nextInt(1, 101);
        }
    },
    /** As inhabitants or turnover: most small, a few very large. */
    SKEWED {
        @Override
        double value(SplittableRandom random) {
            double share = 1 - random.nextDouble();
            return 1000 / (share * share);
        }
    };

    abstract double value(SplittableRandom random);

    /** Vectors that are the same in every run. */
    double[][] vectors(int count, int length) {
        SplittableRandom random = new SplittableRandom(20_250_101);
        double[][] vectors = new double[count][length];
        for (double[] vector : vectors) {
            for (int i = 0; i < length; i++) {
                vector[i] = value(random);
            }
        }
        return vectors;
    }
}
