package org.mattstock.internal.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mattstock.data.Panel;
import org.mattstock.definition.Node;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.FittedParameters;

/** Every node of a tree in one year, with every stage that led to its values. */
public final class TreeValues {
    private final Frame frame;
    private final NodeValues root;
    /** The years that parameters were learned on; none where they come from outside. */
    private final List<Integer> learnedOn;

    private final Map<String, NodeValues> byNode = new LinkedHashMap<>();
    /** Of nodes that do not count, once somebody has asked. */
    private final Map<String, NodeValues> aside = new ConcurrentHashMap<>();

    private TreeValues(Frame frame, NodeValues root, List<Integer> learnedOn) {
        this.frame = frame;
        this.root = root;
        this.learnedOn = learnedOn;
        collect(root);
    }

    /** Walks the tree of a frame of one year, with parameters from outside. */
    public static TreeValues of(Frame frame) {
        return of(frame, List.of());
    }

    /**
     * Walks the tree of a frame of one year.
     *
     * @param learnedOn the years that its parameters were learned on; none where they come from outside
     */
    public static TreeValues of(Frame frame, List<Integer> learnedOn) {
        Room.requireStages(frame);
        return new TreeValues(
                frame,
                new Walk(frame, Walk.Keep.STAGES).evaluate(frame.recipe.tree()).get(0),
                learnedOn);
    }

    /** What is there already, where a walk kept every stage; else that of a walk. */
    public static TreeValues of(Frame frame, NodeValues root, List<Integer> learnedOn) {
        return root instanceof NodeValues.Plain ? of(frame, learnedOn) : new TreeValues(frame, root, learnedOn);
    }

    /**
     * The values of the root for one year, by the shortest way: every stage, or none where columns can be added up.
     *
     * @param frame of one year
     */
    public static NodeValues values(Frame frame) {
        Node root = frame.recipe.tree();
        if (FinalValues.cover(root)) {
            return new FinalValues(frame).of(root);
        }
        Room.requireStages(frame);
        return new Walk(frame, Walk.Keep.STAGES).evaluate(root).get(0);
    }

    /** Everything that has to be learned on the years of a frame that learns. */
    public static FittedParameters learned(
            Recipe recipe, Panel panel, Figures figures, List<Integer> years, Behaviors behaviors) {
        Memory.Learning memory = new Memory.Learning();
        new Fitting(new Frame(recipe, panel, figures, years, behaviors, memory)).learn();
        return memory.parameters();
    }

    private void collect(NodeValues values) {
        byNode.put(values.node().id(), values);
        if (values instanceof BranchValues branch) {
            branch.nodes().forEach(this::collect);
        }
    }

    public Frame frame() {
        return frame;
    }

    public int year() {
        return frame.years.get(0);
    }

    public NodeValues root() {
        return root;
    }

    /**
     * What was found for a node, by an id that was checked. One that does not count is scored now, by itself.
     *
     * @throws org.mattstock.fit.ScoringException if such a one cannot be scored, which stops nobody but who asks for it
     */
    public NodeValues node(String id) {
        NodeValues found = byNode.get(id);
        return found != null ? found : aside.computeIfAbsent(id, this::alone);
    }

    /**
     * With parameters from outside, where there are any, or with what it would have learned if it counted: on the years that the
     * others learned on, if these figures have them.
     */
    private NodeValues alone(String id) {
        Recipe own = frame.recipe.alone(id);
        boolean known = Tree.nodes(own.tree()).stream().anyMatch(node -> frame.memory.knows(node.id()));
        boolean isThere = !learnedOn.isEmpty() && frame.panel.years().containsAll(learnedOn);
        List<Integer> period = isThere ? learnedOn : own.referenceYears(frame.panel, year());
        Memory memory = known
                ? frame.memory
                : new Memory.Recalling(learned(own, frame.panel, frame.figures, period, frame.behaviors));
        Frame alone = new Frame(own, frame.panel, frame.figures, frame.years, frame.behaviors, memory);
        return new Walk(alone, Walk.Keep.STAGES).evaluate(own.tree()).get(0);
    }
}
