package org.mattstock.development;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.Populations;
import org.mattstock.internal.scoring.PossibleFigures;
import org.mattstock.internal.scoring.Room;

/**
 * {@link Evidence} by itself: no composite is computed, so that every definition will do, also one whose scores of different
 * years cannot be compared. Immutable; each setting gives a changed copy.
 *
 * <p>Which figures count for whom is decided as in a {@link Development} with the same settings, and so the evidence is the
 * same.
 *
 * <p>Examples: {@code EvidenceAnalysis.of(index).over(2019, 2022).run(panel)}; for series from anywhere,
 * {@code EvidenceAnalysis.ofSeries(series)}.
 */
public final class EvidenceAnalysis {
    /** Of each unit, leaf and year: observed, in the direction of good, counted, less the median, complete. */
    private static final long BYTES_A_YEAR = 5L * Double.BYTES;

    private final CompositeIndex index;
    private final Settings settings;

    private EvidenceAnalysis(CompositeIndex index, Settings settings) {
        this.index = index;
        this.settings = settings;
    }

    /**
     * For the leaves of a definition, by their effective weights: the standard rule, every year observed. Weights that the
     * definition learns are those that the first year teaches.
     *
     * @param index the definition
     */
    public static EvidenceAnalysis of(CompositeIndex index) {
        return new EvidenceAnalysis(Objects.requireNonNull(index, "index"), new Settings());
    }

    /** For series by the standard rule, see {@link #ofSeries(double[][][], EvidenceRule)}. */
    public static Evidence ofSeries(double[][][] series) {
        return ofSeries(series, EvidenceRule.standard());
    }

    /**
     * For series of consecutive years, every indicator with the same weight. The units are called 1, 2, 3, ...
     *
     * @param series by unit, indicator and year, higher being better (negate what should fall), NaN where missing; each unit has
     *     the same indicators, and each series the same years
     * @param rule without {@code ofGrouping} and {@code sizeClasses}, which need a panel
     * @throws IllegalArgumentException if the series are not as many or as long as the first unit's, there are none, a value is
     *     infinite, or the rule needs a panel
     */
    public static Evidence ofSeries(double[][][] series, EvidenceRule rule) {
        return EvidenceRun.of(EvidenceSeries.input(series, rule), rule);
    }

    private EvidenceAnalysis with(Consumer<Settings> change) {
        return new EvidenceAnalysis(index, settings.changed(change));
    }

    /**
     * Over these calendar years, both included, see {@link Window}.
     *
     * @param first the first year
     * @param last the last year, after the first
     */
    public EvidenceAnalysis over(int first, int last) {
        Window window = new Window(first, last);
        return with(changed -> changed.window = Optional.of(window));
    }

    /** With another rule. */
    public EvidenceAnalysis rule(EvidenceRule rule) {
        Objects.requireNonNull(rule, "rule");
        return with(changed -> changed.evidence = rule);
    }

    /** With another demand on the years in which a leaf must be observed. */
    public EvidenceAnalysis observed(Basket.Observed rule) {
        Objects.requireNonNull(rule, "rule");
        return with(changed -> changed.observed = rule);
    }

    /**
     * With years declared disturbed, such as by a pandemic: they are left out.
     *
     * @param years within the window when it is run
     */
    public EvidenceAnalysis disturbedYears(int... years) {
        TreeSet<Integer> all = new TreeSet<>();
        Arrays.stream(years).forEach(all::add);
        return with(changed -> changed.disturbed = Collections.unmodifiableSortedSet(all));
    }

    /**
     * With an indicator that says how large a unit is, for size classes. Its value of the first year is taken.
     *
     * @param indicator the indicator's id in the panel, or its name
     */
    public EvidenceAnalysis size(String indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return with(changed -> changed.size = Optional.of(indicator));
    }

    /** The definition. */
    public CompositeIndex index() {
        return index;
    }

    /**
     * The evidence for the definition's population in a panel.
     *
     * @param panel the figures
     * @throws IllegalStateException if no window is stated, or size classes without an indicator of size
     * @throws IllegalArgumentException if a year of the window is not in the panel, a disturbed year not in the window, fewer
     *     than 3 years are left, a group has too few units, the panel lacks what the definition or a setting names, or the heap
     *     is too small, which is said before memory is taken
     */
    public Evidence run(Panel panel) {
        Objects.requireNonNull(panel, "panel");
        int[] years = settings.requireWindow().used(settings.disturbed, panel.years());
        return new EvidenceAnalysis(index.withFittedWeights(panel, years[0]), settings).run(panel, years);
    }

    private Evidence run(Panel panel, int[] years) {
        requireRoom(panel, years.length);
        Panel members = Populations.part(index.population(), PossibleFigures.of(index.outOfRange(), panel));
        Matching matching = Matching.of(index, members, years, settings.observed);
        return EvidenceRun.of(EvidenceInput.of(matching, settings.size, settings.evidence), settings.evidence);
    }

    private void requireRoom(Panel panel, int years) {
        long units = panel.units().size();
        long leaves = index.leaves().size();
        Room.beside(panel)
                .require(
                        "the evidence for " + units + " units in " + leaves + " leaves over " + years + " years",
                        units * leaves * years * BYTES_A_YEAR,
                        "fewer units, indicators or years");
    }

    /** What is analyzed, in one line. */
    @Override
    public String toString() {
        return "EvidenceAnalysis of " + index.id();
    }
}
