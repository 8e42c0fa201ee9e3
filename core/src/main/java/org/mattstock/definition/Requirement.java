package org.mattstock.definition;

import org.mattstock.data.Breakdown;
import org.mattstock.internal.text.Checks;

/** A condition that a unit must meet to be ranked. */
public sealed interface Requirement
        permits Requirement.IndicatorAtLeast, Requirement.LeafObserved, Requirement.CoverageAtLeast {
    /**
     * An indicator of the scored year has at least a value, such as a number of inhabitants or a response rate. A missing
     * value does not meet it.
     *
     * @param indicator the indicator's id
     * @param breakdown which part of the population it describes
     * @param least the least value
     */
    record IndicatorAtLeast(String indicator, Breakdown breakdown, double least) implements Requirement {
        /** Checks the limit. */
        public IndicatorAtLeast {
            java.util.Objects.requireNonNull(breakdown, "breakdown");
            Checks.notBlank("indicator", indicator);
            Checks.finite("least", least);
        }
    }

    /**
     * A leaf has an observed value, neither imputed nor substituted.
     *
     * @param leaf the leaf's id
     */
    record LeafObserved(String leaf) implements Requirement {
        /** Checks the id. */
        public LeafObserved {
            Checks.notBlank("leaf", leaf);
        }
    }

    /**
     * The observed leaves below a node carry at least a share of its effective weight.
     *
     * @param node the node's id, often a dimension
     * @param share from 0 to 1
     */
    record CoverageAtLeast(String node, double share) implements Requirement {
        /** Checks id and share. */
        public CoverageAtLeast {
            Checks.notBlank("node", node);
            Checks.share("share", share);
        }
    }

    /** The total of an indicator, such as a response rate or a number of inhabitants, has at least a value. */
    static Requirement indicatorAtLeast(String indicator, double least) {
        return indicatorAtLeast(indicator, Breakdown.TOTAL, least);
    }

    /** An indicator has at least a value. */
    static Requirement indicatorAtLeast(String indicator, Breakdown breakdown, double least) {
        return new IndicatorAtLeast(indicator, breakdown, least);
    }

    /** A leaf has an observed value. */
    static Requirement leafObserved(String leaf) {
        return new LeafObserved(leaf);
    }

    /** The observed leaves below a node carry at least a share of its effective weight. */
    static Requirement coverageAtLeast(String node, double share) {
        return new CoverageAtLeast(node, share);
    }
}
