package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;

/**
 * The one straight line: {@code offset + factor (value - origin) / width}, cut at its ends, and mirrored where less is better.
 * Loops over columns and lanes have the bits of the steps value by value, but for the sign of a zero, which they take away.
 *
 * @param of whether it is straight in the values or in their logarithms; what has none gets {@code offset}
 * @param origin the value, or logarithm, that gets {@code offset}
 * @param width the distance from there that gets {@code offset + factor}
 * @param factor at least 0, but of a mirrored line; 0 where every value has the same place
 * @param offset the place of the origin
 * @param low where places are cut from below; negative infinity where they are not
 * @param high where places are cut from above; infinity where they are not
 * @param ends the sum of a place and its mirror image; NaN where every place is its own
 */
public record Scale(
        Normalization.Scale of,
        double origin,
        double width,
        double factor,
        double offset,
        double low,
        double high,
        double ends)
        implements Normalizer {
    private static final double NOWHERE = Double.POSITIVE_INFINITY;

    /** The value itself. */
    public static final Scale IDENTITY = uncut(0, 1, 1, 0, 0);

    private static Scale uncut(double origin, double width, double factor, double offset, double ends) {
        return new Scale(Normalization.Scale.LINEAR, origin, width, factor, offset, -NOWHERE, NOWHERE, ends);
    }

    /** Every value at one place, which is its own mirror image. */
    static Scale constant(double place) {
        return uncut(0, 1, 0, place, Double.NaN);
    }

    /** By distance from a mean, in deviations. */
    static Scale standard(double mean, double deviation, double newMean, double newDeviation) {
        return uncut(mean, deviation, newDeviation, newMean, 2 * newMean);
    }

    /**
     * In parts of a whole.
     *
     * @param whole the value that gets 1; positive
     * @param ends the sum of a place and its mirror image
     */
    static Scale partsOf(double whole, double ends) {
        return uncut(0, whole, 1, 0, ends);
    }

    /** Between two bounds. */
    static Scale between(double lower, double upper, Normalization.Range range, Normalization.Clamp clamp) {
        return between(Normalization.Scale.LINEAR, lower, upper, range, clamp);
    }

    /** Between two positive bounds, by logarithms; values that are not positive get the low end. */
    static Scale betweenLogarithms(double lower, double upper, Normalization.Range range, Normalization.Clamp clamp) {
        return between(Normalization.Scale.LOGARITHMIC, StrictMath.log(lower), StrictMath.log(upper), range, clamp);
    }

    private static Scale between(
            Normalization.Scale of, double lower, double upper, Normalization.Range range, Normalization.Clamp clamp) {
        double from = range.from();
        double to = range.to();
        boolean cutsLow = clamp == Normalization.Clamp.BOTH || clamp == Normalization.Clamp.LOWER;
        boolean cutsHigh = clamp == Normalization.Clamp.BOTH || clamp == Normalization.Clamp.UPPER;
        return new Scale(
                of,
                lower,
                upper - lower,
                to - from,
                from,
                cutsLow ? from : -NOWHERE,
                cutsHigh ? to : NOWHERE,
                from + to);
    }

    public boolean isLinear() {
        return of == Normalization.Scale.LINEAR;
    }

    /** Whether a higher value has a higher place, before cuts. */
    public boolean rises() {
        return factor > 0;
    }

    @Override
    public Optional<Scale> scale() {
        return Optional.of(this);
    }

    @Override
    public double place(double value) {
        if (isLinear()) {
            return offset + factor * ((value - origin) / width);
        }
        return value <= 0 ? offset : offset + factor * ((StrictMath.log(value) - origin) / width);
    }

    /** That of its ends, and what it makes of what enters: differences are stretched, and the rounding in them with them. */
    @Override
    public double magnitude(double entering) {
        double ends = Math.max(Math.abs(offset), Math.abs(offset + factor));
        return Double.isNaN(entering) ? ends : ends + slope() * entering;
    }

    /** The line that falls where this one rises; the same where every place is its own mirror image. */
    @Override
    public Scale mirrored() {
        return Double.isNaN(ends)
                ? this
                : new Scale(of, origin, width, -factor, ends - offset, ends - high, ends - low, ends);
    }

    @Override
    public boolean cuts() {
        return low > -NOWHERE || high < NOWHERE;
    }

    @Override
    public double cut(double place) {
        return place < low ? low : place > high ? high : place;
    }

    @Override
    public double mirror(double value, double place) {
        return Double.isNaN(ends) ? place : ends - place;
    }

    /** Replaces values by their places; for a linear scale. */
    public void place(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = offset + factor * ((values[i] - origin) / width) + 0.0;
        }
    }

    /**
     * Replaces values by their places on straight lines that differ in origin and width only, from one lane to another.
     *
     * @param origins by lane
     * @param widths by lane
     */
    void place(double[] values, double[] origins, double[] widths, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = offset + factor * ((values[i] - origins[i]) / widths[i]) + 0.0;
        }
    }

    /** Cuts places at both ends. */
    public void cut(double[] places) {
        cut(places, 0, places.length);
    }

    /** Cuts the places from one to another. */
    void cut(double[] places, int from, int to) {
        for (int i = from; i < to; i++) {
            places[i] = Math.min(Math.max(places[i], low), high) + 0.0;
        }
    }

    /** Replaces places by their mirror images. */
    public void mirror(double[] places) {
        mirror(places, 0, places.length);
    }

    /** Replaces the places from one to another by their mirror images. */
    void mirror(double[] places, int from, int to) {
        if (!Double.isNaN(ends)) {
            for (int i = from; i < to; i++) {
                places[i] = ends - places[i] + 0.0;
            }
        }
    }

    /** How much a place rises per unit of the value, or of its logarithm, before cuts. */
    public double slope() {
        return factor / width;
    }

    /** The place of a value, or logarithm, of 0: places are {@code slope * value + intercept}, before cuts. */
    public double intercept() {
        return offset - origin * slope();
    }

    /** The value that has a place, before cuts. */
    public double value(double place) {
        double value = (place - intercept()) / slope();
        return isLinear() ? value : StrictMath.exp(value);
    }

    /**
     * In the cells of a spreadsheet, with other cells in place of origin and width.
     *
     * @param quantities those that the two are made of
     */
    PlaceCells inCells(List<CellFormula.Quantity> quantities, String from, String over) {
        String line = "(" + (isLinear() ? "{x}" : "LN({x})") + "-" + from + ")/" + over;
        String place = (offset == 0 ? "" : CellFormula.number(offset) + "+")
                + (factor == 1 ? "" : CellFormula.number(factor) + "*")
                + line;
        String all = isLinear() ? place : "IF({x}<=0," + CellFormula.number(offset) + "," + place + ")";
        String within = high < NOWHERE ? "MIN(" + CellFormula.number(high) + "," + all + ")" : all;
        String cut = low > -NOWHERE ? "MAX(" + CellFormula.number(low) + "," + within + ")" : within;
        return PlaceCells.fixed(quantities, cut, PlaceCells.mirror(ends, cut));
    }
}
