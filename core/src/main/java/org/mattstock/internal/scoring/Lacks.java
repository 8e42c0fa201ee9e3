package org.mattstock.internal.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;
import org.mattstock.internal.text.Lookup;
import org.mattstock.internal.text.Suggestions;

/** What a definition asks for, and a panel or its user lacks; finds all of it, in the order of the definition. */
public final class Lacks {
    private final List<Lack> lacks = new ArrayList<>();
    private final Suggestions suggestions = new Suggestions();
    private final Panel panel;
    private final Lookup<Indicator> indicators;

    private Lacks(Panel panel) {
        this.panel = panel;
        this.indicators = Lookup.of("indicator", "the panel's", panel.indicators(), Indicator::id, Indicator::name);
    }

    /**
     * One thing that is not there.
     *
     * @param path of what asks for it, such as {@code tree.parts[2].indicator}
     * @param message the rule that it breaks
     */
    public record Lack(String path, String message) {}

    /** What stands in the way of scoring a year of a panel. */
    public static List<Lack> of(Recipe recipe, Panel panel, int year, Behaviors behaviors) {
        Lacks found = ofFigures(recipe, panel, year, behaviors);
        found.population(recipe.population());
        found.requirements(recipe.eligibility());
        found.reference(recipe.reference());
        return found.lacks;
    }

    /** The same for some rows of a table, whose references are known: nobody who counts need be among them. */
    public static List<Lack> ofRows(Recipe recipe, Panel panel, int year, Behaviors behaviors) {
        Lacks found = ofFigures(recipe, panel, year, behaviors);
        found.named(recipe.population());
        found.requirements(recipe.eligibility());
        found.grouping(recipe.reference());
        return found.lacks;
    }

    private static Lacks ofFigures(Recipe recipe, Panel panel, int year, Behaviors behaviors) {
        Lacks found = new Lacks(panel);
        found.year("year", year);
        Set<String> required = required(recipe);
        Tree.places(recipe.whole()).forEach(place -> {
            if (recipe.counts(place.node().id())) {
                found.figures(place);
                found.behaviors(place, behaviors);
            } else if (required.contains(place.node().id())) {
                found.indicators(place);
            }
        });
        return found;
    }

    /** The same for another year of a panel in whose way nothing stood. */
    public static List<Lack> ofYear(Panel panel, int year) {
        Lacks found = new Lacks(panel);
        found.year("year", year);
        return found.lacks;
    }

    /** What stands in the way for all units of a panel, and leaves that take their figures from elsewhere. */
    public static List<Lack> besidesFigures(Recipe recipe, Panel panel, Behaviors behaviors) {
        Lacks found = new Lacks(panel);
        Tree.places(recipe.whole()).stream()
                .filter(place -> recipe.counts(place.node().id()))
                .forEach(place -> found.behaviors(place, behaviors));
        found.reference(recipe.reference());
        return found.lacks;
    }

    /** What stands in the way of asking who is eligible. */
    public static List<Lack> ofEligibility(Eligibility eligibility, Panel panel) {
        Lacks found = new Lacks(panel);
        found.requirements(eligibility);
        return found.lacks;
    }

    private void unit(String path, String id) {
        if (panel.units().stream().noneMatch(unit -> unit.id().equals(id))) {
            Lookup<Unit> known = Lookup.of("unit", "the panel's", panel.units(), Unit::id, Unit::name);
            add(path, "unit must be one of the panel's, got \"" + id + "\"" + suggestions.nearest(id, known));
        }
    }

    private void year(String path, int year) {
        List<Integer> years = panel.years();
        if (!years.contains(year)) {
            String there = years.isEmpty() ? "none" : years.get(0) + " to " + years.get(years.size() - 1);
            add(path, "year must be one of the panel's (" + there + "), got " + year);
        }
    }

    /** What eligibility asks for may have weight 0: its figures must be there, and nothing else of it. */
    private static Set<String> required(Recipe recipe) {
        Set<String> required = new HashSet<>();
        for (Requirement requirement : recipe.eligibility().requirements()) {
            if (requirement instanceof Requirement.LeafObserved leaf) {
                required.add(leaf.leaf());
            } else if (requirement instanceof Requirement.LeafUnflagged leaf) {
                required.add(leaf.leaf());
            } else if (requirement instanceof Requirement.CoverageAtLeast coverage) {
                Tree.nodes(Tree.counted(recipe.node(coverage.node()))).forEach(node -> required.add(node.id()));
            } else if (!(requirement instanceof Requirement.IndicatorAtLeast)) {
                throw new IllegalStateException("it must be known what the requirement is about, got " + requirement);
            }
        }
        return required;
    }

    private void indicators(Tree.Place place) {
        if (place.node() instanceof Leaf leaf) {
            indicator(place::path, leaf.indicator(), leaf.breakdown());
            leaf.divisors().forEach(by -> {
                indicator(() -> place.path() + ".denominator", by.indicator(), by.breakdown());
                by.year().ifPresent(year -> year(place.path() + ".denominator.year", year));
                by.unit().ifPresent(unit -> unit(place.path() + ".denominator.unit", unit));
            });
        }
    }

    private void figures(Tree.Place place) {
        indicators(place);
        if (place.node() instanceof Leaf leaf) {
            ImputationMethods.of(leaf.imputation())
                    .grouping()
                    .ifPresent(id -> grouping(place.path() + ".imputation.grouping", id));
        }
    }

