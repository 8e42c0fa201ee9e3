package org.mattstock.index;

import java.util.List;
import java.util.Objects;
import org.mattstock.data.Panel;
import org.mattstock.definition.AddedLater;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.OutOfRange;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.LearnedWeights;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.text.Checks;
import org.mattstock.rank.RankingRule;
import org.mattstock.table.Descriptive;
import org.mattstock.table.Table;

/**
 * The definition of a composite index (sammanvägt index): an immutable tree of nodes and the rules around it. It is plain
 * data that prints, compares by value and goes to JSON and back.
 *
 * @param id the definition's id
 * @param title for readers, printed on every page
 * @param description what it is for and what it is not
 * @param sources where its method is described
 * @param tree the root node
 * @param population which units are scored against each other
 * @param eligibility who may be ranked
 * @param reference what values are normalized against
 * @param degenerate what happens where a reference cannot tell values apart
 * @param ranking how scores become places
 * @param outOfRange what becomes of values that their indicators say cannot be
 */
public record CompositeIndex(
        String id,
        @Descriptive String title,
        @Descriptive String description,
        @Descriptive List<String> sources,
        Node tree,
        Population population,
        Eligibility eligibility,
        Reference reference,
        Degenerate degenerate,
        RankingRule ranking,
        @AddedLater(unless = "fail") OutOfRange outOfRange) {
    /**
     * Checks the whole definition.
     *
     * @throws InvalidIndexException if it has faults; the exception lists all of them, with paths
     */
    public CompositeIndex {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        sources = List.copyOf(sources);
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(eligibility, "eligibility");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(degenerate, "degenerate");
        Objects.requireNonNull(ranking, "ranking");
        Objects.requireNonNull(outOfRange, "outOfRange");
        List<Fault> faults = DefinitionCheck.faults(id, tree, eligibility, ranking);
        if (!faults.isEmpty()) {
            throw new InvalidIndexException(faults);
        }
    }

    /** A definition that refuses values which their indicators say cannot be. */
    public CompositeIndex(
            String id,
            String title,
            String description,
            List<String> sources,
            Node tree,
            Population population,
            Eligibility eligibility,
            Reference reference,
            Degenerate degenerate,
            RankingRule ranking) {
        this(
                id,
                title,
                description,
                sources,
                tree,
                population,
                eligibility,
                reference,
                degenerate,
                ranking,
                OutOfRange.FAIL);
    }

    /** What of this definition scoring looks at. */
    Recipe recipe() {
        return new Recipe(tree, population, eligibility, reference, degenerate, outOfRange);
    }

    /** Every node of the tree, a node before its parts and parts in their order: the root comes first. */
    public List<Node> nodes() {
        return Tree.nodes(tree);
    }

    /** Every leaf of the tree, in order. */
    public List<Leaf> leaves() {
        return Tree.leaves(tree);
    }

    /**
     * The node with an id or title.
     *
     * @param idOrTitle the id or title of a branch or leaf
     * @throws IllegalArgumentException if there is none (the nearest are named), or several have that title
     */
    public Node requireNode(String idOrTitle) {
        return Tree.require(tree, idOrTitle);
    }

    /** The tree, a row for each node and parts below what they are parts of: indicator, share, weight in the whole, method. */
    public Table toTable() {
        return IndexTable.of(this);
    }

    /**
     * How much each leaf and each indicator weighs in the whole, with those that count several times.
     *
     * @throws IllegalArgumentException if weights are yet to be learned, see {@link #withFittedWeights(Panel, int)}
     */
    public EffectiveWeights effectiveWeights() {
        return EffectiveWeights.of(tree);
    }

    /**
     * The SHA-256 hash of everything in the definition that can move a number, in hexadecimal: equal for equal definitions
     * on every platform, and the same when only titles, description, sources or notes differ.
     */
    public String hash() {
        return DefinitionHash.of(this);
    }

    /** What names this definition in what is kept of it elsewhere. */
    public Identity identity() {
        return new Identity(id, hash());
    }

    /**
     * Which definition something belongs to that is kept apart from it, such as a frozen reference.
     *
     * @param id the definition's id, for readers; not blank
     * @param hash its {@link CompositeIndex#hash}, which alone decides
     */
    public record Identity(String id, String hash) {
        /** Checks both. */
        public Identity {
            Checks.notBlank("id", id);
            Checks.isHash("hash", hash);
        }

        /**
         * Refuses another definition.
         *
         * @throws IllegalArgumentException if the hashes differ; both are named
         */
        public void require(CompositeIndex index) {
            String got = index.hash();
            if (!got.equals(hash)) {
                throw new IllegalArgumentException("index must be \"" + id + "\" with hash " + hash + ", got \""
                        + index.id() + "\" with hash " + got);
            }
        }
    }

    /**
     * Learns everything that has to be learned on this definition's reference.
     *
     * @param panel the figures
     * @param year the fitted year: the reference's period, unless that is a base year or all years
     * @throws InvalidIndexException if the panel lacks something; everything that it lacks is listed
     * @throws ScoringException if there is nothing to learn where something must be, such as from values that are all equal
     */
    public FittedIndex fit(Panel panel, int year) {
        return fit(panel, year, Behaviors.none());
    }

    /**
     * Learns everything that has to be learned, with methods that the user brings.
     *
     * @param panel the figures
     * @param year the fitted year: the reference's period, unless that is a base year or all years
     * @param behaviors what the custom methods do
     */
    public FittedIndex fit(Panel panel, int year, Behaviors behaviors) {
        Objects.requireNonNull(panel, "panel");
        Objects.requireNonNull(behaviors, "behaviors");
        return FittedIndex.fit(this, panel, year, behaviors);
    }

    /**
     * The scores of a year: fitted on this definition's reference, then applied to that year.
     *
     * @param panel the figures
     * @param year one of the panel's years
     * @throws InvalidIndexException if the panel lacks something; everything that it lacks is listed
     * @throws ScoringException if the figures cannot be scored, such as a reference whose values are all equal
     */
    public Scores score(Panel panel, int year) {
        return score(panel, year, Behaviors.none());
    }

    /**
     * The scores of a year, with methods that the user brings.
     *
     * @param panel the figures
     * @param year one of the panel's years
     * @param behaviors what the custom methods do
     */
    public Scores score(Panel panel, int year, Behaviors behaviors) {
        Objects.requireNonNull(panel, "panel");
        Objects.requireNonNull(behaviors, "behaviors");
        return FittedIndex.fitAndScore(this, panel, year, behaviors);
    }

    /** Whether a weighting of this definition learns from figures, so that its weights are not known without a panel. */
    public boolean learnsWeights() {
        return LearnedWeights.areIn(tree);
    }

    /**
     * This definition with the weights that its weightings learn from a panel as stated ones: an ordinary definition, to be
     * published and varied, whose scores of that year have the same bits. One that learns no weights is given back as it is.
     *
     * @param panel the figures
     * @param year the fitted year: the reference's period, unless that is a base year or all years
     * @throws InvalidIndexException if the panel lacks something; everything that it lacks is listed
     * @throws ScoringException if there is nothing to learn where something must be, such as from values that are all equal
     */
    public CompositeIndex withFittedWeights(Panel panel, int year) {
        return withFittedWeights(panel, year, Behaviors.none());
    }

    /**
     * This definition with the weights that its weightings learn as stated ones, with methods that the user brings.
     *
     * @param panel the figures
     * @param year the fitted year: the reference's period, unless that is a base year or all years
     * @param behaviors what the custom methods do
     */
    public CompositeIndex withFittedWeights(Panel panel, int year, Behaviors behaviors) {
        return learnsWeights() ? fit(panel, year, behaviors).withStatedWeights().index() : this;
    }

    /**
     * A tree with every rule at its default: everyone, eligible, normalized against the fitted year, ranked highest first, or
     * lowest first where less is better at the root.
     */
    public static CompositeIndex of(String id, Node tree) {
        return new CompositeIndex(
                id,
                tree.title(),
                "",
                List.of(),
                tree,
                Population.everyone(),
                Eligibility.everybody(),
                Reference.standard(),
                Degenerate.FAIL,
                DefinitionCheck.rightOrder(tree)
                        .map(RankingRule.standard()::withOrder)
                        .orElse(RankingRule.standard()));
    }

    /** This definition under another id. */
    public CompositeIndex withId(String other) {
        return new CompositeIndex(
                other,
                title,
                description,
                sources,
                tree,
                population,
                eligibility,
                reference,
                degenerate,
                ranking,
                outOfRange);
    }

    /** This definition under another title. */
    public CompositeIndex withTitle(String other) {
        return new CompositeIndex(
                id,
                other,
                description,
                sources,
                tree,
                population,
                eligibility,
                reference,
                degenerate,
                ranking,
                outOfRange);
    }

    /** This definition with another description. */
    public CompositeIndex withDescription(String other) {
        return new CompositeIndex(
                id, title, other, sources, tree, population, eligibility, reference, degenerate, ranking, outOfRange);
    }

    /** This definition with other sources. */
    public CompositeIndex withSources(List<String> other) {
        return new CompositeIndex(
                id,
                title,
                description,
                other,
                tree,
                population,
                eligibility,
                reference,
                degenerate,
                ranking,
                outOfRange);
    }

    /**
     * This definition with another tree. The order of ranking follows its root: lowest first where less is better there.
     *
     * @throws InvalidIndexException if the tree has faults, or lacks what eligibility asks for
     */
    public CompositeIndex withTree(Node other) {
        RankingRule follows =
                DefinitionCheck.rightOrder(other).map(ranking::withOrder).orElse(ranking);
        return new CompositeIndex(
                id,
                title,
                description,
                sources,
                other,
                population,
                eligibility,
                reference,
                degenerate,
                follows,
                outOfRange);
    }

    /** This definition for another population. */
    public CompositeIndex withPopulation(Population other) {
        return new CompositeIndex(
                id, title, description, sources, tree, other, eligibility, reference, degenerate, ranking, outOfRange);
    }

    /** This definition with another eligibility. */
    public CompositeIndex withEligibility(Eligibility other) {
        return new CompositeIndex(
                id, title, description, sources, tree, population, other, reference, degenerate, ranking, outOfRange);
    }

    /** This definition with another reference. */
    public CompositeIndex withReference(Reference other) {
        return new CompositeIndex(
                id, title, description, sources, tree, population, eligibility, other, degenerate, ranking, outOfRange);
    }

    /** This definition with another answer to a degenerate reference. */
    public CompositeIndex withDegenerate(Degenerate other) {
        return new CompositeIndex(
                id, title, description, sources, tree, population, eligibility, reference, other, ranking, outOfRange);
    }

    /** This definition with another ranking rule. */
    public CompositeIndex withRanking(RankingRule other) {
        return new CompositeIndex(
                id,
                title,
                description,
                sources,
                tree,
                population,
                eligibility,
                reference,
                degenerate,
                other,
                outOfRange);
    }

    /** This definition with another answer to values that cannot be. */
    public CompositeIndex withOutOfRange(OutOfRange other) {
        return new CompositeIndex(
                id, title, description, sources, tree, population, eligibility, reference, degenerate, ranking, other);
    }

    /** The tree as a table of at most 20 rows, so that a definition prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
