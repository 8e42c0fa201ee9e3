package org.mattstock.index;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Weighting;
import org.mattstock.index.MethodExamples.Example;

/** An example of every weighting, with the scores that follow from its weights. */
final class WeightingExamples {
    private WeightingExamples() {}

    static Stream<Example> all() {
        Branch equal = MethodExamples.branch("p", "q", "r", "s");
        return Stream.concat(
                Stream.concat(learned(), correlated()),
                Stream.of(
                        new Example(
                                Weighting.class,
                                (Record) Weighting.equal(),
                                "2.75",
                                () -> MethodExamples.scores(equal, MethodExamples.parts())),
                        new Example(
                                Weighting.class,
                                (Record) Weighting.merec(),
                                "1 2.917 1.361",
                                WeightingExamples::removalEffects),
                        new Example(
                                Weighting.class,
                                (Record) Weighting.relative(),
                                "3",
                                () -> MethodExamples.scores(
                                        weighted(equal, Weighting.relative(), 1, 1, 2, 1), MethodExamples.parts())),
                        new Example(
                                Weighting.class,
                                (Record) Weighting.shares(),
                                "2.5",
                                () -> MethodExamples.scores(
                                        weighted(equal, Weighting.shares(), 0.25, 0.75, 0, 0),
                                        MethodExamples.parts()))));
    }

    /** Weights that are learned from the values 0, 1 and 1, 3. */
    private static Stream<Example> learned() {
        Panel panel = Panels.of("A", "B").with("p", 0.0, 1).with("q", 1.0, 3).build();
        return Stream.of(
                        Map.entry(new Weighting.StandardDeviation(), "0.667 2.333"),
                        Map.entry(new Weighting.Entropy(), "0.159 1.318"),
                        Map.entry(new Weighting.Gini(), "0.333 1.667"))
                .map(entry -> new Example(
                        Weighting.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> MethodExamples.scores(
                                MethodExamples.branch("p", "q").withWeighting(entry.getKey()), panel)));
    }

    /** Weights that are learned from two columns that do not correlate, and from their sum, which correlates with both by 0.707. */
    private static Stream<Example> correlated() {
        Panel panel = Panels.of("A", "B", "C", "D")
                .with("p", 0.0, 1, 1, 0)
                .with("q", 0.0, 1, 2, 1)
                .with("r", 0.0, 0, 1, 1)
                .build();
        return Stream.of(
                        Map.entry(new Weighting.Critic(Weighting.Association.PEARSON), "0 0.621 1.243 0.621"),
                        Map.entry(new Weighting.Critic(Weighting.Association.SPEARMAN), "0 0.621 1.243 0.621"),
                        Map.entry(new Weighting.FirstComponent(Weighting.Loadings.SQUARED), "0 0.75 1.5 0.75"),
                        Map.entry(new Weighting.FirstComponent(Weighting.Loadings.CLIPPED), "0 0.707 1.414 0.707"),
                        Map.entry(new Weighting.RotatedComponents(2), "0 0.6 1.2 0.6"),
                        Map.entry(new Weighting.EqualCorrelation(), "0 0.5 1 0.5"),
                        Map.entry(new Weighting.EqualInfluence(), "0 0.6 1.2 0.6"))
                .map(entry -> new Example(
                        Weighting.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> MethodExamples.scores(
                                MethodExamples.branch("p", "q", "r").withWeighting(entry.getKey()), panel)));
    }

    /** Of p by the second unit, ln(1 + ln 4 / 2), and of q by the third, ln(1 + ln 2 / 2). */
    private static String removalEffects() {
        Panel panel = Panels.of("A", "B", "C")
                .with("p", 1.0, 4, 1)
                .with("q", 1.0, 1, 2)
                .build();
        return MethodExamples.scores(MethodExamples.branch("p", "q").withWeighting(Weighting.merec()), panel);
    }

    private static Branch weighted(Branch branch, Weighting weighting, double... weights) {
        List<Branch.Part> parts = IntStream.range(0, weights.length)
                .mapToObj(i -> Branch.Part.of(branch.parts().get(i).node(), weights[i]))
                .toList();
        return branch.withParts(parts).withWeighting(weighting);
    }
}
