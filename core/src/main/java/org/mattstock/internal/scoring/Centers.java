package org.mattstock.internal.scoring;

import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.fit.Learned;
import org.mattstock.internal.statistics.Moments;

/**
 * Learns the means and deviations of plain leaves, several at a time: the sums of one leaf run from unit to unit, and alone
 * they would leave the processor waiting for most of the time. What cannot be learned, such as from values that are all equal,
 * is left to the walk, which says why.
 */
public final class Centers {
    /** Values all of which are equal deviate from their mean by roundings, which are far less than this share of it. */
    private static final double CLEAR = 1e-9;

    private final Frame frame;
    private final int[] outside;
    private final NodeColumn[] columns = new NodeColumn[Moments.ABREAST];
    /** By column and unit: what is summed up; none before there is something to learn. */
    private double[][] terms = {};

    private final PlainLeaf[] leaves = new PlainLeaf[Moments.ABREAST];
    private int count;

    private Centers(Frame frame) {
        this.frame = frame;
        this.outside = frame.outsideReference();
    }

    private void makeRoom() {
        int units = frame.units.size();
        terms = new double[columns.length][units];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new NodeColumn(units);
        }
    }

    /** Learns what it can on a reference of one year. */
    public static void learn(Frame frame) {
        if (frame.years.size() == 1 && frame.groups.isOneForAll()) {
            Centers centers = new Centers(frame);
            centers.visit(frame.recipe.tree());
            if (centers.count > 0) {
                centers.learnAll();
            }
        }
    }

    private void visit(Node node) {
        if (node instanceof Branch branch) {
            branch.parts().forEach(part -> visit(part.node()));
        } else if (node instanceof Leaf leaf) {
            PlainLeaf plain = PlainLeaf.of(leaf, frame);
            if (plain != null && !plain.recall() && plain.deviation().isPresent()) {
                add(plain);
            }
        }
    }

    private void add(PlainLeaf leaf) {
        if (terms.length == 0) {
            makeRoom();
        }
        NodeColumn column = columns[count];
        leaf.readEntering(column);
        column.leaveOut(outside);
        leaves[count++] = leaf;
        if (count == leaves.length) {
            learnAll();
        }
    }

    /** Runs over all columns, whether or not they hold something new; every term of a missing value is a zero. */
    private void learnAll() {
        double[] means = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i].copyTo(terms[i]);
        }
        addPerValue(Moments.sums(terms), means);
        for (int i = 0; i < columns.length; i++) {
            columns[i].distancesTo(terms[i], means[i]);
        }
        addPerValue(Moments.sums(terms), means);
        for (int i = 0; i < columns.length; i++) {
            columns[i].squaresTo(terms[i], means[i]);
        }
        double[] squares = Moments.sums(terms);
        for (int i = 0; i < count; i++) {
            keep(leaves[i], columns[i], means[i], squares[i]);
        }
        count = 0;
    }

    private void addPerValue(double[] sums, double[] means) {
        for (int i = 0; i < columns.length; i++) {
            means[i] += sums[i] / columns[i].count();
        }
    }

    private void keep(PlainLeaf leaf, NodeColumn column, double mean, double squares) {
        double deviation = leaf.deviation().orElseThrow().of(squares, column.count());
        if (Double.isFinite(deviation) && (deviation > CLEAR * Math.abs(mean) || (deviation > 0 && column.differs()))) {
            frame.keepNormalization(leaf.leaf().id(), column.count(), new Learned.Center(mean, deviation));
            leaf.tell();
        }
    }
}
