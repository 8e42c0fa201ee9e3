package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mattstock.coherence.RankReversals.Check;
import org.mattstock.coherence.RankReversals.Trial;
import org.mattstock.coherence.RankReversals.Turn;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.table.Table;

/** What turned, by kind of scoring, by scoring and by pair. */
final class ReversalTables {
    private ReversalTables() {}

    static Table summary(String title, RankReversals found) {
        Table.Builder table = Table.builder("Rank reversals in " + title)
                .words("compared")
                .integer("scorings")
                .integer("with turned pairs")
                .integer("pairs turned")
                .integer("most in one")
                .integer("ties changed")
                .integer("copies apart")
                .integer("not scored");
        for (Check check : Check.values()) {
            List<Trial> trials = found.trials(check);
            table.row(
                    check.name(),
                    trials.size(),
                    count(trials.stream()
                            .filter(trial -> !trial.turns().isEmpty())
                            .count()),
                    trials.stream().mapToInt(trial -> trial.turns().size()).sum(),
                    trials.stream()
                            .mapToInt(trial -> trial.turns().size())
                            .max()
                            .orElse(0),
                    trials.stream().mapToLong(Trial::tiesChanged).sum(),
                    count(trials.stream().filter(Trial::isCopyApart).count()),
                    count(found.failures().stream()
                            .filter(failure -> failure.check() == check)
                            .count()));
        }
        return table.build();
    }

    private static int count(long found) {
        return Math.toIntExact(found);
    }

    static Table trials(String title, List<Trial> trials) {
        Table.Builder table = Table.builder("Scorings that turn pairs in " + title)
                .words("compared")
                .text("id")
                .text("unit")
                .integer("units")
                .integer("pairs turned")
                .words("cause")
                .text("leaf")
                .text("title");
        trials.stream()
                .filter(trial -> !trial.turns().isEmpty())
                .sorted(Comparator.comparingInt((Trial trial) -> -trial.turns().size()))
                .forEach(trial -> {
                    Turn usual = usual(trial.turns());
                    table.row(
                            trial.check().name(),
                            trial.unit().map(Unit::id).orElse(""),
                            trial.unit().map(Unit::name).orElse(""),
                            trial.units(),
                            trial.turns().size(),
                            usual.cause().name(),
                            usual.leaf().map(Leaf::id).orElse(""),
                            usual.leaf().map(Leaf::title).orElse(""));
                });
        return table.build();
    }

    static Table pairs(String title, Collection<List<Turn>> pairs) {
        Table.Builder table = Table.builder("Pairs that turn in " + title)
                .text("id")
                .text("unit")
                .text("other id")
                .text("other")
                .integer("turned")
                .words("cause")
                .text("leaf")
                .text("title");
        pairs.stream()
                .sorted(Comparator.comparingInt((List<Turn> turns) -> -turns.size()))
                .forEach(turns -> {
                    Turn usual = usual(turns);
                    table.row(
                            usual.ahead().id(),
                            usual.ahead().name(),
                            usual.behind().id(),
                            usual.behind().name(),
                            turns.size(),
                            usual.cause().name(),
                            usual.leaf().map(Leaf::id).orElse(""),
                            usual.leaf().map(Leaf::title).orElse(""));
                });
        return table.build();
    }

    /** The most frequent cause and leaf, the first met among equally frequent ones. */
    private static Turn usual(List<Turn> turns) {
        Map<String, List<Turn>> byCause = new LinkedHashMap<>();
        for (Turn turn : turns) {
            Optional<String> leaf = turn.leaf().map(Leaf::id);
            byCause.computeIfAbsent(turn.cause() + " " + leaf.orElse(""), none -> new ArrayList<>())
                    .add(turn);
        }
        List<Turn> most = turns.subList(0, 1);
        int largest = 0;
        for (List<Turn> each : byCause.values()) {
            if (each.size() > largest) {
                largest = each.size();
                most = each;
            }
        }
        return most.get(0);
    }
}
