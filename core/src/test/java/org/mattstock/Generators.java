package org.mattstock;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.Move;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.jury.Ballots;
import org.mattstock.jury.Marks;

/** What the property tests draw from. */
public final class Generators {
    /** Ids that sort differently by UTF-16 unit, by code point and by any locale. */
    public static final List<String> UNITS =
            List.of("0180", "1284", "180", "a", "B", "\u00e5", "\uff21", "\ud83d\ude00");

    public static final List<String> INDICATORS = List.of("N1", "N2", "U\uff21", "U\ud83d\ude00");
    public static final List<Breakdown> BREAKDOWNS = List.of(Breakdown.TOTAL, Breakdown.WOMEN, Breakdown.MEN);
    public static final List<Integer> YEARS = List.of(2015, 2016, 2018, 2022);

    private Generators() {}

    /** One row of a source. */
    public record Row(String indicator, Breakdown breakdown, String unit, int year, Cell cell) {
        /** The row's cell, by all that names it. */
        public List<Object> key() {
            return List.of(indicator, breakdown, unit, year);
        }

        /** Gives the row to a builder. */
        public PanelBuilder.Receipt putInto(PanelBuilder builder) {
            return builder.cell(indicator, breakdown, unit, year, cell);
        }
    }

    /** A value, often zero or extreme, or a missing one. */
    public static Arbitrary<Cell> cells() {
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e9, 1e9),
                Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, 0.1 + 0.2));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Combinators.combine(values, flags()).as(Cell.Observed::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of(MissingReason.class),
                                        Arbitraries.of("", "x", "pga bortfall"),
                                        flags())
                                .as(Cell.Missing::new)));
    }

    /** Up to 80 rows in any order, some with the same key. */
    public static Arbitrary<List<Row>> rows() {
        return row().list().ofMaxSize(80).withoutEdgeCases();
    }

    /** The same, each key once. */
    public static Arbitrary<List<Row>> distinctRows() {
        return row().list().uniqueElements(Row::key).ofMaxSize(80).withoutEdgeCases();
    }

    /** No flag most often, else some with or without letters. */
    private static Arbitrary<Cell.Flags> flags() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Cell.Flags.NONE)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of(Cell.Flag.class).set().ofMaxSize(3),
                                        Arbitraries.of("", "b", "bu", "å"))
                                .as(Cell.Flags::new)));
    }

    /** Marks of 1 to 5 jurors for 1 to 6 objects, in halves from 0 to 10, about a third of them missing. */
    public static Arbitrary<Marks> marks() {
        Arbitrary<Double> cell = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(0, 20).map(halves -> halves / 2.0)),
                Tuple.of(1, Arbitraries.just(Double.NaN)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 6),
                        cell.array(double[].class).ofSize(30))
                .as(Generators::marks)
                .withoutEdgeCases();
    }

    private static Marks marks(int jurors, int objects, double[] cells) {
        List<String> rows = ids("J", jurors);
        List<String> columns = ids("O", objects);
        Marks.Builder marks = Marks.builder(rows, columns);
        for (int i = 0; i < jurors * objects; i++) {
            if (!Double.isNaN(cells[i])) {
                marks.mark(rows.get(i / objects), columns.get(i % objects), cells[i]);
            }
        }
        return marks.build();
    }

    /** Up to 7 ballots on 1 to 6 candidates, with ties and candidates left out. */
    public static Arbitrary<Ballots> ballots() {
        Arbitrary<List<Integer>> places =
                Arbitraries.integers().between(0, 6).list().ofSize(6);
        Arbitrary<Long> voters = Arbitraries.longs().between(1, 4);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(Ballots.Unlisted.class),
                        Combinators.combine(voters, places)
                                .as(Tuple::of)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(7))
                .as((candidates, unlisted, drawn) -> Ballots.of(
                        ids("C", candidates),
                        unlisted,
                        drawn.stream()
                                .map(each -> ballot(candidates, each.get1(), each.get2()))
                                .toList()))
                .withoutEdgeCases();
    }

    /** Candidates grouped by place; those at place 0 are left out. */
    private static Ballots.Preference ballot(int candidates, long voters, List<Integer> places) {
        List<List<String>> groups = IntStream.rangeClosed(1, 6)
                .mapToObj(place -> ids("C", candidates).stream()
                        .filter(id -> places.get(Integer.parseInt(id.substring(1)) - 1) == place)
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
        return new Ballots.Preference(voters, groups);
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }

    private static Arbitrary<Row> row() {
        return Combinators.combine(
                        Arbitraries.of(INDICATORS),
                        Arbitraries.of(BREAKDOWNS),
                        Arbitraries.of(UNITS),
                        Arbitraries.of(YEARS),
                        cells())
                .as(Row::new);
    }

    /** The panel of some rows; of two with one key the first. */
    public static Panel panel(List<Row> rows) {
        PanelBuilder builder = Panel.builder();
        rows.forEach(row -> row.putInto(builder));
        return builder.build();
    }

    /** Any move of an award's process by and about some units, sensible or not. */
    public static Arbitrary<Move> moves(List<String> units) {
        Arbitrary<String> one = Arbitraries.of(units);
        Arbitrary<List<String>> some = one.list().uniqueElements().ofMinSize(1).ofMaxSize(units.size());
        Arbitrary<List<String>> two = one.list().uniqueElements().ofSize(2);
        Arbitrary<String> hash = Arbitraries.of("a".repeat(64), "b".repeat(64));
        return Arbitraries.oneOf(
                one.map(Move.Apply::new),
                one.map(Move.Admit::new),
                some.map(Move.FindEligible::new),
                some.map(Move.FindIneligible::new),
                some.map(all -> new Move.Nominate(all.subList(0, 1), all.subList(1, all.size()))),
                some.map(all -> new Move.Nominate(all, List.of())),
                some.map(Move.Invite::new),
                one.map(Move.Accept::new),
                one.map(Move.Decline::new),
                one.map(Move.Lapse::new),
                one.map(Move.Withdraw::new),
                two.map(pair -> new Move.Replace(pair.get(0), pair.get(1))),
                Combinators.combine(one, hash).as(Move.Submit::new),
                one.map(Move.Assess::new),
                some.map(Move.Decide::new),
                some.map(Move.Mention::new),
                Arbitraries.of(new Move.Deliberate(), Move.Decide.nobody(), new Move.Reopen()),
                Arbitraries.of(new Move.Announce(), new Move.Close()),
                Arbitraries.integers()
                        .between(1, 900)
                        .map(days -> Move.Postpone.of(
                                AwardProcess.Milestone.CEREMONY,
                                LocalDate.of(2025, 1, 1).plusDays(days))),
                one.map(Move.GrantTitle::new),
                one.map(Move.EndTitle::new),
                one.map(Move.Revoke::new));
    }
}
