package org.mattstock.chart;

/** Labels at one side, moved apart as little as may be. */
final class Spread {
    private Spread() {}

    /**
     * Positions at least so far apart, in the same order, each cluster around the mean of what its members want, and none beyond
     * the edges by more than half a gap.
     *
     * @param wanted ascending
     * @param gap between two neighbors
     * @param room from 0 to there; more than the gaps take
     */
    static double[] apart(double[] wanted, double gap, double room) {
        int n = wanted.length;
        int[] size = new int[n];
        double[] start = new double[n];
        int clusters = 0;
        for (double want : wanted) {
            start[clusters] = want;
            size[clusters++] = 1;
            while (clusters > 1 && start[clusters - 1] < start[clusters - 2] + size[clusters - 2] * gap) {
                clusters--;
                join(start, size, clusters, gap);
            }
        }
        return inside(positions(start, size, n, gap), gap, room);
    }

    /** Two clusters become one, whose members move as little as may be, all together. */
    private static void join(double[] start, int[] size, int second, double gap) {
        int first = second - 1;
        double moved = start[second] - size[first] * gap;
        start[first] = (start[first] * size[first] + moved * size[second]) / (size[first] + size[second]);
        size[first] += size[second];
    }

    private static double[] positions(double[] start, int[] size, int n, double gap) {
        double[] positions = new double[n];
        int at = 0;
        for (int cluster = 0; at < n; cluster++) {
            for (int i = 0; i < size[cluster]; i++) {
                positions[at++] = start[cluster] + i * gap;
            }
        }
        return positions;
    }

    private static double[] inside(double[] positions, double gap, double room) {
        double least = gap / 2;
        for (int i = 0; i < positions.length; i++) {
            positions[i] = Math.max(positions[i], least);
            least = positions[i] + gap;
        }
        double most = room - gap / 2;
        for (int i = positions.length - 1; i >= 0; i--) {
            positions[i] = Math.min(positions[i], most);
            most = positions[i] - gap;
        }
        return positions;
    }
}
