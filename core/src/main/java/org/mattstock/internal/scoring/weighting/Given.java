package org.mattstock.internal.scoring.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Weighting;
import org.mattstock.internal.text.Checks;

/** Each part weighs what it carries. */
record Given(Weighting.Given weighting) implements WeightingMethod {
    /** How far shares may be from 1: more than rounding noise of many parts, less than any slip of a hand. */
    private static final double SHARE_TOLERANCE = 1e-9;

    @Override
    public double[] weights(List<Branch.Part> parts) {
        return parts.stream().mapToDouble(part -> part.weight().orElseThrow()).toArray();
    }

    @Override
    public List<WeightFault> faults(List<Branch.Part> parts) {
        List<WeightFault> faults = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            String fault = fault(parts.get(part).weight());
            if (!fault.isEmpty()) {
                faults.add(WeightFault.ofPart(part, fault));
            }
        }
        (faults.isEmpty() ? ofTotal(total(parts)) : ofMissing(parts))
                .map(WeightFault::ofAll)
                .ifPresent(faults::add);
        return faults;
    }

    private static String fault(OptionalDouble weight) {
        if (weight.isEmpty()) {
            return "must be given under given weighting";
        }
        double value = weight.getAsDouble();
        if (!Double.isFinite(value)) {
            return "must be finite, got " + value;
        }
        if (value < 0) {
            return "must not be negative, got " + value;
        }
        return value != 0 && (value < Checks.SMALLEST || value > Checks.LARGEST)
                ? "must be 0 or from " + Checks.SMALLEST + " to " + Checks.LARGEST + ", got " + value
                : "";
    }

    private boolean areShares() {
        return weighting.form() == Weighting.Form.SHARES;
    }

    private Optional<String> ofTotal(double total) {
        if (areShares() && !(Math.abs(total - 1) <= SHARE_TOLERANCE)) {
            return Optional.of("shares must sum to 1, got " + total);
        }
        if (total == 0) {
            return Optional.of("weights must not all be 0");
        }
        return Optional.empty();
    }

    /** Shares that lack some are told together with the parts that lack them, since the two are one slip. */
    private Optional<String> ofMissing(List<Branch.Part> parts) {
        String missing = parts.stream()
                .filter(part -> part.weight().isEmpty())
                .map(part -> part.node().id())
                .collect(Collectors.joining(", "));
        return areShares() && !missing.isEmpty()
                ? Optional.of("shares must sum to 1, got " + total(parts) + " (missing: " + missing + ")")
                : Optional.empty();
    }

    private static double total(List<Branch.Part> parts) {
        double total = 0;
        for (Branch.Part part : parts) {
            total += part.weight().orElse(0);
        }
        return total;
    }

    @Override
    public Weighting ofFewerParts() {
        return Weighting.relative();
    }

    @Override
    public Weighting ofDrawnWeights() {
        return Weighting.relative();
    }

    @Override
    public boolean isKnownToLanes() {
        return true;
    }
}
