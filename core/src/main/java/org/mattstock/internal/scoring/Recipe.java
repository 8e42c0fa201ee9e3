package org.mattstock.internal.scoring;

import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Node;
import org.mattstock.definition.OutOfRange;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;

/**
 * The parts of a definition that scoring looks at: all that can move a score. How scores become places, and what is for readers
 * only, is not the engine's business.
 *
 * @param tree the root node
 * @param population which units are scored against each other
 * @param eligibility who may be ranked, and whether the others stay in the reference
 * @param reference what values are normalized against
 * @param degenerate what happens where a reference cannot tell values apart
 * @param outOfRange what becomes of values that cannot be
 */
public record Recipe(
        Node tree,
        Population population,
        Eligibility eligibility,
        Reference reference,
        Degenerate degenerate,
        OutOfRange outOfRange) {
    /** A node of the tree, by an id that was checked. */
    Node node(String id) {
        return Tree.nodes(tree).stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the definition was checked, got no node " + id));
    }
}
