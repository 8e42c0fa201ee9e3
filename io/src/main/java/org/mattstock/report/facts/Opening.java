package org.mattstock.report.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.mattstock.definition.Node;
import org.mattstock.index.Explanation.Item;
import org.mattstock.index.Explanation.Kind;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.ExplanationNode.OfBranch;
import org.mattstock.index.ExplanationNode.OfLeaf;
import org.mattstock.index.ExplanationNode.Part;
import org.mattstock.index.ExplanationNode.Reading;
import org.mattstock.index.ExplanationNode.Step;
import org.mattstock.index.ExplanationNode.Use;
import org.mattstock.report.facts.LeafFact.Mark;
import org.mattstock.report.facts.Opened.Block;
import org.mattstock.report.facts.Opened.Scale;

/** Opens one unit's explanation. */
final class Opening {
    private final KeyFigures keys;
    private final ExplanationNode root;

    /** Of the block that is being opened. */
    private final List<LeafFact> leaves = new ArrayList<>();

    private final List<Item> rest = new ArrayList<>();

    Opening(KeyFigures keys, ExplanationNode root) {
        this.keys = keys;
        this.root = root;
    }

    Opened opened() {
        double score = root.value().orElseThrow();
        if (!(root instanceof OfBranch branch)) {
            Part whole = whole(root);
            Block block = block(whole, Scale.SCORE, 1);
            return new Opened(Reading.ADDS_UP, List.of(block), List.of(), score, block.possible());
        }
        boolean isFlat = branch.parts().stream().allMatch(part -> part.node() instanceof OfLeaf);
        return isFlat ? flat(branch, score) : inBlocks(branch, score);
    }

    private static Part whole(ExplanationNode node) {
        return new Part(node, 1, 1, Use.OWN, node.value(), OptionalDouble.empty(), node.value(), OptionalDouble.of(1));
    }

    private Opened flat(OfBranch branch, double score) {
        Block block = block(whole(branch), branch.reading() == Reading.ADDS_UP ? Scale.SCORE : Scale.NONE, 1);
        return new Opened(branch.reading(), List.of(block), List.of(), score, block.possible());
    }

    private Opened inBlocks(OfBranch branch, double score) {
        boolean addsUp = branch.reading() == Reading.ADDS_UP;
        List<Block> blocks = new ArrayList<>();
        for (Part part : branch.parts()) {
            blocks.add(
                    addsUp ? block(part, Scale.SCORE, part.slope().orElse(Double.NaN)) : block(part, Scale.BLOCK, 1));
        }
        List<Item> own = new ArrayList<>();
        if (addsUp) {
            addOwn(branch, 1, own);
        }
        boolean isOpen =
                addsUp && own.isEmpty() && branch.node().normalization().isEmpty();
        return new Opened(
                branch.reading(),
                blocks,
                own,
                score,
                isOpen ? sum(blocks.stream().map(Block::possible)) : OptionalDouble.empty());
    }

    /** A block whose value goes on with a slope. */
    private Block block(Part part, Scale scale, double slope) {
        leaves.clear();
        rest.clear();
        Scale found = scale;
        if (part.node() instanceof OfLeaf leaf) {
            found = scale == Scale.SCORE ? scale : Scale.NONE;
            leaves.add(
                    fact(leaf, part, scale == Scale.SCORE ? 1 : Double.NaN, scale == Scale.SCORE ? slope : Double.NaN));
        } else if (part.node() instanceof OfBranch branch) {
            boolean opens = scale != Scale.NONE && part.use() == Use.OWN && branch.reading() == Reading.ADDS_UP;
            found = opens ? scale : Scale.NONE;
            open(branch, opens ? slope : Double.NaN);
        }
        boolean isWon = rest.isEmpty() && found == Scale.SCORE && part.use() == Use.OWN && hasNoScale(part.node());
        return new Block(
                part.node().node(),
                part.share(),
                part.use(),
                told(part.node(), part.used()),
                told(part.node(), part.contribution()),
                isWon ? possible() : OptionalDouble.empty(),
                found,
                leaves,
                rest);
    }

    private static boolean hasNoScale(ExplanationNode node) {
        return !(node instanceof OfBranch branch)
                || branch.node().normalization().isEmpty();
    }

