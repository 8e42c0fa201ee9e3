package org.mattstock.index;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.definition.Custom;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.Centers;
import org.mattstock.internal.scoring.Customs;
import org.mattstock.internal.scoring.Figures;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.LearnedWeights;
import org.mattstock.internal.scoring.Memory;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.PossibleFigures;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.TreeValues;

/**
 * A definition with everything that it learned on its reference, ready to be applied to any year. Immutable.
 *
 * <p>Fitting and scoring read the tree alike: a year that was fitted is scored with the bits that the fit saw. A fit evaluates
 * no node that nothing is learned from, so it is scoring that finds, say, a part that must not be missing. Parts of weight 0 teach
 * nothing, and need no parameters.
 */
public final class FittedIndex {
    private final CompositeIndex index;
    /** With the weights that were learned; the index itself where none are. */
    private final CompositeIndex stated;

    private final Recipe recipe;
    private final FittedParameters parameters;
    private final List<Integer> years;
    private final Behaviors behaviors;
    /** That of the fit, which lacks nothing; none for parameters from outside. */
    private final WeakReference<@Nullable Panel> fittedPanel;

    private FittedIndex(
            CompositeIndex index,
            CompositeIndex stated,
            Recipe recipe,
            FittedParameters parameters,
            List<Integer> years,
            Behaviors behaviors,
            @Nullable Panel panel) {
        this.index = index;
        this.stated = stated;
        this.recipe = recipe;
        this.parameters = parameters;
        this.years = years;
        this.behaviors = behaviors;
        this.fittedPanel = new WeakReference<>(panel);
    }

    /**
     * A definition with parameters from outside, such as those of a published index.
     *
     * @param index the definition
     * @param parameters what its nodes would have learned; a group without parameters has no values
     * @throws IllegalArgumentException if a normalization finds no parameters, or parameters fit no step; all are listed
     */
    public static FittedIndex of(CompositeIndex index, FittedParameters parameters) {
        return of(index, parameters, Behaviors.none());
    }

    /**
     * A definition with custom methods and parameters from outside.
     *
     * @param index the definition
     * @param parameters what its nodes would have learned; a group without parameters has no values
     * @param behaviors what the custom methods do
     */
    public static FittedIndex of(CompositeIndex index, FittedParameters parameters, Behaviors behaviors) {
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(behaviors, "behaviors");
        CompositeIndex stated = stated(index, parameters);
        Recipe recipe = stated.recipe();
        ParameterCheck.require(index.tree(), recipe, parameters);
        return new FittedIndex(index, stated, recipe, parameters, List.of(), behaviors, null);
    }

    /**
     * A definition with the reference that it was frozen with.
     *
     * @param index the definition that the reference was frozen for
     * @param frozen the reference
     * @throws IllegalArgumentException if it is another definition (both hashes are named), or parameters fit no step
     */
    public static FittedIndex of(CompositeIndex index, Frozen frozen) {
        return of(index, frozen, Behaviors.none());
    }

    /**
     * A definition with custom methods and the reference that it was frozen with.
     *
     * @param index the definition that the reference was frozen for
     * @param frozen the reference
     * @param behaviors what the custom methods do
     * @throws IllegalArgumentException if it is another definition (both hashes are named), or parameters fit no step
     */
    public static FittedIndex of(CompositeIndex index, Frozen frozen, Behaviors behaviors) {
        frozen.require(Objects.requireNonNull(index, "index"));
        FittedIndex fitted = of(index, FittedParameters.of(frozen.entries()), behaviors);
        return fitted.of(index, fitted.parameters, frozen.years());
    }

    /**
     * A fit as plain data, to be kept and applied to other years: {@code FittedIndex.of(index, frozen).score(panel, 2022)} has the
     * bits that the fit itself would give.
     *
     * @param index which definition was fitted
     * @param years the years that it was fitted on, ascending; none for parameters from outside
     * @param customs the methods that somebody brought, by id and version, each once, in the order of the tree
     * @param entries what was learned, by node, step and group, which is also the order that they are brought into
     */
    public record Frozen(
            CompositeIndex.Identity index,
            List<Integer> years,
            List<Custom> customs,
            List<FittedParameters.Entry> entries) {
        /** Copies the lists. */
        public Frozen {
            Objects.requireNonNull(index, "index");
            years = List.copyOf(years);
            customs = List.copyOf(customs);
            entries = FittedParameters.of(entries).entries();
            if (!years.equals(years.stream().sorted().distinct().toList())) {
                throw new IllegalArgumentException("years must ascend, each once, got " + years);
            }
        }

        private void require(CompositeIndex definition) {
            index.require(definition);
            List<Custom> named = Customs.of(definition.tree());
            if (!customs.equals(named)) {
                throw new IllegalArgumentException("customs must be those of the index " + named + ", got " + customs);
            }
        }
    }

    /** What this fit learned, as plain data that belongs to its definition and to no other. */
    public Frozen frozen() {
        return new Frozen(index.identity(), years, Customs.of(index.tree()), parameters.entries());
    }

    /** A definition with parameters that it, or itself for another population, has learned somewhere. */
    static FittedIndex recalling(CompositeIndex index, FittedParameters learned, Behaviors behaviors) {
        return new FittedIndex(index, index, index.recipe(), learned, List.of(), behaviors, null);
    }

