package org.mattstock.report.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.coherence.Review;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.fit.Finding;
import org.mattstock.index.Explanation;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.report.facts.UnitFacts.Always;
import org.mattstock.report.facts.UnitFacts.Sure;
import org.mattstock.report.facts.UnitFacts.YearPlace;
import org.mattstock.uncertainty.NecessaryPreference;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.variation.WeightSet;

/** What a report says of a ranking, unit by unit: what is the same for all is found once. */
public final class RankingFacts {
    /** By how much the weights of the root's parts move where it is said what always holds. */
    public static final double DEVIATION = 0.25;

    private static final double WIDE = 0.9;
    private static final double NARROW = 0.5;
    /** Of more units pairs would take longer than the rest of the report. */
    private static final int MOST_COMPARED = 1000;

    private final Given given;
    private final Map<String, Explanation> explanations = new HashMap<>();
    private final KeyFigures keys;
    private final Near near;
    private final Alone alone;
    private final Optional<NecessaryPreference> always;
    private final Map<String, Unit> tried;
    private final Map<String, UnitDevelopment> developments;

    /**
     * What the facts are made from.
     *
     * @param scores of the year
     * @param ranking theirs
     * @param spans places in other definitions
     * @param review what to know before trusting places
     * @param earlier scores of earlier years, ascending
     * @param development over several years
     * @param similar lists of units that are like one, beside those of the panel
     * @param top the last place that counts as top
     */
    public record Given(
            Scores scores,
            Ranking ranking,
            Optional<RankDistribution> spans,
            Optional<Review> review,
            List<Scores> earlier,
            Optional<DevelopmentResult> development,
            List<Grouping> similar,
            int top) {}

    /** The facts of a ranking. */
    public RankingFacts(Given given) {
        this.given = given;
        Scores scores = given.scores();
        Ranking ranking = given.ranking();
        List<Explanation> all = Stream.concat(
                        ranking.entries().stream().map(Ranking.Entry::unit),
                        ranking.unranked().stream().map(Unranked::unit))
                .map(unit -> scores.explain(unit.id()))
                .toList();
        all.forEach(each -> explanations.put(each.unit().id(), each));
        this.keys = new KeyFigures(scores, all);
        this.near = new Near(ranking, groupings(given), given.top());
        this.alone = new Alone(scores);
        this.always = always(scores);
        this.tried = given.spans().map(spans -> byId(spans.units(), Unit::id)).orElse(Map.of());
        this.developments = given.development()
                .map(result -> byId(result.units(), each -> each.unit().id()))
                .orElse(Map.of());
    }

    private static List<Grouping> groupings(Given given) {
        return Stream.concat(given.similar().stream(), given.scores().panel().groupings().stream())
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, each -> each, (first, second) -> first, HashMap::new));
    }

    /** Empty where the method refuses the definition, which it does by a message, or where there is nothing to weigh. */
    private static Optional<NecessaryPreference> always(Scores scores) {
        boolean weighs =
                scores.index().tree() instanceof Branch root && root.parts().size() > 1;
        if (!weighs || scores.ranking().size() > MOST_COMPARED) {
            return Optional.empty();
        }
        try {
            Map<String, WeightSet> sets = Map.of(scores.index().tree().id(), WeightSet.box(DEVIATION));
            return Optional.of(NecessaryPreference.of(scores, sets));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** Every leaf that counts. */
    public List<KeyFigure> keyFigures() {
        return keys.all();
    }

    /**
     * One of them.
     *
     * @param leaf its id
     */
    public KeyFigure keyFigure(String leaf) {
        return keys.require(leaf);
    }

    /** Every ranked unit, best first. */
    public Stream<UnitFacts> units() {
        return given.ranking().entries().stream().map(this::facts);
    }

    private UnitFacts facts(Ranking.Entry entry) {
        String id = entry.unit().id();
        Opened opened =
                new Opening(keys, Objects.requireNonNull(explanations.get(id)).root()).opened();
        return new UnitFacts(
                entry,
                sure(id),
                always(id),
                years(id),
                near.groups(entry),
                near.peers(entry),
                opened,
                near.neighbors(entry),
                alone.of(entry),
                Optional.ofNullable(developments.get(id)),
                findings(id));
    }

    private List<Finding> findings(String id) {
        return given.review().map(review -> review.of(id)).orElse(List.of());
    }

    private Optional<Sure> sure(String id) {
        return given.spans().filter(spans -> tried.containsKey(id)).map(spans -> sure(spans, id));
    }

    private Sure sure(RankDistribution spans, String id) {
        int top = Math.min(given.top(), spans.units().size());
        return new Sure(
                spans.span(id, WIDE),
                spans.span(id, NARROW),
                spans.classWidth() > 1 ? OptionalDouble.empty() : median(spans, id),
                top,
                spans.shareInTop(id, top).value(),
                spans.shareUnranked(id).value());
    }

    private static OptionalDouble median(RankDistribution spans, String id) {
        return spans.medianPlace(id)
                .map(estimate -> OptionalDouble.of(estimate.value()))
                .orElse(OptionalDouble.empty());
    }

    private Optional<Always> always(String id) {
        return always.map(found -> found.places(id)).map(places -> new Always(places.best(), places.worst()));
    }

    private List<YearPlace> years(String id) {
        return given.earlier().stream().map(scores -> year(scores, id)).toList();
    }

    private static YearPlace year(Scores scores, String id) {
        return new YearPlace(
                scores.year(),
                scores.ranking().entry(id).stream()
                        .mapToDouble(Ranking.Entry::place)
                        .findFirst());
    }
}
