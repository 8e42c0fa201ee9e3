package org.mattstock.benchmarks;

/** What is timed: the work on one of many prepared inputs. */
@FunctionalInterface
public interface Operation {
    /**
     * Does the work.
     *
     * @param input which input, from 0
     * @return something that depends on the result, so that the work cannot be optimized away
     */
    Object run(int input);
}
