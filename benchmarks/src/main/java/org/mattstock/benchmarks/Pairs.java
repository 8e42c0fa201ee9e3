package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** All pairs there are. */
final class Pairs {
    private static final List<Pair> ALL = collect();

    private Pairs() {}

    private static List<Pair> collect() {
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(RankPairs.all());
        pairs.addAll(RankingPairs.all());
        pairs.addAll(IndexPairs.all());
        pairs.addAll(LearningPairs.all());
        pairs.addAll(CsvPairs.all());
        pairs.addAll(XlsxPairs.all());
        pairs.addAll(KoladaPairs.all());
        pairs.addAll(ArchivePairs.all());
        pairs.addAll(TrendPairs.all());
        pairs.addAll(UncertaintyPairs.all());
        pairs.addAll(PreferencePairs.all());
        pairs.addAll(ReplicatePairs.all());
        pairs.addAll(BuildPairs.all());
        return List.copyOf(pairs);
    }

    static List<Pair> all() {
        return ALL;
    }

    /**
     * The pairs whose name is the given one or continues it after a slash: {@code rank/290} is all with 290 values.
     *
     * @throws UsageException if there is none
     */
    static List<Pair> named(String name) {
        List<Pair> found = ALL.stream()
                .filter(pair -> (pair.name() + "/").startsWith(name + "/"))
                .toList();
        if (found.isEmpty()) {
            throw new UsageException("no pair is named " + name + "; list shows all");
        }
        return found;
    }
}
