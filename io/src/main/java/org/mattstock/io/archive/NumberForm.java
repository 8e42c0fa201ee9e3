package org.mattstock.io.archive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the numbers of a column stand in bytes, big-endian: as whole numbers of 4 bytes, each of which divided by a power of ten gives
 * the value to the bit; where there is no such power, as the 8 bytes of a double.
 *
 * @param decimals the power of ten, 0 to 15, or {@link #DOUBLE}
 */
record NumberForm(int decimals) {
    static final int DOUBLE = -1;

    private static final VarHandle WHOLES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    NumberForm {
        if (decimals < DOUBLE || decimals >= POWERS.length) {
            throw new IllegalArgumentException(
                    "decimals must be 0 to 15, or " + DOUBLE + " for doubles, got " + decimals);
        }
    }

    /** The form with the fewest decimals that gives back every value. */
    static NumberForm of(double[] values) {
        for (int decimals = 0; decimals < POWERS.length; decimals++) {
            if (isExact(values, POWERS[decimals])) {
                return new NumberForm(decimals);
            }
        }
        return new NumberForm(DOUBLE);
    }

    private static boolean isExact(double[] values, double power) {
        for (double value : values) {
            double whole = Math.rint(value * power);
            if (Math.abs(whole) > Integer.MAX_VALUE || whole / power != value) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes a number takes. */
    int bytes() {
        return decimals == DOUBLE ? Double.BYTES : Integer.BYTES;
    }

    void put(double[] values, ByteBuffer target) {
        for (double value : values) {
            if (decimals == DOUBLE) {
                target.putDouble(value);
            } else {
                target.putInt((int) Math.rint(value * POWERS[decimals]));
            }
        }
    }

    /** As many numbers as asked for, which the source must hold. */
    double[] get(ByteBuffer source, int count) {
        double[] values = new double[count];
        byte[] bytes = source.array();
        int from = source.arrayOffset() + source.position();
        if (decimals == DOUBLE) {
            source.asDoubleBuffer().get(values);
        } else {
            double power = POWERS[decimals];
            for (int i = 0; i < count; i++) {
                values[i] = (int) WHOLES.get(bytes, from + i * Integer.BYTES) / power;
            }
        }
        source.position(source.position() + count * bytes());
        return values;
    }
}