    private void behaviors(Tree.Place place, Behaviors behaviors) {
        if (place.node() instanceof Leaf leaf) {
            TreatmentMethods.of(leaf.treatment(), behaviors)
                    .lacking()
                    .ifPresent(custom -> add(place.path() + ".treatment", missing("treatment", custom)));
            normalization(place, leaf.normalization(), behaviors);
        } else if (place.node() instanceof Branch branch) {
            branch.normalization().ifPresent(method -> normalization(place, method, behaviors));
            AggregationMethods.of(branch.aggregation(), behaviors)
                    .lacking()
                    .ifPresent(custom -> add(place.path() + ".aggregation", missing("aggregation", custom)));
        }
    }

    private void normalization(Tree.Place place, Normalization normalization, Behaviors behaviors) {
        NormalizationMethods.of(normalization, behaviors)
                .lacking()
                .ifPresent(custom -> add(place.path() + ".normalization", missing("normalization", custom)));
    }

    private static String missing(String kind, Custom custom) {
        return "behaviors must hold the custom " + kind + " " + custom.id() + " version " + custom.version()
                + "; give it at fit";
    }

    /** A definition names by ids: names change, and its hash is to say what is computed. */
    private void indicator(Supplier<String> path, String id, Breakdown breakdown) {
        if (panel.hasCells(id, breakdown) && isId(id)) {
            return;
        }
        if (panel.hasIndicator(id) && isId(id)) {
            add(
                    path.get() + ".breakdown",
                    "breakdown must be one that " + id + " has in the panel, " + panel.breakdowns(id) + ", got "
                            + breakdown);
        } else {
            add(
                    path.get() + ".indicator",
                    "indicator must be one of the panel's, got \"" + id + "\"" + suggestions.nearest(id, indicators));
        }
    }

    private boolean isId(String idOrName) {
        return panel.requireIndicator(idOrName).id().equals(idOrName);
    }

    private Optional<Grouping> grouping(String path, String id) {
        Optional<Grouping> found = panel.groupings().stream()
                .filter(grouping -> grouping.id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            Lookup<Grouping> known =
                    Lookup.of("grouping", "the panel's", panel.groupings(), Grouping::id, Grouping::name);
            add(path, "grouping must be one of the panel's, got \"" + id + "\"" + suggestions.nearest(id, known));
        }
        return found;
    }

    private Optional<Grouping.Group> group(String path, String groupingId, String id) {
        Optional<Grouping> grouping = grouping(path + ".grouping", groupingId);
        Optional<Grouping.Group> found = grouping.flatMap(those ->
                those.groups().stream().filter(group -> group.id().equals(id)).findFirst());
        if (grouping.isPresent() && found.isEmpty()) {
            Lookup<Grouping.Group> known = Lookup.of(
                    "group", groupingId + "'s", grouping.get().groups(), Grouping.Group::id, Grouping.Group::name);
            add(
                    path + ".group",
                    "group must be one of " + groupingId + "'s, got \"" + id + "\"" + suggestions.nearest(id, known));
        }
        return found;
    }

    private void population(Population population) {
        int before = lacks.size();
        named(population);
        if (lacks.size() == before && isEmpty(Populations.members(population, panel))) {
            add("population", "population must have a unit in the panel, got none for " + population);
        }
    }

    /** The groups and units that a population names. */
    private void named(Population population) {
        if (population instanceof Population.InGroup inGroup) {
            group("population", inGroup.grouping(), inGroup.group());
        } else if (population instanceof Population.Listed listed) {
            Lookup<Unit> known = Lookup.of("unit", "the panel's", panel.units(), Unit::id, Unit::name);
            Set<String> ids = panel.units().stream().map(Unit::id).collect(Collectors.toSet());
            listed.units().stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> add(
                            "population.units",
                            "units must be among the panel's, got \"" + id + "\"" + suggestions.nearest(id, known)));
        }
    }

    private static boolean isEmpty(boolean[] members) {
        for (boolean member : members) {
            if (member) {
                return false;
            }
        }
        return true;
    }

    private void requirements(Eligibility eligibility) {
        List<Requirement> requirements = eligibility.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            if (requirements.get(i) instanceof Requirement.IndicatorAtLeast least) {
                String path = "eligibility.requirements[" + i + "]";
                indicator(() -> path, least.indicator(), least.breakdown());
            }
        }
    }

    private void reference(Reference reference) {
        if (reference.period() instanceof Reference.Period.BaseYear base) {
            year("reference.period.year", base.year());
        }
        grouping(reference)
                .filter(group ->
                        panel.units().stream().noneMatch(unit -> group.units().contains(unit.id())))
                .ifPresent(group -> add(
                        "reference.among.group",
                        "group must have a member in the panel, got none for \"" + group.id() + "\""));
    }

    /** The grouping that a reference names; gives the one group that is everybody's reference, where it is so. */
    private Optional<Grouping.Group> grouping(Reference reference) {
        if (reference.among() instanceof Reference.Among.OwnGroup own) {
            grouping("reference.among.grouping", own.grouping());
        }
        return reference.among() instanceof Reference.Among.OneGroup one
                ? group("reference.among", one.grouping(), one.group())
                : Optional.empty();
    }

    private void add(String path, String message) {
        lacks.add(new Lack(path, message));
    }
}
