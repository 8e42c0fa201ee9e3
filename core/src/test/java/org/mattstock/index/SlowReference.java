package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;

/** Of the second scorer: who is in the population, and whose figures a unit's are compared with. */
final class SlowReference {
    private final CompositeIndex index;
    private final Panel panel;
    private final int fittedYear;

    SlowReference(CompositeIndex index, Panel panel, int fittedYear) {
        this.index = index;
        this.panel = panel;
        this.fittedYear = fittedYear;
    }

    /** One stage of one node. */
    interface Stage {
        @Nullable
        Double of(String unit, int year);
    }

    private boolean inPopulation(Unit unit) {
        Population population = index.population();
        if (population instanceof Population.OfKind kind) {
            return unit.kind().equals(kind.kind());
        }
        if (population instanceof Population.Listed listed) {
            return listed.units().contains(unit.id());
        }
        if (population instanceof Population.InGroup group) {
            return group.group().equals(groupOf(group.grouping(), unit.id()));
        }
        return true;
    }

    private @Nullable String groupOf(String grouping, String unit) {
        return panel.requireGrouping(grouping)
                .groupOf(unit)
                .map(Grouping.Group::id)
                .orElse(null);
    }

    boolean isPeer(Unit unit, int year) {
        if (!inPopulation(unit)) {
            return false;
        }
        if (index.eligibility().ineligible() == Eligibility.Ineligible.IN_REFERENCE) {
            return true;
        }
        for (Requirement requirement : index.eligibility().requirements()) {
            SlowMethods.requireKnown(requirement, Set.of(Requirement.IndicatorAtLeast.class));
            Requirement.IndicatorAtLeast least = (Requirement.IndicatorAtLeast) requirement;
            OptionalDouble found = panel.value(least.indicator(), least.breakdown(), unit.id(), year);
            if (found.isEmpty() || found.getAsDouble() < least.least()) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> referenceYears() {
        if (index.reference().period() instanceof Reference.Period.BaseYear base) {
            return List.of(base.year());
        }
        return index.reference().period() instanceof Reference.Period.AllYears ? panel.years() : List.of(fittedYear);
    }

    private boolean isComparedWith(String unit, String other) {
        Reference.Among among = index.reference().among();
        if (among instanceof Reference.Among.OneGroup one) {
            return one.group().equals(groupOf(one.grouping(), other));
        }
        if (among instanceof Reference.Among.OwnGroup own) {
            String group = groupOf(own.grouping(), unit);
            return group != null && group.equals(groupOf(own.grouping(), other));
        }
        return true;
    }

    List<Double> reference(String unit, Stage stage) {
        List<Double> values = new ArrayList<>();
        for (int year : referenceYears()) {
            for (Unit other : panel.units()) {
                if (isPeer(other, year) && isComparedWith(unit, other.id())) {
                    Double value = stage.of(other.id(), year);
                    if (value != null) {
                        values.add(value);
                    }
                }
            }
        }
        return values;
    }

    boolean hasReference(String unit) {
        return !reference(unit, (other, year) -> 1.0).isEmpty();
    }

    boolean hasGroup(String unit) {
        return !(index.reference().among() instanceof Reference.Among.OwnGroup own)
                || groupOf(own.grouping(), unit) != null;
    }

    List<Double> groupValues(String grouping, String unit, Stage stage) {
        String group = groupOf(grouping, unit);
        List<Double> values = new ArrayList<>();
        for (int year : referenceYears()) {
            for (Unit other : panel.units()) {
                boolean sameGroup = group != null && group.equals(groupOf(grouping, other.id()));
                if (sameGroup && isPeer(other, year) && isReferenceMember(other.id())) {
                    Double value = stage.of(other.id(), year);
                    if (value != null) {
                        values.add(value);
                    }
                }
            }
        }
        return values;
    }

    private boolean isReferenceMember(String unit) {
        return index.reference().among() instanceof Reference.Among.OneGroup one
                ? one.group().equals(groupOf(one.grouping(), unit))
                : hasGroup(unit);
    }
}
