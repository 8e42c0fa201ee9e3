package org.mattstock.internal.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Reference;

/** Which group each unit is compared with, and which group it is a member of; -1 for none. */
public final class ReferenceGroups {
    private final List<String> ids;
    private final List<Grouping.Group> groups;
    private final int[] used;
    private final int[] member;
    private final boolean oneForAll;

    private ReferenceGroups(List<String> ids, List<Grouping.Group> groups, int[] used, int[] member) {
        this.ids = ids;
        this.groups = groups;
        this.oneForAll = Arrays.stream(used).allMatch(group -> group == 0);
        this.used = used;
        this.member = member;
    }

    static ReferenceGroups of(Reference.Among among, Panel panel) {
        int[] all = new int[panel.units().size()];
        if (among instanceof Reference.Among.OneGroup one) {
            Grouping.Group group =
                    panel.requireGrouping(one.grouping()).group(one.group()).orElseThrow();
            return new ReferenceGroups(List.of(""), List.of(group), all, positions(panel, List.of(group)));
        }
        if (among instanceof Reference.Among.OwnGroup own) {
            List<Grouping.Group> groups = panel.requireGrouping(own.grouping()).groups();
            int[] positions = positions(panel, groups);
            List<String> ids = groups.stream().map(Grouping.Group::id).toList();
            return new ReferenceGroups(ids, groups, positions, positions);
        }
        if (among instanceof Reference.Among.WholePopulation) {
            return new ReferenceGroups(List.of(""), List.of(), all, all);
        }
        throw new IllegalStateException("the engine must know who is in the reference, got " + among);
    }

    /** By unit of the panel: the position of its group, or -1. */
    static int[] positions(Panel panel, List<Grouping.Group> groups) {
        List<Unit> units = panel.units();
        int[] positions = new int[units.size()];
        Arrays.fill(positions, -1);
        for (int i = 0; i < positions.length; i++) {
            for (int g = 0; g < groups.size(); g++) {
                if (groups.get(g).units().contains(units.get(i).id())) {
                    positions[i] = g;
                }
            }
        }
        return positions;
    }

    int count() {
        return ids.size();
    }

    /** Whether every unit is scored with the parameters of one and the same group. */
    boolean isOneForAll() {
        return oneForAll;
    }

    /** The group's id; empty where one reference serves everybody. */
    public String id(int group) {
        return ids.get(group);
    }

    /** The group whose parameters a unit is scored with; empty where that is the whole population, and for a unit in none. */
    public Optional<Grouping.Group> group(int unit) {
        return groups.isEmpty() || used[unit] < 0 ? Optional.empty() : Optional.of(groups.get(used[unit]));
    }

    /** The position of the group whose parameters a unit is scored with, or -1. */
    public int usedBy(int unit) {
        return used[unit];
    }

    /** By unit: whether it is a member of a group. */
    public boolean[] members(int group) {
        boolean[] members = new boolean[member.length];
        for (int unit = 0; unit < members.length; unit++) {
            members[unit] = member[unit] == group;
        }
        return members;
    }

    boolean isMemberOfAny(int unit) {
        return member[unit] >= 0;
    }
}
