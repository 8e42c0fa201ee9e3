package org.mattstock.index;

import java.util.List;
import org.mattstock.definition.Branch;
import org.mattstock.internal.scoring.weighting.WeightFault;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/** The rules about the weights of one branch's parts. */
final class WeightCheck {
    private WeightCheck() {}

    static List<Fault> faults(String path, Branch branch) {
        return WeightingMethods.of(branch.weighting()).faults(branch.parts()).stream()
                .map(fault -> new Fault(path + ".parts" + place(fault), fault.message()))
                .toList();
    }

    private static String place(WeightFault fault) {
        return fault.part().isPresent() ? "[" + fault.part().getAsInt() + "].weight" : "";
    }
}
