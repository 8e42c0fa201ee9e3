package org.mattstock.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.PossibleFigures;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/** Finds each unit's latest evaluation and scores it in its own year. */
final class Assessing {
    private static final int NAMED = 5;

    private final Instrument instrument;
    private final Panel panel;
    private final int year;
    private final List<Leaf> leaves;
    private final Map<Integer, Scores> scores = new TreeMap<>();
    private final Map<Integer, Map<String, Unranked>> unranked = new TreeMap<>();

    private Assessing(Instrument instrument, Panel panel, int year) {
        this.instrument = instrument;
        this.panel = PossibleFigures.of(instrument.index().outOfRange(), panel);
        this.year = year;
        this.leaves = Tree.leaves(Tree.counted(instrument.index().tree()));
    }

    static Assessment of(Instrument instrument, Panel panel, int year) {
        return new Assessing(instrument, panel, year).run();
    }

    private Assessment run() {
        if (!leaves.stream().allMatch(this::isThere)) {
            // Scoring refuses such a panel and lists all that it lacks.
            instrument.index().score(panel, year);
        }
        Map<Unit, OptionalInt> latest = new TreeMap<>();
        panel.units().forEach(unit -> latest.put(unit, latestYear(unit)));
        latest.values().stream()
                .filter(this::isRecent)
                .map(OptionalInt::getAsInt)
                .distinct()
                .forEach(this::score);
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("year must have an evaluation that is at most " + instrument.maximumAge()
                    + " years old, got none of " + instrument + " for " + year);
        }
        requirePossible();
        return assessment(latest);
    }

    /** The latest complete year that is not too old; without one, the latest with any figure. */
    private OptionalInt latestYear(Unit unit) {
        List<Integer> years = years().filter(each -> observed(unit, each) > 0).toList();
        OptionalInt complete = years.stream()
                .filter(each -> observed(unit, each) == leaves.size())
                .mapToInt(Integer::intValue)
                .max();
        return isRecent(complete)
                ? complete
                : years.stream().mapToInt(Integer::intValue).max();
    }

    /** Those that are not later than the year of use. */
    private Stream<Integer> years() {
        return panel.years().stream().filter(each -> each <= year);
    }

    private int observed(Unit unit, int each) {
        return (int) leaves.stream()
                .filter(leaf -> value(leaf, unit, each).isPresent())
                .count();
    }

    private boolean isThere(Leaf leaf) {
        return panel.hasIndicator(leaf.indicator())
                && panel.breakdowns(leaf.indicator()).contains(leaf.breakdown());
    }

    private OptionalDouble value(Leaf leaf, Unit unit, int each) {
        return panel.value(leaf.indicator(), leaf.breakdown(), unit.id(), each);
    }

    private boolean isRecent(OptionalInt latest) {
        return latest.isPresent() && year - latest.getAsInt() <= instrument.maximumAge();
    }

    private void score(int each) {
        Scores of = instrument.index().score(panel, each);
        Map<String, Unranked> reasons = new TreeMap<>();
        of.ranking().unranked().forEach(one -> reasons.put(one.unit().id(), one));
        scores.put(each, of);
        unranked.put(each, reasons);
    }

    /** Refuses points that cannot be, of whoever is in the population, in every year that is not too old. */
    private void requirePossible() {
        List<String> outside = new ArrayList<>();
        panel.units().stream()
                .filter(unit -> !isOutside(unit))
                .forEach(unit -> years().filter(each -> isRecent(OptionalInt.of(each)))
                        .forEach(each -> leaves.forEach(
                                leaf -> impossible(leaf, unit, each).ifPresent(outside::add))));
        if (!outside.isEmpty()) {
            String others = outside.size() > NAMED ? "; and " + (outside.size() - NAMED) + " more" : "";
            throw new IllegalArgumentException("points must be possible with " + instrument + ", got "
                    + outside.stream().limit(NAMED).collect(Collectors.joining("; ")) + others);
        }
    }

    private Optional<String> impossible(Leaf leaf, Unit unit, int each) {
        Indicator.Range range = instrument.ranges().getOrDefault(leaf.id(), Indicator.Range.ANY);
        OptionalDouble points = value(leaf, unit, each);
        return points.isEmpty() || range.contains(points.getAsDouble())
                ? Optional.empty()
                : Optional.of(points.getAsDouble() + " for " + leaf.title() + " (" + leaf.id() + ") of " + unit + " in "
                        + each + ", possible: " + range);
    }

    private Assessment assessment(Map<Unit, OptionalInt> latest) {
        List<Evaluation> evaluations = new ArrayList<>();
        List<Assessment.NotEvaluated> without = new ArrayList<>();
        latest.forEach((unit, when) -> {
            if (isOutside(unit)) {
                return;
            }
            if (isRecent(when)) {
                evaluations.add(evaluation(unit, when.getAsInt()));
            } else {
                without.add(new Assessment.NotEvaluated(unit, when));
            }
        });
        return new Assessment(instrument, year, panel.groupings(), evaluations, without);
    }

    /** The population does not change with the year. */
    private boolean isOutside(Unit unit) {
        Unranked reason = unranked.values().iterator().next().get(unit.id());
        return reason != null && reason.reason() == UnrankedReason.OUTSIDE_POPULATION;
    }

    private Evaluation evaluation(Unit unit, int when) {
        Scores of = Objects.requireNonNull(scores.get(when));
        Optional<Unranked> reason =
                Optional.ofNullable(Objects.requireNonNull(unranked.get(when)).get(unit.id()));
        List<Evaluation.Area> areas =
                instrument.areas().stream().map(node -> area(node, of, unit)).toList();
        return new Evaluation(
                unit, when, area(instrument.index().tree(), of, unit), areas, reason, passedOver(unit, when), "");
    }

    private List<Evaluation.PassedOver> passedOver(Unit unit, int when) {
        return years().filter(each -> each > when && observed(unit, each) > 0)
                .map(each -> new Evaluation.PassedOver(each, observed(unit, each), leaves.size()))
                .toList();
    }

    private static Evaluation.Area area(Node node, Scores of, Unit unit) {
        return new Evaluation.Area(node.id(), node.title(), of.node(node.id()).value(unit.id()));
    }
}
