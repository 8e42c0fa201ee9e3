package org.mattstock.fit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;

/**
 * How scores of one year are worked out in cells: for every node the steps that lead from its figures, or from its parts, to its
 * value. Whoever follows them gets the scores but for the rounding of the arithmetic; nothing is stated of a method that has
 * no formula.
 *
 * @param nodes parts before wholes, the root last; without parts of weight 0
 * @param units those of the reference first, then the others, each by id
 * @param reference how many units the reference has
 * @param entitled by unit: whether it has a place if it has a score and its coverage is enough
 * @param live whether the reference is made of the values of these units; else quantities are plain numbers
 * @param size how large the numbers are that the scores are made of: up to 1e-12 of it, a difference is rounding
 */
public record CellFormulas(
        List<OfNode> nodes, List<Unit> units, int reference, List<Boolean> entitled, boolean live, double size) {
    /** Copies the lists. */
    public CellFormulas {
        nodes = List.copyOf(nodes);
        units = List.copyOf(units);
        entitled = List.copyOf(entitled);
    }

    /** The steps of one node. */
    public sealed interface OfNode permits OfLeaf, OfBranch {
        /** The node. */
        Node node();
    }

    /**
     * From figures to normalized values.
     *
     * @param node the leaf
     * @param figures by unit
     * @param steps in the order of work, each taking what the one before gave; the last one normalizes
     */
    public record OfLeaf(Leaf node, List<Taken> figures, List<StepCell> steps) implements OfNode {
        /** Copies the lists. */
        public OfLeaf {
            figures = List.copyOf(figures);
            steps = List.copyOf(steps);
        }
    }

    /**
     * A figure as a leaf took it.
     *
     * @param value empty where there is none
     * @param year of the value; 0 for none
     * @param denominator what it is divided by; empty for nothing
     * @param reason why there is no value, or nothing to divide it by; empty for a value and where the source says nothing
     */
    public record Taken(OptionalDouble value, int year, OptionalDouble denominator, Optional<MissingReason> reason) {
        /** Whether what a leaf makes of it stands in for a figure that the source keeps confidential, and is not shown. */
        public boolean isStandIn() {
            return reason.equals(Optional.of(MissingReason.CONFIDENTIAL));
        }
    }

    /** What a step does. */
    public enum Kind {
        /** Divides by {@code {denominator}}. */
        SCALED,
        /** Treats extreme values. */
        TREATED,
        /** Fills in what is missing. */
        IMPUTED,
        /** Takes the distance to a target, or negates. */
        DIRECTED,
        /** Makes values comparable. */
        NORMALIZED
    }

    /**
     * One step; its cell is empty text where there is no value.
     *
     * @param kind what it does
     * @param formula of {@code {x}}
     */
    public record StepCell(Kind kind, CellFormula formula) {}

    /**
     * From parts to a value. In its formulas {@code {parts}} is the row of the unit's cells of the parts, {@code {weights}} the row
     * of their weights, {@code {present}} the weight of the parts that the unit has, {@code {total}} that of all.
     *
     * @param node the branch, without parts of weight 0
     * @param weights as the definition has them, by part
     * @param parts by part: what goes into the cell of a part, of its value {@code {x}}; empty text for a part that is left out
     * @param kept a condition: whether a unit has a value
     * @param aggregated the value
     * @param contribution of the part {@code {part}} with the weight {@code {weight}}; empty where such do not add up
     * @param normalized of the aggregated value {@code {x}}; empty where it stays what it is
     */
    public record OfBranch(
            Branch node,
            List<Double> weights,
            List<CellFormula> parts,
            String kept,
            String aggregated,
            Optional<String> contribution,
            Optional<CellFormula> normalized)
            implements OfNode {
        /** Copies the lists. */
        public OfBranch {
            weights = List.copyOf(weights);
            parts = List.copyOf(parts);
        }
    }
}
