package org.mattstock.internal.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.data.Panel;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Node;
import org.mattstock.definition.OutOfRange;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;

/**
 * The parts of a definition that scoring looks at: all that can move a score. How scores become places, and what is for readers
 * only, is not the engine's business. Neither is a part of weight 0: what is scored is the tree without such parts, so that
 * whatever they lack, refuse or cannot tell apart stops nobody.
 */
@SuppressWarnings("ReferenceEquality") // one tree, where nothing was left out
public final class Recipe {
    private final Node whole;
    private final Node tree;
    private final Population population;
    private final Eligibility eligibility;
    private final Reference reference;
    private final Degenerate degenerate;
    private final OutOfRange outOfRange;
    /** The nodes that are scored, by id; empty where the whole tree is, so that nobody need look. */
    private final Map<String, Node> counted = new HashMap<>();
    /** All nodes of the definition, by id; empty likewise. */
    private final Map<String, Node> defined = new HashMap<>();

    /**
     * A recipe.
     *
     * @param whole the root node, parts of weight 0 included
     * @param population which units are scored against each other
     * @param eligibility who may be ranked, and whether the others stay in the reference
     * @param reference what values are normalized against
     * @param degenerate what happens where a reference cannot tell values apart
     * @param outOfRange what becomes of values that cannot be
     */
    public Recipe(
            Node whole,
            Population population,
            Eligibility eligibility,
            Reference reference,
            Degenerate degenerate,
            OutOfRange outOfRange) {
        this(whole, Tree.counted(whole), population, eligibility, reference, degenerate, outOfRange);
    }

    private Recipe(
            Node whole,
            Node tree,
            Population population,
            Eligibility eligibility,
            Reference reference,
            Degenerate degenerate,
            OutOfRange outOfRange) {
        this.whole = whole;
        this.tree = tree;
        this.population = population;
        this.eligibility = eligibility;
        this.reference = reference;
        this.degenerate = degenerate;
        this.outOfRange = outOfRange;
        if (tree != whole) {
            Tree.nodes(tree).forEach(node -> counted.put(node.id(), node));
            Tree.nodes(whole).forEach(node -> defined.put(node.id(), node));
        }
    }

    /** The same around another tree. */
    Recipe of(Node other) {
        return new Recipe(other, population, eligibility, reference, degenerate, outOfRange);
    }

    /** The root of what is scored. */
    public Node tree() {
        return tree;
    }

    /** The root of the definition. */
    public Node whole() {
        return whole;
    }

    public Population population() {
        return population;
    }

    public Eligibility eligibility() {
        return eligibility;
    }

    public Reference reference() {
        return reference;
    }

    public Degenerate degenerate() {
        return degenerate;
    }

    public OutOfRange outOfRange() {
        return outOfRange;
    }

    /** Whether a node of the definition is scored: neither it nor a branch above it has weight 0. */
    public boolean counts(String id) {
        return tree == whole || counted.containsKey(id);
    }

    /** The same for one node of the definition alone, by an id that was checked: for whoever asks about one that does not count. */
    public Recipe alone(String id) {
        return new Recipe(whole, Tree.counted(node(id)), population, eligibility, reference, degenerate, outOfRange);
    }

    /** A node of the definition, by an id that was checked. */
    Node node(String id) {
        if (tree != whole) {
            return Objects.requireNonNull(defined.get(id), id);
        }
        return Tree.nodes(whole).stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the definition was checked, got no node " + id));
    }

    /** A node that is scored as the definition has it, with its parts of weight 0. */
    public Node defined(Node scored) {
        return tree == whole ? scored : node(scored.id());
    }

    /** The years that are learned from. */
    public List<Integer> referenceYears(Panel panel, int fitted) {
        Reference.Period period = reference.period();
        if (period instanceof Reference.Period.BaseYear base) {
            return List.of(base.year());
        }
        if (period instanceof Reference.Period.AllYears) {
            return panel.years();
        }
        if (period instanceof Reference.Period.FittedYear) {
            return List.of(fitted);
        }
        throw new IllegalStateException("the engine must know the years of the reference, got " + period);
    }
}
