package org.mattstock.internal.scoring.weighting;

import java.util.OptionalInt;

/**
 * Something wrong with the weights of a branch's parts.
 *
 * @param part the position of the part that is at fault; empty where all are together
 * @param message what must hold, and what was got
 */
public record WeightFault(OptionalInt part, String message) {
    static WeightFault ofPart(int part, String message) {
        return new WeightFault(OptionalInt.of(part), "weight " + message);
    }

    static WeightFault ofAll(String message) {
        return new WeightFault(OptionalInt.empty(), message);
    }
}
