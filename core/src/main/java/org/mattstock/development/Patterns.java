package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.internal.development.Deadbands;
import org.mattstock.internal.development.YearlyChanges;
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
        this.absolute = Tracks.absolute(data, composites, deadbands);
        this.relative = Tracks.relative(data, composites, deadbands, everybody());
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

    Judge judge(SteadyRule rule) {
        return new Judge(rule, deadbands.composite(), leastStep(), demands, data.counted());
    }

    /** What a step must exceed to be material, in points. */
    double leastStep() {
        double[] changes = YearlyChanges.sorted(composites.values(), data.years());
        return demands.leastStep().isEmpty() || changes.length == 0
                ? 0
                : demands.leastStep().getAsDouble() * Pairs.median(changes);
    }

    private Courses courses(SteadyRule rule) {
        return rule.comparedWith().map(this::relativeTo).orElse(absolute);
    }

    Courses absolute() {
        return absolute;
    }

    Courses relativeTo(SteadyRule.Relative.To to) {
        return to instanceof SteadyRule.Relative.To.OwnGroup
                ? Tracks.relative(data, composites, deadbands, groups(to))
                : relative;
    }

    /** By unit the number of the group that it is compared with; -1 for none. */
    int[] groups(SteadyRule.Relative.To to) {
        return to instanceof SteadyRule.Relative.To.OwnGroup own
                ? groups(panel, panel.requireGrouping(own.grouping()))
                : everybody();
    }

    int[] everybody() {
        return new int[data.units().size()];
    }

    /** What rises by the rule rest on. */
    Rises rises(SteadyRule rule) {
        return new Rises(data, judge(rule), courses(rule));
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
        Judge judge = judge(rule);
        Courses asked = courses(rule);
        int[] holds = new int[Pattern.Verdict.values().length];
        int falls = 0;
        for (int unit = 0; unit < data.units().size(); unit++) {
            Optional<Track> judged = asked.of(unit);
            holds[judge.verdict(judged).ordinal()]++;
            falls += judge.verdict(judged.map(Track::mirrored)) == Pattern.Verdict.HOLDS ? 1 : 0;
        }
        int rises = holds[Pattern.Verdict.HOLDS.ordinal()];
        return new Pattern.MirrorCount(rule, rises, falls, rises + holds[Pattern.Verdict.DOES_NOT_HOLD.ordinal()]);
    }
}
