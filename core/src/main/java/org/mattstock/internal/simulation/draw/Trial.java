package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Fault;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Scores;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.scoring.Populations;
import org.mattstock.internal.text.Lookup;
import org.mattstock.variation.Variation;

/**
 * The definition under each of its methods, scored once before the first replicate.
 *
 * @param blueprint what varies
 * @param panel the figures, without those that the definition takes as missing
 * @param year the scored year
 * @param behaviors what custom methods do
 * @param scores by method; the definition itself is the first
 * @param units the population, by id
 */
public record Trial(
        Blueprint blueprint, Panel panel, int year, Behaviors behaviors, List<Scores> scores, List<Unit> units) {
    /**
     * Scores the definition under each method.
     *
     * @throws InvalidIndexException if a combination is no valid definition, does not fit the panel or cannot be scored; all
     *     faults are listed
     */
    public static Trial of(Blueprint blueprint, Panel panel, int year, Behaviors behaviors) {
        List<Fault> faults = new ArrayList<>();
        noise(blueprint, panel, faults);
        List<Scores> scores = new ArrayList<>();
        Variants variants = new Variants(blueprint);
        for (Method method : blueprint.methods) {
            try {
                scores.add(variants.of(method).score(panel, year, behaviors));
            } catch (InvalidIndexException e) {
                e.faults().forEach(fault -> faults.add(new Fault(path(method, fault.path()), fault.message())));
            } catch (ScoringException e) {
                faults.add(new Fault(path(method, "tree"), String.valueOf(e.getMessage())));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidIndexException(faults);
        }
        Panel possible = scores.get(0).panel();
        return new Trial(blueprint, possible, year, behaviors, List.copyOf(scores), population(blueprint.index, panel));
    }

    private static String path(Method method, String path) {
        return method.equals(Method.OWN) ? path : "with " + method + ": " + path;
    }

    private static void noise(Blueprint blueprint, Panel panel, List<Fault> faults) {
        for (Variation.Noise noise : blueprint.noises) {
            for (String id : List.of(noise.indicator(), noise.standardError())) {
                if (panel.indicators().stream()
                        .noneMatch(indicator -> indicator.id().equals(id))) {
                    Lookup<Indicator> known =
                            Lookup.of("indicator", "the panel's", panel.indicators(), Indicator::id, Indicator::name);
                    faults.add(new Fault(
                            Blueprint.path(noise),
                            "indicator must be one of the panel's, got \"" + id + "\"" + known.hint(id)));
                }
            }
            if (panel.hasIndicator(noise.standardError())) {
                StandardErrors.firstNegative(panel, noise.standardError())
                        .ifPresent(found -> faults.add(new Fault(Blueprint.path(noise), found)));
            }
        }
    }

    private static List<Unit> population(CompositeIndex index, Panel panel) {
        boolean[] members = Populations.members(index.population(), panel);
        return IntStream.range(0, members.length)
                .filter(unit -> members[unit])
                .mapToObj(panel.units()::get)
                .toList();
    }

    /** By unit of the population: its position in the panel. */
    public int[] positions() {
        return units.stream().mapToInt(unit -> panel.unitIndex(unit.id())).toArray();
    }

    public SlowReplicates slow() {
        return new SlowReplicates(blueprint, panel, year, behaviors, units, levels());
    }

    /**
     * By method: which values of a replicate are tied; the size of the numbers that are added up is that of the definition under
     * the method, whatever is drawn.
     */
    public List<Level> levels() {
        return scores.stream().map(SlowReplicates::level).toList();
    }

    /** The definition's own scores. */
    public Scores own() {
        return scores.get(0);
    }
}
