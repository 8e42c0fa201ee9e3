package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.fit.FittedParameters;

/** How one unit came to its value in one node: of a leaf, from the raw figure; of a branch, from its parts. */
public sealed interface ExplanationNode permits ExplanationNode.OfLeaf, ExplanationNode.OfBranch {
    /** The node of the definition. */
    Node node();

    /** The value that goes on to the parent; empty if the unit has none here. */
    OptionalDouble value();

    /** The value before this node's own clamp; empty if the unit has none here. */
    OptionalDouble unclamped();

    /** What the node's normalization learned, for the unit's reference group; empty where nothing is learned. */
    Optional<FittedParameters.Entry> reference();

    /** How the items are to be read. */
    Reading reading();

    /** The named amounts that make up the value, as {@link #reading()} says; none where there is no value. */
    List<Explanation.Item> items();

    /** What the clamp cut off, negative at the high end; 0 where nothing is cut. */
    default double clamping() {
        return value().isPresent() ? value().getAsDouble() - unclamped().orElseThrow() : 0;
    }

    /** How the parts of a node make up its value. */
    enum Reading {
        /** Contributions, offset, normalization step and clamping add up to the value. */
        ADDS_UP,
        /** Contributions add up to the natural logarithm of the aggregated value. */
        ADDS_UP_IN_LOGARITHMS,
        /** The lowest part is the aggregated value; only it contributes, and the others change nothing. */
        LOWEST_DECIDES,
        /** Each contribution is what leaving out the part would take from the aggregated value. They do not add up. */
        LEAVES_ONE_OUT
    }

    /** Where the value of a part comes from that a branch went on with. */
    enum Use {
        /** The part has a value for the unit. */
        OWN,
        /** The part has none, and the missing rule put another in its place. */
        SUBSTITUTED,
        /** The part has none and was left out. */
        LEFT_OUT,
        /** The part does not apply to the unit and was left out of weight and maximum. */
        NOT_APPLICABLE
    }

    /**
     * One use of one indicator.
     *
     * @param node the leaf
     * @param indicator the indicator that it uses, as the panel describes it: title and unit of measure
     * @param value after normalization and direction
     * @param unclamped the same, had nothing been cut
     * @param raw the figure of the source that was selected, before the denominator
     * @param year the year of that figure, or of the earlier figure that was imputed; of a mean the latest
     * @param missing why the source has no figure in the year asked for
     * @param steps what was done, in order; steps that changed nothing are left out
     * @param reference what the normalization learned
     */
    record OfLeaf(
            Leaf node,
            Indicator indicator,
            OptionalDouble value,
            OptionalDouble unclamped,
            OptionalDouble raw,
            OptionalInt year,
            Optional<MissingReason> missing,
            List<Step> steps,
            Optional<FittedParameters.Entry> reference)
            implements ExplanationNode {
        /** Id, title and value, in one line. */
        @Override
        public String toString() {
            return ExplanationText.line(this);
        }

        /** Copies the steps. */
        public OfLeaf {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(indicator, "indicator");
            steps = List.copyOf(steps);
        }

        /**
         * Whether its value was imputed for a figure that the source keeps confidential. Such a value counts, and is never printed
         * as the unit's, since it would be read as the figure: tables and texts leave out the figure, the value and what the leaf
         * adds. The components, which programs need, have them.
         */
        public boolean isStandIn() {
            return value.isPresent()
                    && missing.equals(Optional.of(MissingReason.CONFIDENTIAL))
                    && steps.stream().anyMatch(step -> step.kind() == Step.Kind.IMPUTATION);
        }

        @Override
        public Reading reading() {
            return Reading.ADDS_UP;
        }

        /** The normalized value before the clamp, and what the clamp cut off. */
        @Override
        public List<Explanation.Item> items() {
            List<Explanation.Item> items = new ArrayList<>();
            unclamped.ifPresent(amount -> items.add(Explanation.Item.of(node, Explanation.Kind.CONTRIBUTION, amount)));
            Explanation.Item.add(items, node, Explanation.Kind.CLAMPING, clamping());
            return List.copyOf(items);
        }
    }

