package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.internal.statistics.Pairs;

/** Every unit's pattern by a rule, what it hangs on, and the mirror count. */
final class Patterns {
    private final WindowData data;
    private final Composites composites;
    private final Panel panel;
    private final Deadbands deadbands;
    private final Honor.Rule demands;
    private final Courses absolute;
    private final Courses relative;

    Patterns(WindowData data, Composites composites, Panel panel, Deadbands deadbands, Honor.Rule demands) {
        this.data = data;
        this.composites = composites;
        this.panel = panel;
        this.deadbands = deadbands;
        this.demands = demands;
        this.absolute = SeenCourses.absolute(data, composites, deadbands);
        this.relative =
                SeenCourses.relative(data, composites, deadbands, everybody());
    }

    /** By unit; empty for one with fewer than 3 years. */
    List<Optional<Pattern>> by(SteadyRule rule) {
        Judge judge = judge(rule);
        Courses asked = courses(rule);
        return units().mapToObj(unit -> absolute.of(unit).map(track -> pattern(judge, asked, unit, track)))
                .toList();
    }

    private IntStream units() {
        return IntStream.range(0, data.units().size());
    }

    private Pattern pattern(Judge judge, Courses asked, int unit, Track track) {
        double deadband = deadbands.composite();
        Optional<Track> judged = asked.of(unit);
        return new Pattern(
                track.course(deadband),
                relative.of(unit).orElseThrow().course(deadband),
                judge.verdict(judged),
                judge.verdict(judged.map(Track::mirrored)));
    }

    /** By unit: what a rise by the rule hangs on; empty for one that has not risen. */
    List<Optional<Robustness>> robustness(SteadyRule rule, double[][] contributions) {
        Judge judge = judge(rule);
        Courses asked = courses(rule);
        return units().mapToObj(unit -> asked.of(unit)
                        .filter(track -> judge.verdict(Optional.of(track)) == Pattern.Verdict.HOLDS)
                        .map(track -> robustness(judge, asked, unit, track, contributions)))
                .toList();
    }

    private Robustness robustness(Judge judge, Courses asked, int unit, Track track, double[][] contributions) {
        int largest = -1;
        double change = 0;
        for (int leaf = 0; leaf < contributions.length; leaf++) {
            double points = contributions[leaf][unit];
            change += Double.isNaN(points) ? 0 : points;
            largest = points > 0 && (largest < 0 || points > contributions[largest][unit]) ? leaf : largest;
        }
        Optional<Robustness.Largest> most = largest < 0 || !(change > 0)
                ? Optional.empty()
                : Optional.of(new Robustness.Largest(leaf(largest), contributions[largest][unit] / change));
        List<String> hangsOn = judge.hangsOn(asked, unit, seen -> seen)
                .filter(leaf -> data.counted()[leaf][unit])
                .mapToObj(this::leaf)
                .toList();
        Robustness.Steps steps = judge.isMaterial(track) ? Robustness.Steps.MATERIAL : Robustness.Steps.IMMATERIAL;
        return new Robustness(track.diffusion().improved(), most, hangsOn, steps);
    }

    private String leaf(int leaf) {
        return data.leaves().get(leaf).id();
    }

    /**
     * What luck would do by the rule; and where that is on the composite itself, relative to the median unit.
     *
     * @param ineligible by unit
     */
    List<Luck> luck(SteadyRule rule, boolean[] ineligible, long seed) {
        Optional<SteadyRule.Relative.To> to = rule.comparedWith();
        if (to.isPresent()) {
            return List.of(relativeLuck(rule, groups(to.get()), ineligible, seed));
        }
        LuckyWorld world = LuckyWorld.absolute(data, composites);
        return List.of(
                luck(rule, world, counted(ineligible, everybody()), seed).of(Luck.Comparison.ABSOLUTE, absolute),
                relativeLuck(rule, everybody(), ineligible, seed));
    }

    private Luck relativeLuck(SteadyRule rule, int[] groups, boolean[] ineligible, long seed) {
        LuckyWorld world = LuckyWorld.relative(data, composites, groups);
        Courses seen = SeenCourses.relative(data, composites, deadbands, groups);
        return luck(rule, world, counted(ineligible, groups), seed).of(Luck.Comparison.RELATIVE, seen);
    }

    private LuckCount luck(SteadyRule rule, LuckyWorld world, int[] counted, long seed) {
        return new LuckCount(data, composites, deadbands, judge(rule), world, counted, seed);
    }

    private int[] counted(boolean[] ineligible, int[] groups) {
        return units().filter(unit -> !ineligible[unit] && groups[unit] >= 0)
                .filter(unit -> Arrays.stream(composites.values()).noneMatch(year -> Double.isNaN(year[unit])))
                .toArray();
    }

    private int[] everybody() {
        return new int[data.units().size()];
    }

    private int[] groups(SteadyRule.Relative.To to) {
        return to instanceof SteadyRule.Relative.To.OwnGroup own
                ? groups(panel, panel.requireGrouping(own.grouping()))
                : everybody();
    }

    Judge judge(SteadyRule rule) {
        return new Judge(
                rule,
                deadbands.composite(),
                leastStep(),
                demands,
                data.leaves().size());
    }

    /** What a step must exceed to be material, in points. */
    double leastStep() {
        double[] changes = LeafScales.yearlyChanges(composites.values(), data.years());
        return demands.leastStep().isEmpty() || changes.length == 0
                ? 0
                : demands.leastStep().getAsDouble() * Pairs.median(changes);
    }

    private Courses courses(SteadyRule rule) {
        return rule.comparedWith()
                .map(to -> to instanceof SteadyRule.Relative.To.OwnGroup
                        ? SeenCourses.relative(data, composites, deadbands, groups(to))
                        : relative)
                .orElse(absolute);
    }

    /** By unit the number of its group; -1 for none. */
    static int[] groups(Panel panel, Grouping grouping) {
        List<Grouping.Group> groups = grouping.groups();
        int[] number = new int[panel.units().size()];
        Arrays.fill(number, -1);
        for (int group = 0; group < groups.size(); group++) {
            for (String member : groups.get(group).units()) {
                int unit = panel.unitIndex(member);
                if (unit >= 0) {
                    number[unit] = group;
                }
            }
        }
        return number;
    }

    Pattern.MirrorCount count(SteadyRule rule) {
        List<Pattern> patterns = by(rule).stream().flatMap(Optional::stream).toList();
        return new Pattern.MirrorCount(
                rule,
                count(patterns, pattern -> pattern.rising() == Pattern.Verdict.HOLDS),
                count(patterns, pattern -> pattern.falling() == Pattern.Verdict.HOLDS),
                count(patterns, pattern -> pattern.rising() != Pattern.Verdict.NOT_DECIDABLE));
    }

    private static int count(List<Pattern> patterns, Predicate<Pattern> which) {
        return (int) patterns.stream().filter(which).count();
    }
}