    static FittedIndex fit(CompositeIndex index, Panel panel, int year, Behaviors behaviors) {
        if (index.learnsWeights()) {
            return fitWithWeights(index, panel, year, behaviors);
        }
        Recipe recipe = index.recipe();
        PanelCheck.require(recipe, panel, year, behaviors);
        List<Integer> years = recipe.referenceYears(panel, year);
        Figures possible = Figures.of(PossibleFigures.of(recipe.outOfRange(), panel));
        FittedParameters learned = TreeValues.learned(recipe, panel, possible, years, behaviors);
        return new FittedIndex(index, index, recipe, learned, years, behaviors, panel);
    }

    /** Learns the weights, and then what the definition learns that they are stated in. */
    private static FittedIndex fitWithWeights(CompositeIndex index, Panel panel, int year, Behaviors behaviors) {
        Recipe recipe = stated(index, FittedParameters.of(List.of())).recipe();
        PanelCheck.require(recipe, panel, year, behaviors);
        List<Integer> years = recipe.referenceYears(panel, year);
        FittedParameters weights = LearnedWeights.learn(index.tree(), recipe, panel, years, behaviors);
        FittedIndex fitted = fit(stated(index, weights), panel, year, behaviors);
        List<FittedParameters.Entry> all = new ArrayList<>(weights.entries());
        all.addAll(fitted.parameters.entries());
        return fitted.of(index, FittedParameters.of(all), years);
    }

    private static CompositeIndex stated(CompositeIndex index, FittedParameters known) {
        return index.learnsWeights() ? index.withTree(LearnedWeights.stated(index.tree(), known)) : index;
    }

    /** The same as the fit of a definition that may have learned its weights. */
    private FittedIndex of(CompositeIndex definition, FittedParameters learned, List<Integer> fitted) {
        return new FittedIndex(definition, stated, recipe, learned, fitted, behaviors, fittedPanel.get());
    }

    /**
     * The same fit of the definition in which the weights that were learned are stated, which learns them no more: what there is
     * to publish. It scores with the same bits. Of a definition that learns no weights, this fit itself.
     */
    public FittedIndex withStatedWeights() {
        if (!index.learnsWeights()) {
            return this;
        }
        List<FittedParameters.Entry> others = parameters.entries().stream()
                .filter(entry -> entry.step() != FittedParameters.Step.WEIGHTS)
                .toList();
        return of(stated, FittedParameters.of(others), years);
    }

    /** The definition that scores: with the weights that were learned. */
    CompositeIndex stated() {
        return stated;
    }

    /** Fits and scores in one walk where the reference is the scored year alone. */
    static Scores fitAndScore(CompositeIndex index, Panel panel, int year, Behaviors behaviors) {
        if (index.learnsWeights()) {
            return fit(index, panel, year, behaviors).score(panel, year);
        }
        Recipe recipe = index.recipe();
        PanelCheck.require(recipe, panel, year, behaviors);
        List<Integer> years = recipe.referenceYears(panel, year);
        if (!years.equals(List.of(year))) {
            return fit(index, panel, year, behaviors).score(panel, year);
        }
        Memory.Learning memory = new Memory.Learning();
        Frame frame = new Frame(recipe, panel, years, behaviors, memory);
        Centers.learn(frame);
        NodeValues root = TreeValues.values(frame);
        FittedIndex fitted = new FittedIndex(index, index, recipe, memory.parameters(), years, behaviors, panel);
        return new Scores(fitted, frame.recalling(fitted.parameters), year, root);
    }

    /** The definition, with the weightings that learn as it has them. */
    public CompositeIndex index() {
        return index;
    }

    /** What the definition's custom methods do. */
    public Behaviors behaviors() {
        return behaviors;
    }

    /** What was learned, by node, step and group. */
    public FittedParameters parameters() {
        return parameters;
    }

    /** The years that the parameters were learned on, ascending; none for parameters from outside. */
    public List<Integer> referenceYears() {
        return years;
    }

    /**
     * The scores of a year with these parameters. Population, groups and eligibility are those of {@code panel}; aggregations
     * by population compare the units of that year.
     *
     * @param panel the figures; may be another panel than the one that was fitted
     * @param year one of the panel's years
     * @throws InvalidIndexException if the panel lacks something; everything that it lacks is listed
     * @throws ScoringException if the figures cannot be scored, such as a part that is not positive in a geometric mean
     */
    public Scores score(Panel panel, int year) {
        Objects.requireNonNull(panel, "panel");
        if (fittedPanel.refersTo(panel)) {
            PanelCheck.requireYear(panel, year);
        } else {
            PanelCheck.require(recipe, panel, year, behaviors);
        }
        return scores(panel, year);
    }

    private Scores scores(Panel panel, int year) {
        Frame frame = new Frame(recipe, panel, List.of(year), behaviors, new Memory.Recalling(parameters));
        return new Scores(this, frame, year, TreeValues.values(frame));
    }

    /**
     * The scores of some rows of a table: as {@link #score}, but neither the population nor the reference need have anybody among
     * them, nor the base year be one of their years. Where no unit is held against others, they are the scores that the rows have in
     * the whole table; {@code org.mattstock.columns.ColumnFit} refuses other definitions.
     *
     * @param rows the figures of some units, with whole groupings
     * @param year one of the years
     * @throws InvalidIndexException if the rows lack something else; everything that they lack is listed
     * @throws ScoringException if the figures cannot be scored
     */
    public Scores scoreRows(Panel rows, int year) {
        PanelCheck.requireRows(recipe, Objects.requireNonNull(rows, "rows"), year, behaviors);
        return scores(rows, year);
    }

    @Override
    public String toString() {
        return index.title() + " (" + index.id() + "), fitted on "
                + (years.isEmpty() ? "parameters from outside" : years);
    }
}
