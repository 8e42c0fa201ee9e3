package org.mattstock.report.facts;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.definition.Node;
import org.mattstock.index.Explanation.Item;
import org.mattstock.index.ExplanationNode.Reading;
import org.mattstock.index.ExplanationNode.Use;

/**
 * A score opened up: block by block, and within each leaf by leaf.
 *
 * @param reading how the blocks make up the score
 * @param blocks the parts of the root; one block for all where these are leaves
 * @param rest what the root itself adds or takes away, where it is not 0
 * @param score what they come to
 * @param possible the most that they could come to; empty where there is none
 */
public record Opened(Reading reading, List<Block> blocks, List<Item> rest, double score, OptionalDouble possible) {
    /**
     * A part of the root.
     *
     * @param node the part
     * @param share its share of the weight, as it counted for the unit
     * @param use where its value comes from
     * @param value its value, as the root went on with it
     * @param amount what it gave, as the reading of the score says
     * @param possible the most that it could have given
     * @param scale in what the leaves' amounts are
     * @param leaves every leaf in it that counts
     * @param rest what is not of a single leaf, where it is not 0, in the same unit
     */
    public record Block(
            Node node,
            double share,
            Use use,
            OptionalDouble value,
            OptionalDouble amount,
            OptionalDouble possible,
            Scale scale,
            List<LeafFact> leaves,
            List<Item> rest) {
        /** Copies the lists. */
        public Block {
            Objects.requireNonNull(node, "node");
            leaves = List.copyOf(leaves);
            rest = List.copyOf(rest);
        }
    }

    /** In what the amounts of a block's leaves are. */
    public enum Scale {
        /** Points of the score: they add up to the block's amount. */
        SCORE,
        /** Points of the block: they add up to its value. */
        BLOCK,
        /** They cannot be told apart. */
        NONE
    }

    /** Copies the lists. */
    public Opened {
        Objects.requireNonNull(reading, "reading");
        blocks = List.copyOf(blocks);
        rest = List.copyOf(rest);
    }

    /** Whether blocks and rest add up to the score. */
    public boolean addsUp() {
        return reading == Reading.ADDS_UP;
    }

    /** Whether there is more than one part to tell apart. */
    public boolean hasBlocks() {
        return blocks.size() > 1;
    }

    /** Every leaf, in the order of the tree. */
    public List<LeafFact> leaves() {
        return blocks.stream().flatMap(block -> block.leaves().stream()).toList();
    }
}
