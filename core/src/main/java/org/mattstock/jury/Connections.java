package org.mattstock.jury;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** Which jurors and objects are connected by marks. Nodes: jurors first, then objects. */
final class Connections {
    private final Marks marks;
    private final double[][] values;
    private final BitSet found = new BitSet();

    private Connections(Marks marks) {
        this.marks = marks;
        this.values = marks.values();
    }

    static List<Leniency.Group> groups(Marks marks) {
        Connections connections = new Connections(marks);
        List<Leniency.Group> groups = new ArrayList<>();
        for (int node = 0; node < connections.nodes(); node++) {
            if (!connections.found.get(node)) {
                groups.add(connections.groupOf(node));
            }
        }
        return List.copyOf(groups);
    }

    private int nodes() {
        return values.length + values[0].length;
    }

    private Leniency.Group groupOf(int first) {
        BitSet group = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            int node = open.pop();
            if (!found.get(node)) {
                found.set(node);
                group.set(node);
                neighbors(node).forEach(open::push);
            }
        }
        return new Leniency.Group(named(marks.jurors(), group, 0), named(marks.objects(), group, values.length));
    }

    private IntStream neighbors(int node) {
        return node < values.length
                ? IntStream.range(0, values[0].length)
                        .filter(object -> !Double.isNaN(values[node][object]))
                        .map(object -> values.length + object)
                : IntStream.range(0, values.length).filter(juror -> !Double.isNaN(values[juror][node - values.length]));
    }

    private static List<String> named(List<String> ids, BitSet group, int offset) {
        return IntStream.range(0, ids.size())
                .filter(i -> group.get(offset + i))
                .mapToObj(ids::get)
                .toList();
    }
}
