package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Weighting;

/** The rules about the weights of one branch's parts. */
final class WeightCheck {
    /** How far shares may be from 1: more than rounding noise of many parts, less than any slip of a hand. */
    private static final double SHARE_TOLERANCE = 1e-9;

    private WeightCheck() {}

    static List<Fault> faults(String path, Branch branch) {
        List<Fault> faults = new ArrayList<>();
        boolean given = branch.weighting() instanceof Weighting.Given;
        for (int i = 0; i < branch.parts().size(); i++) {
            String fault = fault(branch.parts().get(i).weight(), given);
            if (!fault.isEmpty()) {
                faults.add(new Fault(path + ".parts[" + i + "].weight", "weight " + fault));
            }
        }
        if (branch.weighting() instanceof Weighting.Given weighting && faults.isEmpty()) {
            total(path + ".parts", branch, weighting.form(), faults);
        } else if (branch.weighting() instanceof Weighting.Given) {
            missing(path + ".parts", branch, faults);
        }
        return faults;
    }

    private static String fault(OptionalDouble weight, boolean given) {
        if (weight.isEmpty()) {
            return given ? "must be given under given weighting" : "";
        }
        double value = weight.getAsDouble();
        if (!given) {
            return "must not be given under equal weighting, got " + value;
        }
        if (!Double.isFinite(value)) {
            return "must be finite, got " + value;
        }
        return value < 0 ? "must not be negative, got " + value : "";
    }

    private static void total(String path, Branch branch, Weighting.Form form, List<Fault> faults) {
        double total = total(branch);
        if (form == Weighting.Form.SHARES && !(Math.abs(total - 1) <= SHARE_TOLERANCE)) {
            faults.add(new Fault(path, "shares must sum to 1, got " + total));
        } else if (total == 0) {
            faults.add(new Fault(path, "weights must not all be 0"));
        } else if (!Double.isFinite(total)) {
            faults.add(new Fault(path, "weights must have a finite sum, got " + total));
        }
    }

    /** Shares that lack some are told together with the parts that lack them, since the two are one slip. */
    private static void missing(String path, Branch branch, List<Fault> faults) {
        boolean shares = ((Weighting.Given) branch.weighting()).form() == Weighting.Form.SHARES;
        String missing = branch.parts().stream()
                .filter(part -> part.weight().isEmpty())
                .map(part -> part.node().id())
                .collect(Collectors.joining(", "));
        if (shares && !missing.isEmpty()) {
            faults.add(new Fault(path, "shares must sum to 1, got " + total(branch) + " (missing: " + missing + ")"));
        }
    }

    private static double total(Branch branch) {
        double total = 0;
        for (Branch.Part part : branch.parts()) {
            total += part.weight().orElse(0);
        }
        return total;
    }
}
