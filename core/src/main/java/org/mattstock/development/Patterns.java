package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;

/** Every unit's pattern by one rule, and the mirror count. */
final class Patterns {
    private final WindowData data;
    private final Panel panel;
    private final SteadyCheck check;
    private final Deadbands deadbands;
    private final Tracks absolute;
    private final Tracks relative;

    Patterns(WindowData data, Panel panel, Deadbands deadbands) {
        this.data = data;
        this.panel = panel;
        this.deadbands = deadbands;
        this.check = new SteadyCheck(deadbands.composite());
        this.absolute = Tracks.absolute(data, deadbands);
        this.relative = Tracks.relative(data, deadbands, new int[data.units().size()]);
    }

    /** By unit; empty for one with fewer than 3 years. */
    List<Optional<Pattern>> by(SteadyRule rule) {
        Tracks asked = tracks(rule);
        return IntStream.range(0, data.units().size())
                .mapToObj(unit -> absolute.of(unit).map(track -> pattern(rule, asked, unit, track)))
                .toList();
    }

    private Pattern pattern(SteadyRule rule, Tracks asked, int unit, Track track) {
        double deadband = deadbands.composite();
        Optional<Track> judged = asked.of(unit);
        return new Pattern(
                track.course(deadband),
                relative.of(unit).orElseThrow().course(deadband),
                verdict(rule, judged),
                verdict(rule, judged.map(Track::mirrored)));
    }

    private Pattern.Verdict verdict(SteadyRule rule, Optional<Track> judged) {
        SteadyRule.Guards guards =
                rule instanceof SteadyRule.Guarded guarded ? guarded.guards() : SteadyRule.Guards.none();
        SteadyRule inner = unguarded(rule);
        SteadyRule plain = inner instanceof SteadyRule.Relative toOthers ? toOthers.rule() : inner;
        return judged.filter(track -> track.series().size() >= guards.minimumYears())
                .map(track -> check.holds(plain, track) && check.passes(guards, track)
                        ? Pattern.Verdict.HOLDS
                        : Pattern.Verdict.DOES_NOT_HOLD)
                .orElse(Pattern.Verdict.NOT_DECIDABLE);
    }

    private static SteadyRule unguarded(SteadyRule rule) {
        return rule instanceof SteadyRule.Guarded guarded ? guarded.rule() : rule;
    }

    private Tracks tracks(SteadyRule rule) {
        if (!(unguarded(rule) instanceof SteadyRule.Relative toOthers)) {
            return absolute;
        }
        return toOthers.to() instanceof SteadyRule.Relative.To.OwnGroup own
                ? Tracks.relative(data, deadbands, groups(panel, panel.requireGrouping(own.grouping())))
                : relative;
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
        int rises = count(patterns.stream().map(Pattern::rising).toList());
        int falls = count(patterns.stream().map(Pattern::falling).toList());
        List<Pattern> decidable = patterns.stream()
                .filter(each -> each.rising() != Pattern.Verdict.NOT_DECIDABLE)
                .toList();
        return new Pattern.MirrorCount(
                rule, rises, falls, decidable.size(), independent(rule, decidable), randomWalk(rule, decidable));
    }

    private static int count(List<Pattern.Verdict> verdicts) {
        return (int)
                verdicts.stream().filter(each -> each == Pattern.Verdict.HOLDS).count();
    }

    /** 1 of n! orders rises at every step. */
    private static OptionalDouble independent(SteadyRule rule, List<Pattern> patterns) {
        return byLuck(rule, patterns, years -> {
            double orders = 1;
            for (int i = 2; i <= years; i++) {
                orders *= i;
            }
            return 1 / orders;
        });
    }

    /** Each of n - 1 steps rises as often as it falls. */
    private static OptionalDouble randomWalk(SteadyRule rule, List<Pattern> patterns) {
        return byLuck(rule, patterns, years -> 1 / (double) (1L << Math.min(years - 1, 62)));
    }

    private interface Chance {
        double of(int years);
    }

    private static OptionalDouble byLuck(SteadyRule rule, List<Pattern> patterns, Chance chance) {
        SteadyRule inner = rule instanceof SteadyRule.Relative toOthers ? toOthers.rule() : rule;
        if (!(inner instanceof SteadyRule.Strict)) {
            return OptionalDouble.empty();
        }
        double expected = 0;
        for (Pattern pattern : patterns) {
            expected += chance.of(pattern.absolute().years().size());
        }
        return OptionalDouble.of(expected);
    }
}
