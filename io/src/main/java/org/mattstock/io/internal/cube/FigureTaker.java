package org.mattstock.io.internal.cube;

/** Takes the figures of a cube, in any order. */
@FunctionalInterface
public interface FigureTaker {
    /**
     * Takes a figure.
     *
     * @param position its place among all figures, from 0
     * @param line the line in the source
     * @param text the figure or a sign; the buffer is the caller's and changes afterwards
     * @param length how many characters the figure has
     * @param flags letters beside it; empty where there are none
     */
    void figure(long position, long line, char[] text, int length, String flags);
}
