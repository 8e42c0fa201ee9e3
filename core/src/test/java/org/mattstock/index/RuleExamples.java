package org.mattstock.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;

/** An example of every rule about units: who takes part, whom values are compared with, what counts as a tie. */
final class RuleExamples {
    private RuleExamples() {}

    static Stream<MethodExamples.Example> all() {
        return Stream.of(populations(), requirements(), periods(), among(), precisions())
                .flatMap(examples -> examples);
    }

    /** Units A to D with 1, 3, 4, 3; A and B are one group, C and D the other; last year's values are ten times as large. */
    private static Panel grouped() {
        Panels panels = Panels.of("A", "B", "C", "D")
                .withYear(2021, "x", 10, 30, 40, 30)
                .with("x", 1.0, 3, 4, 3);
        panels.builder()
                .grouping(new Grouping(
                        "half",
                        "Half",
                        List.of(MethodExamples.group("first", "A", "B"), MethodExamples.group("second", "C", "D"))));
        return panels.build();
    }

    private static String ranked(CompositeIndex index) {
        return index.score(grouped(), MethodExamples.YEAR).ranking().entries().stream()
                .map(entry -> entry.unit().id())
                .sorted()
                .collect(Collectors.joining());
    }

    private static Stream<MethodExamples.Example> populations() {
        return Stream.of(
                        Map.entry(new Population.Everyone(), "ABCD"),
                        Map.entry(new Population.OfKind("K"), "ABCD"),
                        Map.entry(new Population.Listed(DefinitionSamples.sorted("A", "C")), "AC"),
                        Map.entry(new Population.InGroup("half", "second"), "CD"))
                .map(entry -> new MethodExamples.Example(
                        Population.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> ranked(CompositeIndex.of("example", MethodExamples.raw("x"))
                                .withPopulation(entry.getKey()))));
    }

    private static Stream<MethodExamples.Example> requirements() {
        Panel gaps = Panels.of("A", "B", "C", "D")
                .with("x", 1.0, Double.NaN, Double.NaN, Double.NaN)
                .with("y", 1.0, Double.NaN, 4, Double.NaN)
                .build()
                .merge(provisional("x", "B", 3));
        Leaf imputed = MethodExamples.raw("x").withImputation(new Imputation.Mean());
        CompositeIndex index = CompositeIndex.of(
                "example",
                Branch.of("root", "Root", imputed, MethodExamples.raw("y")).withMissing(MissingRule.atLeast(0)));
        return Stream.of(
                        Map.entry(new Requirement.IndicatorAtLeast("y", Breakdown.TOTAL, 2), "C"),
                        Map.entry(new Requirement.LeafObserved("x"), "AB"),
                        Map.entry(new Requirement.LeafUnflagged("x", Set.of(Cell.Flag.PROVISIONAL), "u"), "ACD"),
                        Map.entry(new Requirement.CoverageAtLeast("root", 0.5), "ABC"))
                .map(entry -> new MethodExamples.Example(
                        Requirement.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> index
                                .withEligibility(Eligibility.requiring(entry.getKey()))
                                .score(gaps, MethodExamples.YEAR)
                                .ranking()
                                .entries()
                                .stream()
                                .map(entryOf -> entryOf.unit().id())
                                .sorted()
                                .collect(Collectors.joining())));
    }

    private static Panel provisional(String indicator, String unit, double value) {
        PanelBuilder builder = Panel.builder();
        builder.value(
                indicator, Breakdown.TOTAL, unit, MethodExamples.YEAR, value, Cell.Flags.of(Cell.Flag.PROVISIONAL));
        return builder.build();
    }

    private static String referring(Reference reference) {
        return MethodExamples.scores(
                CompositeIndex.of("example", MethodExamples.leaf(Normalization.minMax()))
                        .withReference(reference),
                grouped());
    }

    private static Stream<MethodExamples.Example> periods() {
        return Stream.of(
                        Map.entry(new Reference.Period.FittedYear(), "0 66.667 100 66.667"),
                        Map.entry(new Reference.Period.BaseYear(2021), "-30 -23.333 -20 -23.333"),
                        Map.entry(new Reference.Period.AllYears(), "0 5.128 7.692 5.128"))
                .map(entry -> new MethodExamples.Example(
                        Reference.Period.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> referring(new Reference(entry.getKey(), new Reference.Among.WholePopulation()))));
    }

    private static Stream<MethodExamples.Example> among() {
        return Stream.of(
                        Map.entry(new Reference.Among.WholePopulation(), "0 66.667 100 66.667"),
                        Map.entry(new Reference.Among.OneGroup("half", "first"), "0 100 150 100"),
                        Map.entry(new Reference.Among.OwnGroup("half"), "0 100 100 0"))
                .map(entry -> new MethodExamples.Example(
                        Reference.Among.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> referring(new Reference(new Reference.Period.FittedYear(), entry.getKey()))));
    }

    /** Places of 1, 3, 4 and 3.04. */
    private static Stream<MethodExamples.Example> precisions() {
        Panel panel = Panels.of("A", "B", "C", "D").with("x", 1.0, 3, 4, 3.04).build();
        return Stream.of(
                        Map.entry(Precision.upToRounding(), "4 3 1 2"),
                        Map.entry(Precision.exact(), "4 3 1 2"),
                        Map.entry(Precision.decimals(1), "4 2 1 2"),
                        Map.entry(Precision.tolerance(0.05), "4 2 1 2"))
                .map(entry ->
                        new MethodExamples.Example(Precision.class, (Record) entry.getKey(), entry.getValue(), () -> {
                            RankingRule rule = RankingRule.standard().withPrecision(entry.getKey());
                            Scores scores = CompositeIndex.of("example", MethodExamples.raw("x"))
                                    .withRanking(rule)
                                    .score(panel, MethodExamples.YEAR);
                            return panel.units().stream()
                                    .map(unit -> MethodExamples.number(scores.ranking()
                                            .requireEntry(unit.id())
                                            .place()))
                                    .collect(Collectors.joining(" "));
                        }));
    }
}
