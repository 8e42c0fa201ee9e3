package org.mattstock.internal.simulation.draw;

/**
 * The exponential distribution by the ziggurat method (Marsaglia and Tsang 2000): the area under {@code exp(-x)} is covered by
 * 256 layers of equal area; 99 draws in 100 need one random number, a table and a multiplication, and no logarithm.
 */
final class Ziggurat {
    private static final int LAYERS = 256;
    /** Where the tail begins, and the area of each layer, for 256 layers. */
    private static final double TAIL = 7.69711747013105;

    private static final double AREA = 0.003949659822581557;
    /** The right end of each layer; the lowest one stands for the tail too. */
    private static final double[] RIGHT = new double[LAYERS + 1];

    private static final double[] HEIGHT = new double[LAYERS + 1];

    static {
        RIGHT[0] = AREA / StrictMath.exp(-TAIL);
        RIGHT[1] = TAIL;
        for (int layer = 1; layer < LAYERS - 1; layer++) {
            RIGHT[layer + 1] = -StrictMath.log(AREA / RIGHT[layer] + StrictMath.exp(-RIGHT[layer]));
        }
        RIGHT[LAYERS] = 0;
        for (int layer = 0; layer <= LAYERS; layer++) {
            HEIGHT[layer] = StrictMath.exp(-RIGHT[layer]);
        }
    }

    private Ziggurat() {}

    /** Positive. */
    static double exponential(SplitMix random) {
        double shift = 0;
        while (true) {
            long bits = random.nextLong();
            int layer = (int) bits & (LAYERS - 1);
            // The low byte chose the layer; the high 52 bits are independent of it.
            double x = ((bits >>> 12) + 0.5) * 0x1p-52 * RIGHT[layer];
            if (x < RIGHT[layer + 1]) {
                return shift + x;
            }
            if (layer == 0) {
                shift += TAIL;
            } else if (HEIGHT[layer] + random.nextDouble() * (HEIGHT[layer + 1] - HEIGHT[layer]) < StrictMath.exp(-x)) {
                return shift + x;
            }
        }
    }
}
