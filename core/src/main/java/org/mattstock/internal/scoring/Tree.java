package org.mattstock.internal.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.internal.text.Lookup;

/** Walks index trees, a node before its parts and parts in their order. */
public final class Tree {
    /** More levels than this are refused: no reader follows them, and walking must never exhaust the stack. */
    public static final int MAX_DEPTH = 32;

    /** More nodes than this are refused: Kolada has some 6,000 indicators. */
    public static final int MAX_NODES = 20_000;

    private Tree() {}

    /**
     * A node and where it stands.
     *
     * @param node the node
     * @param parent the place of its branch; null for the root
     * @param position among the branch's parts
     * @param depth 1 for the root
     */
    public record Place(Node node, @Nullable Place parent, int position, int depth) {
        /** Such as {@code tree.parts[2]}; put together when asked for, which nobody does of a sound definition. */
        public String path() {
            return parent == null ? "tree" : parent.path() + ".parts[" + position + "]";
        }
    }

    /** Every node down to one level and one node beyond what is allowed, so that breaking a limit shows. */
    public static List<Place> places(Node root) {
        List<Place> places = new ArrayList<>();
        addPlaces(new Place(root, null, 0, 1), places);
        return places;
    }

    private static void addPlaces(Place place, List<Place> places) {
        if (places.size() > MAX_NODES) {
            return;
        }
        places.add(place);
        if (place.depth() <= MAX_DEPTH && place.node() instanceof Branch branch) {
            for (int i = 0; i < branch.parts().size(); i++) {
                addPlaces(new Place(branch.parts().get(i).node(), place, i, place.depth() + 1), places);
            }
        }
    }

    /**
     * What is scored: the same without parts of weight 0, and with the scale on which a branch is turned; the node itself where it is
     * that already. Parts whose weights are yet to be learned all count. For a definition without faults.
     */
    @SuppressWarnings("ReferenceEquality") // the node itself is what shows that nothing was left out
    public static Node counted(Node node) {
        if (!(node instanceof Branch branch)) {
            return node;
        }
        boolean[] counts = WeightingMethods.counting(branch);
        List<Branch.Part> counted = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < counts.length; i++) {
            Branch.Part part = branch.parts().get(i);
            if (counts[i]) {
                Node inner = counted(part.node());
                changed |= inner != part.node();
                counted.add(inner == part.node() ? part : new Branch.Part(inner, part.weight()));
            }
        }
        return Turned.normalized(changed || counted.size() < counts.length ? branch.withParts(counted) : branch);
    }

    public static List<Node> nodes(Node root) {
        return places(root).stream().map(Place::node).toList();
    }

    /** A tree with leaves and branches in other forms, parts before what they are parts of; weights stay. */
    public static Node with(Node root, UnaryOperator<Leaf> leaves, UnaryOperator<Branch> branches) {
        if (root instanceof Leaf leaf) {
            return leaves.apply(leaf);
        }
        Branch branch = (Branch) root;
        return branches.apply(branch.withParts(branch.parts().stream()
                .map(part -> new Branch.Part(with(part.node(), leaves, branches), part.weight()))
                .toList()));
    }

    /**
     * The node with an id or title.
     *
     * @throws IllegalArgumentException if there is none (the nearest are named), or several have that title
     */
    public static Node require(Node root, String idOrTitle) {
        return Lookup.<Node>require("node", "the index's", idOrTitle, nodes(root), Node::id, Node::title);
    }

    public static List<Leaf> leaves(Node root) {
        return nodes(root).stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .toList();
    }
}
