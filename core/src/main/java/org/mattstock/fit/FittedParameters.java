package org.mattstock.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Digest;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.table.Table;

/**
 * Everything that a fit learned, by node, step and group. Equal by value; can be built by hand, for parameters that come from
 * outside.
 */
public final class FittedParameters {
    private static final String FORMAT = "mattstock-fitted-parameters-1";

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::node).thenComparing(Key::step).thenComparing(Key::group);

    private final Map<Key, Entry> entries;

    private FittedParameters(Map<Key, Entry> entries) {
        this.entries = entries;
    }

    /** A step that learns. */
    public enum Step {
        /** Treatment of extreme raw values. */
        TREATMENT,
        /** Imputation of raw values. */
        IMPUTATION,
        /** Normalization, of a leaf's values or a branch's aggregate. */
        NORMALIZATION,
        /** What stands in for this node's value in its parent, where it is missing. */
        SUBSTITUTION,
        /** The weights of a branch's parts, where its weighting learns; always of the whole reference. */
        WEIGHTS
    }

    /**
     * What one step of one node learned.
     *
     * @param node the node's id
     * @param step which of its steps
     * @param group the id of the group that it was learned on; empty where one reference serves everybody
     * @param count how many values it was learned on
     * @param learned the parameters
     */
    public record Entry(String node, Step step, String group, int count, Learned learned) {
        /** Checks for null. */
        public Entry {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(learned, "learned");
            Checks.atLeast("count", count, 0);
        }
    }

    private record Key(String node, Step step, String group) {
        /** Without the salted hash of the step. */
        @Override
        public int hashCode() {
            return 31 * (31 * node.hashCode() + group.hashCode()) + step.ordinal();
        }
    }

    /**
     * Parameters from a list.
     *
     * @param entries each node, step and group at most once
     */
    public static FittedParameters of(Collection<Entry> entries) {
        Map<Key, Entry> byKey = new HashMap<>(2 * entries.size());
        for (Entry entry : entries) {
            if (byKey.put(new Key(entry.node(), entry.step(), entry.group()), entry) != null) {
                throw new IllegalArgumentException("entries must differ in node, step and group, got twice "
                        + entry.node() + ", " + entry.step() + ", \"" + entry.group() + "\"");
            }
        }
        return new FittedParameters(byKey);
    }

    /**
     * These parameters and others, such as those of other leaves that were fitted elsewhere. What both have must be the same.
     *
     * @throws IllegalArgumentException if a node learned two things in one step on one group; both are named
     */
    public FittedParameters plus(FittedParameters others) {
        Map<Key, Entry> all = new HashMap<>(entries);
        for (Entry entry : others.entries()) {
            Entry known = all.put(new Key(entry.node(), entry.step(), entry.group()), entry);
            if (known != null && !known.equals(entry)) {
                throw new IllegalArgumentException(
                        "parameters to add must be of other steps, or the same, got " + known + " and " + entry);
            }
        }
        return new FittedParameters(all);
    }

    /** All parameters, by node id, step and group. */
    public List<Entry> entries() {
        return entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What a step learned on a group; nothing where it had no value to learn on, or learns nothing. */
    public Optional<Entry> find(String node, Step step, String group) {
        return Optional.ofNullable(entries.get(new Key(node, step, group)));
    }

    /**
     * The hash of all that was learned, SHA-256 in hexadecimal: equal parameters have equal hashes, and another reference, by
     * another panel, other years or other groups, changes it as soon as a number or a count differs.
     */
    public String hash() {
        Digest digest = Digest.start(FORMAT).integer(entries.size());
        entries().forEach(entry -> digest.text(RecordDigest.of(FORMAT, entry, none -> false, FittedParameters::plain)));
        return digest.hex();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Learned.Distribution values
                ? Arrays.stream(values.sorted()).boxed().toList()
                : value;
    }

    /** The parameters as a table: node, step, group, count, and up to two numbers with what they are. */
    public Table toTable() {
        Table.Builder table = Table.builder("Fitted parameters")
                .text("node")
                .text("step")
                .text("group")
                .integer("values")
                .text("what")
                .decimal("first", 6)
                .decimal("second", 6);
        for (Entry entry : entries()) {
            Shown shown = shown(entry.learned());
            table.row(
                    entry.node(),
                    entry.step().name().toLowerCase(java.util.Locale.ROOT),
                    entry.group(),
                    (long) entry.count(),
                    shown.what(),
                    shown.numbers().isEmpty() ? null : shown.numbers().get(0),
                    shown.numbers().size() < 2
                            ? null
                            : shown.numbers().get(shown.numbers().size() - 1));
        }
        return table.build();
    }

    private record Shown(String what, List<Double> numbers) {}

    private static Shown shown(Learned learned) {
        if (learned instanceof Learned.Limits limits) {
            return new Shown("limits", List.of(limits.lower(), limits.upper()));
        }
        if (learned instanceof Learned.Center center) {
            return new Shown("mean and deviation", List.of(center.mean(), center.deviation()));
        }
        if (learned instanceof Learned.Chosen chosen) {
            return new Shown("treatment taken", List.of((double) chosen.step()));
        }
        if (learned instanceof Learned.Yardstick yardstick) {
            return new Shown("origin and unit", List.of(yardstick.origin(), yardstick.unit()));
        }
        if (learned instanceof Learned.Distribution values) {
            return new Shown("lowest and highest value", ends(values.sorted()));
        }
        if (learned instanceof Learned.Cuts cuts) {
            return new Shown("first and last cut", cuts.cuts());
        }
        if (learned instanceof Learned.Single single) {
            return new Shown("value", List.of(single.value()));
        }
        if (learned instanceof Learned.Neutral neutral) {
            return new Shown("neutral value", List.of(neutral.value()));
        }
        if (learned instanceof Learned.Weights weights) {
            return new Shown("first and last weight", weights.weights());
        }
        return new Shown("first and last number", ((Learned.Numbers) learned).numbers());
    }

    private static List<Double> ends(double[] sorted) {
        List<Double> ends = new ArrayList<>();
        if (sorted.length > 0) {
            ends.add(sorted[0]);
            ends.add(sorted[sorted.length - 1]);
        }
        return ends;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FittedParameters parameters && entries.equals(parameters.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
