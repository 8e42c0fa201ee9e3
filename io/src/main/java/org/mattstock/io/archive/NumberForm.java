package org.mattstock.io.archive;

import java.nio.ByteBuffer;

/**
 * How the numbers of a column stand in bytes: as whole numbers of as few bytes as do, each of which divided by a power of ten gives
 * the value to the bit; where there is no such power, as the 8 bytes of a double.
 *
 * @param decimals the power of ten, 0 to 15, or {@link #RAW}
 * @param bytes of each number, 1 to 7, or 8 where they are doubles
 */
record NumberForm(int decimals, int bytes) {
    static final int RAW = -1;

    private static final int MOST_DECIMALS = 15;
    /** Up to here every whole number is a double. */
    private static final double MOST = 1L << 53;

    private static final double[] POWERS = powers();
    private static final NumberForm DOUBLES = new NumberForm(RAW, Double.BYTES);

    NumberForm {
        if (decimals < RAW || decimals > MOST_DECIMALS || bytes < 1 || (decimals == RAW) != (bytes == Double.BYTES)) {
            throw new IllegalArgumentException("numbers must be of 1 to 7 bytes with 0 to " + MOST_DECIMALS
                    + " decimals, or of 8 with " + RAW + ", got " + bytes + " with " + decimals);
        }
    }

    private static double[] powers() {
        double[] powers = new double[MOST_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** The form with the fewest decimals that gives back every value. */
    static NumberForm of(double[] values) {
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            int bytes = bytes(values, POWERS[decimals]);
            if (bytes > 0) {
                return new NumberForm(decimals, bytes);
            }
        }
        return DOUBLES;
    }

    /** How many bytes the values take when multiplied; 0 where one does not come back. */
    private static int bytes(double[] values, double power) {
        double lowest = 0;
        double highest = 0;
        for (double value : values) {
            double whole = Math.rint(value * power);
            if (Math.abs(whole) > MOST || whole / power != value) {
                return 0;
            }
            lowest = Math.min(lowest, whole);
            highest = Math.max(highest, whole);
        }
        int bytes = 1;
        for (double limit = 128; lowest < -limit || highest > limit - 1; limit *= 256) {
            bytes++;
        }
        return bytes;
    }

    void put(double[] values, ByteBuffer target) {
        for (double value : values) {
            if (decimals == RAW) {
                target.putDouble(value);
            } else {
                long whole = (long) Math.rint(value * POWERS[decimals]);
                for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                    target.put((byte) (whole >> shift));
                }
            }
        }
    }

    /** As many numbers as asked for; the source must hold them. */
    double[] get(ByteBuffer source, int count) {
        return decimals == RAW ? doubles(source, count) : wholes(source, count);
    }

    private static double[] doubles(ByteBuffer source, int count) {
        double[] values = new double[count];
        source.asDoubleBuffer().get(values);
        source.position(source.position() + count * Double.BYTES);
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("values must be finite, got " + value);
            }
        }
        return values;
    }

    private double[] wholes(ByteBuffer source, int count) {
        double power = POWERS[decimals];
        double[] values = new double[count];
        byte[] from = source.array();
        int next = source.position();
        for (int i = 0; i < count; i++) {
            long whole = from[next++];
            for (int k = 1; k < bytes; k++) {
                whole = whole << Byte.SIZE | (from[next++] & 0xff);
            }
            values[i] = whole / power;
        }
        source.position(next);
        return values;
    }
}
