package org.mattstock.internal.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/**
 * The numbered tree: a node before its parts and parts in their order, so that the root is number 0 and every number that a
 * walk needs is known before it starts.
 */
public final class Plan {
    private static final int[] NONE = new int[0];

    private final List<Node> nodes;
    private final int[][] parts;
    private final double[] weights;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Plan(List<Node> nodes) {
        this.nodes = nodes;
        this.parts = new int[nodes.size()][];
        this.weights = new double[nodes.size()];
        number(0, 1);
    }

    /** The plan of a tree whose ids differ. */
    public static Plan of(Node root) {
        return new Plan(Tree.nodes(root));
    }

    /** Numbers a node and everything below; returns the number after the last. */
    private int number(int node, double weight) {
        weights[node] = weight;
        numbers.put(nodes.get(node).id(), node);
        if (!(nodes.get(node) instanceof Branch branch)) {
            parts[node] = NONE;
            return node + 1;
        }
        double[] ofParts = WeightingMethods.weights(branch);
        parts[node] = new int[ofParts.length];
        int next = node + 1;
        for (int part = 0; part < ofParts.length; part++) {
            parts[node][part] = next;
            next = number(next, ofParts[part]);
        }
        return next;
    }

    /** How many nodes there are. */
    public int size() {
        return parts.length;
    }

    /** All nodes, by number. */
    public List<Node> nodes() {
        return nodes;
    }

    public Node node(int number) {
        return nodes.get(number);
    }

    /** The id of a node. */
    public String id(int number) {
        return nodes.get(number).id();
    }

    public boolean isLeaf(int number) {
        return nodes.get(number) instanceof Leaf;
    }

    /** The numbers of a node's parts, in their order; none for a leaf. Not to be written to. */
    public int[] parts(int number) {
        return parts[number];
    }

    /** A node's weight in its branch as the definition states it; 1 under equal weighting and for the root. */
    public double weight(int number) {
        return weights[number];
    }

    /** Those of all nodes, by number. */
    public double[] weights() {
        return weights.clone();
    }

    /** Whether there is a node with an id. */
    public boolean has(String id) {
        return numbers.containsKey(id);
    }

    /** The number of a node whose id was checked. */
    public int number(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new AssertionError("the definition was checked, got no node " + id);
        }
        return number;
    }
}
