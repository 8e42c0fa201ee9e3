package org.mattstock.trend;

import org.mattstock.internal.statistics.Pairs;
import org.mattstock.internal.text.Checks;

/** Puts series together from blocks of one and counts how far from 0 their S is. */
final class BlockCounter {
    private final double[] values;
    private final double[] joined;
    private final int blockLength;
    private final long s;
    private int draws;
    private int asFar;
    private int asHigh;
    private int asLow;

    BlockCounter(Observations series, int blockLength) {
        this.values = Autocorrelation.requireConsecutive(series, BlockBootstrap.LEAST, "a block bootstrap")
                .values();
        Checks.between("blockLength", blockLength, 1, values.length / 3);
        this.joined = new double[values.length];
        this.blockLength = blockLength;
        this.s = Pairs.kendallS(values);
    }

    /** How many blocks a draw takes. */
    int blocks() {
        return (values.length + blockLength - 1) / blockLength;
    }

    /** At how many places a block may start. */
    int starts() {
        return values.length - blockLength + 1;
    }

    /** Counts the series whose blocks start at these places, from 0. */
    void count(int[] starts) {
        for (int i = 0; i < joined.length; i++) {
            joined[i] = values[starts[i / blockLength] + i % blockLength];
        }
        long drawn = Pairs.kendallS(joined);
        draws++;
        asFar += Math.abs(drawn) >= Math.abs(s) ? 1 : 0;
        asHigh += drawn >= s ? 1 : 0;
        asLow += drawn <= s ? 1 : 0;
    }

    BlockBootstrap result() {
        return new BlockBootstrap(values.length, blockLength, s, draws, asFar, asHigh, asLow);
    }
}
