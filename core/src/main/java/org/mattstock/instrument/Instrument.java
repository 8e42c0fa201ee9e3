package org.mattstock.instrument;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.LearnedWeights;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Digest;
import org.mattstock.table.Table;

/**
 * An instrument that judges units: a definition of how its points are made, and what surrounds it. It is data, not a class of
 * its own for each instrument: areas of so many points, a profile, a survey and a set of key figures differ in their
 * {@link CompositeIndex} only.
 *
 * <p>Units may be evaluated seldom and in different years. An evaluation counts for {@code maximumAge} years; only those of one
 * version are comparable.
 *
 * @param index how values become points; the direct parts of its root are the instrument's areas
 * @param version the version of the instrument; empty where there is one only. Where an indicator of a panel states its
 *     definition version, it must be this one
 * @param maximumAge how many years old an evaluation may be, from 0: that of the year itself
 * @param narrative the evaluators' own description; absent where the instrument has none
 * @param parameters what the instrument rests on, each parameter with its basis
 * @param ranges the points that are possible, by the id of a leaf; a leaf that is not named may have any. Figures outside are
 *     refused and never cut, whatever the definition says of figures that cannot be: somebody entered them
 */
public record Instrument(
        CompositeIndex index,
        String version,
        int maximumAge,
        Optional<Narrative> narrative,
        List<Parameter> parameters,
        Map<String, Indicator.Range> ranges) {
    private static final String FORMAT = "mattstock-instrument-1";

    /** Checks the age, that every range is that of a leaf, and that no weight is yet to be learned. */
    public Instrument {
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(narrative, "narrative");
        parameters = List.copyOf(parameters);
        ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
        requireLeaves(index, ranges);
        LearnedWeights.refuse(index.tree());
        if (maximumAge < 0) {
            throw new IllegalArgumentException("maximumAge must not be negative, got " + maximumAge);
        }
    }

    private static void requireLeaves(CompositeIndex index, Map<String, Indicator.Range> ranges) {
        List<String> leaves = index.leaves().stream().map(Leaf::id).toList();
        for (String leaf : ranges.keySet()) {
            if (!leaves.contains(leaf)) {
                throw Checks.unknown("ranges", "of a leaf of " + index.id(), leaf, leaves);
            }
        }
    }

    /** An instrument of one version whose evaluations count in their own year. */
    public static Instrument of(CompositeIndex index, Parameter... parameters) {
        return new Instrument(index, "", 0, Optional.empty(), List.of(parameters), Map.of());
    }

    /** This instrument in a version. */
    public Instrument withVersion(String other) {
        return new Instrument(index, other, maximumAge, narrative, parameters, ranges);
    }

    /** This instrument with evaluations that count for so many years after their own. */
    public Instrument withMaximumAge(int years) {
        return new Instrument(index, version, years, narrative, parameters, ranges);
    }

    /** This instrument with a description in words. */
    public Instrument withNarrative(Narrative other) {
        return new Instrument(index, version, maximumAge, Optional.of(other), parameters, ranges);
    }

    /** This instrument with points of every leaf from one end to the other; those outside are refused. */
    public Instrument withRange(double lowest, double highest) {
        Map<String, Indicator.Range> same = new TreeMap<>();
        index.leaves().forEach(leaf -> same.put(leaf.id(), Indicator.Range.of(lowest, highest)));
        return new Instrument(index, version, maximumAge, narrative, parameters, same);
    }

    /** The definition's id. */
    public String id() {
        return index.id();
    }

    /** The definition's title. */
    public String title() {
        return index.title();
    }

    /** The direct parts of the definition's root but those of weight 0; none where the root is a leaf. */
    public List<Node> areas() {
        return Tree.counted(index.tree()) instanceof Branch branch
                ? branch.parts().stream().map(Branch.Part::node).toList()
                : List.of();
    }

    /**
     * The SHA-256 hash of what can move a number or decide who is comparable: definition, version and maximum age. Ranges move
     * none: they refuse.
     */
    public String hash() {
        return Digest.start(FORMAT)
                .text(index.hash())
                .text(version)
                .integer(maximumAge)
                .hex();
    }

    /**
     * The latest evaluation of each unit of the population, as of a year: the latest year that is not too old and in which every
     * leaf with weight is observed. Newer years with some of the figures only are passed over, and the evaluation says so. Only a
     * unit without any complete year has its latest year with any figure: of 70 and 60 in 2021 and a stray 90 in 2022, it is
     * 2021; of the stray 90 alone, it is 2022, with one area missing.
     *
     * @param panel the figures
     * @param year the year in which the evaluations are used
     * @throws IllegalArgumentException if an indicator is of another version, if nobody's evaluation is recent enough, or if
     *     points in a year that is not too old lie outside their range: the message names unit, leaf, year, value and range
     * @throws org.mattstock.index.InvalidIndexException if the panel lacks something
     */
    public Assessment assess(Panel panel, int year) {
        requireVersion(panel);
        return Assessing.of(this, panel, year);
    }

    private void requireVersion(Panel panel) {
        for (Leaf leaf : Tree.leaves(Tree.counted(index.tree()))) {
            if (panel.hasIndicator(leaf.indicator())) {
                Indicator indicator = panel.requireIndicator(leaf.indicator());
                String found = indicator.definitionVersion();
                if (!found.isEmpty() && !found.equals(version)) {
                    throw new IllegalArgumentException("indicator " + indicator.id() + " must be of version \""
                            + version + "\" of " + id() + ", got \"" + found + "\": versions are not comparable");
                }
            }
        }
    }

    /** Refuses what was measured with another instrument, another version of this one, or another definition of its points. */
    void requireComparable(Instrument other) {
        if (!id().equals(other.id()) || !version.equals(other.version)) {
            throw new IllegalArgumentException("both assessments must be of one instrument and version, got " + this
                    + " and " + other + ": they are not comparable");
        }
        if (!index.hash().equals(other.index.hash())) {
            throw new IllegalArgumentException("both assessments must be by one definition, got two of " + this
                    + ", with hashes " + index.hash() + " and " + other.index.hash() + ": they are not comparable");
        }
    }

    /** The parameters: name, value, basis, and the source or reason. */
    public Table toTable() {
        return Parameter.table(title(), parameters);
    }

    @Override
    public String toString() {
        return version.isEmpty() ? id() : id() + " (version " + version + ")";
    }
}