    /**
     * Something that was done to a leaf's value.
     *
     * @param kind what
     * @param before the value before; empty for a value that was imputed
     * @param after the value after
     */
    record Step(Kind kind, OptionalDouble before, double after) {
        /** What can be done to a leaf's value. */
        public enum Kind {
            /** Divided by the denominator, and multiplied by its factor. */
            DENOMINATOR,
            /** An extreme value was brought in. */
            TREATMENT,
            /** A missing value was filled in. */
            IMPUTATION,
            /** Replaced by its distance to the target. */
            TARGET_DISTANCE,
            /** Negated before normalization, since less is better. */
            NEGATION,
            /** Normalized, and cut where the normalization cuts. */
            NORMALIZATION,
            /** Mirrored after normalization, since less is better. */
            MIRRORING
        }

        /** Checks for null. */
        public Step {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(before, "before");
        }
    }

    /**
     * An aggregation of parts.
     *
     * @param node the branch
     * @param value after the branch's own normalization, if it has one
     * @param unclamped the same, had nothing been cut
     * @param aggregated before that normalization
     * @param reading how the contributions are to be read
     * @param parts every part of the branch but those of weight 0, in order
     * @param offset what an affine normalization adds to the scaled contributions; else 0
     * @param normalizationStep what a normalization adds that is not affine, or that follows an aggregation that is not
     *     additive, before the clamp: unclamped less aggregated value; else 0
     * @param reference what the branch's own normalization learned
     * @param weights what the branch's weighting learned; empty where weights are stated
     */
    record OfBranch(
            Branch node,
            OptionalDouble value,
            OptionalDouble unclamped,
            OptionalDouble aggregated,
            Reading reading,
            List<Part> parts,
            double offset,
            double normalizationStep,
            Optional<FittedParameters.Entry> reference,
            Optional<FittedParameters.Entry> weights)
            implements ExplanationNode {
        /** Id, title and value, in one line. */
        @Override
        public String toString() {
            return ExplanationText.line(this) + ", " + parts.size() + " parts";
        }

        /** Copies the parts. */
        public OfBranch {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(reading, "reading");
            Objects.requireNonNull(weights, "weights");
            parts = List.copyOf(parts);
        }

        /** One contribution for each part that has one, then offset, normalization step and clamping where not 0. */
        @Override
        public List<Explanation.Item> items() {
            List<Explanation.Item> items = new ArrayList<>();
            for (Part part : parts) {
                Explanation.Kind kind =
                        part.use() == Use.SUBSTITUTED ? Explanation.Kind.SUBSTITUTE : Explanation.Kind.CONTRIBUTION;
                part.contribution()
                        .ifPresent(amount ->
                                items.add(Explanation.Item.of(part.node().node(), kind, amount)));
            }
            Explanation.Item.add(items, node, Explanation.Kind.OFFSET, offset);
            Explanation.Item.add(items, node, Explanation.Kind.NORMALIZATION_STEP, normalizationStep);
            Explanation.Item.add(items, node, Explanation.Kind.CLAMPING, clamping());
            return List.copyOf(items);
        }
    }

    /**
     * A part of a branch, as it counted for the unit.
     *
     * @param node the part itself
     * @param statedShare its share of the weight of all parts, as defined
     * @param share its share of the weight of the parts that were used; 0 for one that was not
     * @param use where its value comes from
     * @param used the value that the branch went on with
     * @param place the place that a sum or mean of places took, 1 being best
     * @param contribution what it gave the branch, as the branch's {@link Reading} says; empty where it gave nothing
     * @param slope how much the branch's unclamped value rises per unit of the part; for readings that add up only
     */
    record Part(
            ExplanationNode node,
            double statedShare,
            double share,
            Use use,
            OptionalDouble used,
            OptionalDouble place,
            OptionalDouble contribution,
            OptionalDouble slope) {
        /** The node and what it adds, in one line. */
        @Override
        public String toString() {
            return node
                    + (contribution.isPresent() && !ExplanationText.isStandIn(node)
                            ? ", adds " + ExplanationText.number(contribution.getAsDouble())
                            : "");
        }

        /** Checks for null. */
        public Part {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(use, "use");
        }
    }
}
