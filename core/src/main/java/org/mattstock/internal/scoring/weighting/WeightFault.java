package org.mattstock.internal.scoring.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mattstock.definition.Branch;

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

    /** A fault for each part that carries a weight where none may. */
    static List<WeightFault> ofCarried(List<Branch.Part> parts, String under) {
        List<WeightFault> faults = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            OptionalDouble weight = parts.get(part).weight();
            if (weight.isPresent()) {
                faults.add(ofPart(part, "must not be given under " + under + ", got " + weight.getAsDouble()));
            }
        }
        return faults;
    }

    static WeightFault ofAll(String message) {
        return new WeightFault(OptionalInt.empty(), message);
    }
}
