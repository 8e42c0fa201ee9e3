package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Walks index trees, a node before its parts and parts in their order. */
final class Tree {
    /** More levels than this are refused: no reader follows them, and walking must never exhaust the stack. */
    static final int MAX_DEPTH = 32;

    /** More nodes than this are refused: Kolada has some 6,000 indicators. */
    static final int MAX_NODES = 20_000;

    private Tree() {}

    /**
     * A node and where it stands.
     *
     * @param node the node
     * @param path such as {@code tree.parts[2]}
     * @param weight the weight that its parent gives it, if any
     * @param depth 1 for the root
     */
    record Place(Node node, String path, OptionalDouble weight, int depth) {}

    /** Every node down to one level and one node beyond what is allowed, so that breaking a limit shows. */
    static List<Place> places(Node root) {
        List<Place> places = new ArrayList<>();
        addPlaces(new Place(root, "tree", OptionalDouble.empty(), 1), places);
        return places;
    }

    private static void addPlaces(Place place, List<Place> places) {
        if (places.size() > MAX_NODES) {
            return;
        }
        places.add(place);
        if (place.depth() <= MAX_DEPTH && place.node() instanceof Branch branch) {
            for (int i = 0; i < branch.parts().size(); i++) {
                Branch.Part part = branch.parts().get(i);
                String path = place.path() + ".parts[" + i + "]";
                addPlaces(new Place(part.node(), path, part.weight(), place.depth() + 1), places);
            }
        }
    }

    static List<Node> nodes(Node root) {
        return places(root).stream().map(Place::node).toList();
    }

    static List<Leaf> leaves(Node root) {
        return nodes(root).stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .toList();
    }
}
