package org.mattstock.jury;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mattstock.jury.DecisionRule.Voting;

/** The marks by each criterion as parts, beside the other parts. */
final class Sides {
    private Sides() {}

    /**
     * All parts, the marks last.
     *
     * @param criteria those whose marks are laid beside
     * @param weights by id; empty: those that the parts and criteria carry
     * @param aside the members whose marks do not count
     */
    static SideBySide of(
            MarkBook book,
            List<SideBySide.Part> parts,
            List<Rubric.Criterion> criteria,
            Map<String, Double> weights,
            Voting.Estimate estimate,
            List<String> aside) {
        List<SideBySide.Part> all = Stream.concat(
                        parts.stream(), criteria.stream().map(each -> part(book, each, estimate, aside)))
                .toList();
        SideBySide sides = new SideBySide(book.units(), all);
        return weights.isEmpty() ? sides : sides.withWeights(weights);
    }

    /** The marks by a criterion that count; empty where nobody is left who may mark. */
    static Optional<Marks> marks(MarkBook book, String criterion, List<String> aside) {
        List<String> markers = book.jury().holders(Jury.Right.MARK).stream()
                .map(Jury.Member::id)
                .toList();
        List<String> left = markers.stream().filter(aside::contains).toList();
        return left.size() == markers.size()
                ? Optional.empty()
                : Optional.of(book.marksBy(criterion).withoutJurors(left));
    }

    /**
     * The groups of jurors and units that no marks connect, by each criterion that has weight and more than one; empty where
     * marks can be adjusted.
     */
    static String unconnected(MarkBook book, SideBySide sides, List<String> aside) {
        return sides.parts().stream()
                .filter(part -> part.counts() && book.rubric().criterionIds().contains(part.id()))
                .flatMap(part -> marks(book, part.id(), aside).stream()
                        .flatMap(marks -> given(marks).stream())
                        .map(Leniency::groups)
                        .filter(groups -> groups.size() > 1)
                        .map(groups -> part.id() + ": "
                                + groups.stream().map(Leniency.Group::toString).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }

    private static SideBySide.Part part(
            MarkBook book, Rubric.Criterion criterion, Voting.Estimate estimate, List<String> aside) {
        Rubric.Scale scale = book.rubric().scale();
        boolean adjusted = estimate == Voting.Estimate.LENIENCY_ADJUSTED;
        Map<String, Double> scores = marks(book, criterion.id(), aside)
                .map(marks -> adjusted ? adjusted(marks) : means(marks))
                .orElseGet(TreeMap::new);
        return new SideBySide.Part(
                criterion.id(),
                criterion.title(),
                new SideBySide.Range(
                        scale.lowest(), scale.highest(), adjusted ? SideBySide.Ends.OPEN : SideBySide.Ends.CLOSED),
                criterion.weight(),
                scores);
    }

    private static Map<String, Double> means(Marks marks) {
        Map<String, Double> means = new TreeMap<>();
        for (String unit : marks.objects()) {
            double[] given = marks.jurors().stream()
                    .map(juror -> marks.mark(juror, unit))
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            if (given.length > 0) {
                means.put(unit, mean(given));
            }
        }
        return means;
    }

    /** Nobody where the marks are not connected. */
    private static Map<String, Double> adjusted(Marks marks) {
        Map<String, Double> adjusted = new TreeMap<>();
        given(marks)
                .filter(given -> Leniency.groups(given).size() == 1)
                .map(Leniency::of)
                .ifPresent(fit -> fit.objects().forEach(each -> adjusted.put(each.id(), each.effect())));
        return adjusted;
    }

    /** The marks without jurors who gave none and units that got none: neither says anything of the others. */
    private static Optional<Marks> given(Marks marks) {
        List<String> idle = marks.jurors().stream()
                .filter(juror -> marks.objects().stream()
                        .allMatch(unit -> marks.mark(juror, unit).isEmpty()))
                .toList();
        List<String> bare = marks.objects().stream()
                .filter(unit -> marks.jurors().stream()
                        .allMatch(juror -> marks.mark(juror, unit).isEmpty()))
                .toList();
        return idle.size() == marks.jurors().size()
                ? Optional.empty()
                : Optional.of(marks.withoutJurors(idle).withoutObjects(bare));
    }

    /** Rounding must not carry it beyond the marks it is the mean of, and so off the scale. */
    private static double mean(double[] given) {
        double sum = 0;
        for (double mark : given) {
            sum += mark;
        }
        double least = DoubleStream.of(given).min().orElseThrow();
        double most = DoubleStream.of(given).max().orElseThrow();
        return Math.max(least, Math.min(most, sum / given.length));
    }
}