    private OptionalDouble possible() {
        return sum(leaves.stream().filter(leaf -> leaf.use() == Use.OWN).map(leaf -> leaf.possible()));
    }

    /** Nothing where one of them is missing. */
    private static OptionalDouble sum(Stream<OptionalDouble> amounts) {
        double sum = 0;
        for (OptionalDouble each : amounts.toList()) {
            sum += each.orElse(Double.NaN);
        }
        return Double.isFinite(sum) ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /** Adds the leaves below a branch; NaN where nothing goes from here to what is opened. */
    private void open(OfBranch branch, double factor) {
        for (Part part : branch.parts()) {
            double slope = factor * part.slope().orElse(Double.NaN);
            if (part.node() instanceof OfLeaf leaf) {
                leaves.add(fact(leaf, part, factor, slope));
            } else if (part.node() instanceof OfBranch below) {
                openBelow(below, part, factor, slope);
            }
        }
        if (!Double.isNaN(factor)) {
            addOwn(branch, factor, rest);
        }
    }

    private void openBelow(OfBranch below, Part part, double factor, double slope) {
        if (part.use() == Use.OWN && below.reading() == Reading.ADDS_UP) {
            open(below, slope);
            return;
        }
        if (!Double.isNaN(factor) && part.contribution().isPresent()) {
            Kind kind = part.use() == Use.SUBSTITUTED ? Kind.SUBSTITUTE : Kind.CONTRIBUTION;
            add(rest, below.node(), kind, factor * part.contribution().getAsDouble());
        }
        open(below, Double.NaN);
    }

    private static void addOwn(OfBranch branch, double factor, List<Item> to) {
        add(to, branch.node(), Kind.OFFSET, factor * branch.offset());
        add(to, branch.node(), Kind.NORMALIZATION_STEP, factor * branch.normalizationStep());
        add(to, branch.node(), Kind.CLAMPING, factor * branch.clamping());
    }

    private static void add(List<Item> to, Node node, Kind kind, double amount) {
        if (amount != 0) {
            to.add(new Item(node.id(), node.title(), kind, amount));
        }
    }

    private LeafFact fact(OfLeaf leaf, Part part, double factor, double slope) {
        String group = KeyFigures.group(leaf);
        KeyFigure key = keys.of(leaf);
        OptionalDouble possible = key.yardstick(group)
                .filter(yardstick -> yardstick.hasMost() && part.use() == Use.OWN && slope >= 0)
                .map(yardstick -> finite(slope * yardstick.best()))
                .orElse(OptionalDouble.empty());
        return new LeafFact(
                key,
                group,
                told(leaf, KeyFigures.figure(leaf)),
                leaf.year(),
                leaf.missing(),
                part.use(),
                marks(leaf),
                told(leaf, leaf.value()),
                told(leaf, part.used()),
                told(leaf, amount(leaf, part, factor, slope)),
                possible);
    }

    /** A number of a node, unless it stands in for a figure that the source keeps confidential and would be read as that. */
    private static OptionalDouble told(ExplanationNode node, OptionalDouble number) {
        return node instanceof OfLeaf leaf && leaf.isStandIn() ? OptionalDouble.empty() : number;
    }

    private static OptionalDouble amount(OfLeaf leaf, Part part, double factor, double slope) {
        return switch (part.use()) {
            case OWN -> finite(slope * leaf.value().orElseThrow());
            case SUBSTITUTED -> finite(factor * part.contribution().orElse(Double.NaN));
            case LEFT_OUT, NOT_APPLICABLE -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble finite(double amount) {
        return Double.isFinite(amount) ? OptionalDouble.of(amount) : OptionalDouble.empty();
    }

    private static Set<Mark> marks(OfLeaf leaf) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (leaf.clamping() != 0) {
            marks.add(Mark.CUT);
        }
        for (Step step : leaf.steps()) {
            switch (step.kind()) {
                case DENOMINATOR -> marks.add(Mark.DIVIDED);
                case TREATMENT -> marks.add(Mark.TREATED);
                case IMPUTATION -> marks.add(Mark.IMPUTED);
                default -> {
                    // What a direction and a scale do is what a reader expects.
                }
            }
        }
        return marks;
    }
}
