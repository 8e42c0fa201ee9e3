package org.mattstock.internal.exact;

/**
 * Units under weights between limits, {@code low} and {@code low + room}, whose sum lies between two others. In place of sorting
 * the differences {@code d} of two units, one pass over them holds each against a threshold {@code t}.
 *
 * <p>With {@code W} the sum of the weights, {@code sum(w d) - t W = sum(w (d - t))} is never below
 * {@code g = sum(low (d - t)) + sum(room min(d - t, 0))}, whatever {@code t}: weights take what is below it and leave what is above.
 * So no weighted mean is below {@code t + g / W}, which bounds the least one from below. The weights that take exactly what is
 * below {@code t}, drawn together towards their limits until their sum is admissible, are admissible, and their mean bounds it from
 * above. The mirror image bounds the greatest mean with the same sums. The two bounds meet where {@code t} is the value at which
 * sorting would have stopped; since {@code g} is flat there, a rough {@code t} gives close bounds: the mean of the differences where
 * the weights keep their sum, and else 0, whose bounds say at once on which side of 0 the least mean is.
 */
final class BandRows implements RowScreen {
    /**
     * How far the largest sum of weights may be from the least. Sums of products with all of the weights are divided by the least sum,
     * and so are their roundings: with more they would leave what {@link PairScreen} allows for.
     */
    private static final double WIDEST = 4;

    /** From a mean absolute deviation to one over the density in the middle, if differences are about normal. */
    private static final double OVER_DENSITY = 3.1;

    private final double[][] parts;
    private final double[] room;
    private final double low;
    private final double allRoom;
    private final double leastSum;
    private final double greatestSum;
    /** By unit: the sum over parts of lower limit times value, and of room times value. */
    private final double[] atLow;

    private final double[] inRoom;
    private final boolean keepsSum;
    private double next;

    /**
     * Units.
     *
     * @param parts by unit, 0 where a part does not count
     * @param members the units that are asked for; nothing is known of the others
     * @param counted the parts that count for them
     */
    BandRows(WeightRegion.Band band, double[][] parts, int[] members, boolean[] counted) {
        this.parts = parts;
        double[] lower = new double[counted.length];
        this.room = new double[counted.length];
        double lowest = 0;
        double rooms = 0;
        for (int part = 0; part < counted.length; part++) {
            lower[part] = counted[part] ? band.lower(part) : 0;
            room[part] = counted[part] ? band.room(part) : 0;
            lowest += lower[part];
            rooms += room[part];
        }
        this.low = lowest;
        this.allRoom = rooms;
        this.leastSum = band.leastSum(counted, lowest);
        this.greatestSum = band.greatestSum(counted);
        this.keepsSum = greatestSum - leastSum < 1e-9 * greatestSum;
        this.atLow = new double[parts.length];
        this.inRoom = new double[parts.length];
        for (int unit : members) {
            for (int part = 0; part < counted.length; part++) {
                atLow[unit] += lower[part] * parts[unit][part];
                inRoom[unit] += room[part] * parts[unit][part];
            }
        }
    }

    /** Whether bounds are as exact as is asked for; else they are not to be used. */
    boolean isExact() {
        return leastSum * WIDEST >= low + allRoom;
    }

    @Override
    public void bound(int first, int second, int attempt, PairBounds bounds) {
        double ofLow = atLow[first] - atLow[second];
        double ofRoom = inRoom[first] - inRoom[second];
        double mean = (ofLow + ofRoom / 2) / (low + allRoom / 2);
        double start = keepsSum ? mean : 0;
        double threshold = attempt == 0 ? start : attempt == 1 && !keepsSum ? mean : next;
        bound(parts[first], parts[second], threshold, ofLow, ofRoom, bounds);
    }

    private void bound(double[] one, double[] other, double threshold, double ofLow, double ofRoom, PairBounds bounds) {
        double below = 0;
        double roomBelow = 0;
        long anyNegative = 0;
        long anyPositive = 0;
        for (int part = 0; part < room.length; part++) {
            double difference = one[part] - other[part];
            double over = difference - threshold;
            anyNegative |= Double.doubleToRawLongBits(difference);
            anyPositive |= Double.doubleToRawLongBits(0.0 - difference);
            // All ones where it is below the threshold, else zero: a jump would be taken at random.
            long mask = Double.doubleToRawLongBits(over) >> 63;
            double taken = Double.longBitsToDouble(Double.doubleToRawLongBits(room[part]) & mask);
            roomBelow += taken;
            below += taken * over;
        }
        bounds.atLeast = anyNegative >= 0;
        bounds.atMost = anyPositive >= 0;
        double base = ofLow - threshold * low;
        double above = ofRoom - threshold * allRoom - below;
        double least = base + below;
        double greatest = base + above;
        bounds.narrow(
                threshold + least / (least >= 0 ? greatestSum : leastSum),
                threshold + admissible(base, below, above, low + roomBelow),
                threshold + admissible(base, above, below, low + allRoom - roomBelow),
                threshold + greatest / (greatest >= 0 ? leastSum : greatestSum));
        double off = (greatestSum - low - roomBelow) / allRoom;
        next = threshold + off * OVER_DENSITY * (above - below) / allRoom;
    }

    /** The mean over the threshold, at the admissible weights that are nearest to those that take one side of it. */
    private double admissible(double base, double taken, double left, double sum) {
        if (sum > greatestSum) {
            return (base + taken * (greatestSum - low) / (sum - low)) / greatestSum;
        }
        if (sum < leastSum) {
            return (base + taken + left * (leastSum - sum) / (low + allRoom - sum)) / leastSum;
        }
        return (base + taken) / sum;
    }
}
