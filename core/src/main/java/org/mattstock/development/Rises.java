package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the rises of all units rest on. */
final class Rises {
    private final WindowData data;
    private final Judge judge;
    private final Courses courses;

    Rises(WindowData data, Judge judge, Courses courses) {
        this.data = data;
        this.judge = judge;
        this.courses = courses;
    }

    /**
     * By unit; empty for one that has not risen by the rule.
     *
     * @param contributions by leaf and unit; NaN where a leaf does not count
     */
    List<Optional<UnitDevelopment.Robustness>> robustness(double[][] contributions) {
        int units = data.units().size();
        int[] risen = IntStream.range(0, units)
                .filter(unit -> judge.verdict(courses.of(unit)) == Pattern.Verdict.HOLDS)
                .toArray();
        List<List<String>> hangsOn = hangsOn(risen);
        List<Optional<UnitDevelopment.Robustness>> all = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            int at = Arrays.binarySearch(risen, unit);
            all.add(at < 0 ? Optional.empty() : Optional.of(robustness(unit, hangsOn.get(at), contributions)));
        }
        return all;
    }

    /** Leaf by leaf, so that never more than one other course of everybody is there at a time. */
    private List<List<String>> hangsOn(int... risen) {
        List<List<String>> all = Arrays.stream(risen)
                .<List<String>>mapToObj(unit -> new ArrayList<>())
                .toList();
        for (int leaf = 0; leaf < data.leaves().size() && risen.length > 0; leaf++) {
            Courses without = courses.without(leaf);
            for (int at = 0; at < risen.length; at++) {
                if (data.counted()[leaf][risen[at]] && !judge.survives(without, risen[at], track -> track)) {
                    all.get(at).add(data.leaves().get(leaf).id());
                }
            }
        }
        return all;
    }

    private UnitDevelopment.Robustness robustness(int unit, List<String> hangsOn, double[][] contributions) {
        Track track = courses.of(unit).orElseThrow();
        UnitDevelopment.Robustness.StepSize steps = judge.isMaterial(track)
                ? UnitDevelopment.Robustness.StepSize.MATERIAL
                : UnitDevelopment.Robustness.StepSize.IMMATERIAL;
        return new UnitDevelopment.Robustness(
                track.diffusion().improved(), largest(unit, contributions), hangsOn, steps);
    }

    private Optional<UnitDevelopment.Robustness.Largest> largest(int unit, double[][] contributions) {
        int largest = 0;
        double change = 0;
        for (int leaf = 0; leaf < contributions.length; leaf++) {
            double points = contributions[leaf][unit];
            change += Double.isNaN(points) ? 0 : points;
            boolean isLarger = points > contributions[largest][unit] || Double.isNaN(contributions[largest][unit]);
            largest = isLarger ? leaf : largest;
        }
        return change > 0
                ? Optional.of(new UnitDevelopment.Robustness.Largest(
                        data.leaves().get(largest).id(), contributions[largest][unit] / change))
                : Optional.empty();
    }
}
