package org.mattstock.uncertainty;

/** Draws replicates, block by block. Used by one thread. */
interface Draws {
    /** How many replicates a block has; part of the documented layout of the streams, never tuned. */
    int BLOCK = 256;

    /** Goes to the start of a block. */
    void start(long block);

    /** The method of a replicate of the block, which is known before the rest is drawn. */
    int method(int replicate);

    /** Draws the next replicate of the block. */
    void next(Draw draw);

    /** Draws one replicate by its number, counted from 0 over all blocks. */
    default void replicate(long number, Draw draw) {
        start(number / BLOCK);
        for (long i = 0; i <= number % BLOCK; i++) {
            next(draw);
        }
    }
}
