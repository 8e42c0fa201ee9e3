package org.mattstock.development;

/** Adds up what leaves did, by their weight. */
final class Breadth {
    private final double[] weight = new double[3];
    private final int[] count = new int[3];

    /**
     * One leaf.
     *
     * @param way -1 for worse, 0 for the same, 1 for better
     */
    void add(int way, double leafWeight) {
        weight[way + 1] += leafWeight;
        count[way + 1]++;
    }

    Pattern.Diffusion diffusion() {
        double all = weight[0] + weight[1] + weight[2];
        double total = all == 0 ? 1 : all;
        return new Pattern.Diffusion(
                weight[2] / total,
                weight[1] / total,
                weight[0] / total,
                count[2],
                count[0],
                count[0] + count[1] + count[2]);
    }
}
