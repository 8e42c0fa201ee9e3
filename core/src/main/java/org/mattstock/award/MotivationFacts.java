package org.mattstock.award;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.Pattern;
import org.mattstock.development.Size;
import org.mattstock.instrument.PeerComparison;
import org.mattstock.instrument.StrengthRule;
import org.mattstock.instrument.TrafficLights;
import org.mattstock.rank.Ranking;
import org.mattstock.uncertainty.RankDistribution;

/**
 * What analyses found about units, as plain data: a motivation can be checked against it without running them again.
 *
 * @param places places in rankings
 * @param spans spans of places
 * @param strengths the areas in which units are particularly strong; what is not listed is no strength
 * @param lights traffic lights
 * @param developments developments over a window
 */
public record MotivationFacts(
        List<Placed> places,
        List<Spanned> spans,
        List<Strong> strengths,
        List<Lit> lights,
        List<Developed> developments) {
    /** Copies the lists. */
    public MotivationFacts {
        places = List.copyOf(places);
        spans = List.copyOf(spans);
        strengths = List.copyOf(strengths);
        lights = List.copyOf(lights);
        developments = List.copyOf(developments);
    }

    /** Whether a place is shared. */
    public enum Sharing {
        /** Nobody else has it. */
        ALONE,
        /** Another unit has it too (delad plats). */
        TIED
    }

    /** By which rule a unit is strong, see {@link StrengthRule}. */
    public enum StrengthKind {
        /** No other peer has more points. */
        HIGHEST_OF_PEERS,
        /** Far enough above the peers' mean. */
        ABOVE_MEAN
    }

    /**
     * A unit's place.
     *
     * @param ranking a name for the ranking
     * @param unit the id of the unit
     * @param place from 1; a half is possible under fractional ties
     * @param of how many are ranked
     * @param sharing whether another has the place too
     */
    public record Placed(String ranking, String unit, double place, int of, Sharing sharing) {}

    /**
     * A unit's span of places.
     *
     * @param unit the id of the unit
     * @param best the best place of the span
     * @param worst the worst
     * @param level the span's level, between 0 and 1
     */
    public record Spanned(String unit, int best, int worst, double level) {}

    /**
     * An area in which a unit is strong.
     *
     * @param unit the id of the unit
     * @param instrument the id of the instrument
     * @param area the id of the area
     * @param kind by which rule
     */
    public record Strong(String unit, String instrument, String area, StrengthKind kind) {}

    /**
     * A unit's traffic light.
     *
     * @param unit the id of the unit
     * @param indicator the id of the leaf
     * @param color the color
     */
    public record Lit(String unit, String indicator, TrafficLights.Light color) {}

    /**
     * A unit's development.
     *
     * @param unit the id of the unit
     * @param first the window's first year
     * @param last the window's last year
     * @param pointsPerYear composite points a year; absent where it has no slope
     * @param rising whether the steady rule holds
     */
    public record Developed(String unit, int first, int last, Optional<Double> pointsPerYear, Pattern.Verdict rising) {}

    /** Nothing. */
    public static MotivationFacts none() {
        return new MotivationFacts(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** With the places of a ranking, under a name for it. */
    public MotivationFacts withPlaces(String name, Ranking ranking) {
        Objects.requireNonNull(name, "name");
        List<Placed> added = ranking.entries().stream()
                .map(entry -> new Placed(
                        name, entry.unit().id(), entry.place(), ranking.size(), sharing(ranking, entry.place())))
                .toList();
        return new MotivationFacts(joined(places, added), spans, strengths, lights, developments);
    }

    private static Sharing sharing(Ranking ranking, double place) {
        return ranking.entries().stream()
                                .filter(each -> each.place() == place)
                                .limit(2)
                                .count()
                        == 2
                ? Sharing.TIED
                : Sharing.ALONE;
    }

    /** With every unit's span of a level between 0 and 1; units that were never ranked have none. */
    public MotivationFacts withSpans(RankDistribution distribution, double level) {
        List<Spanned> added = distribution.units().stream()
                .flatMap(unit -> distribution.span(unit.id(), level).stream()
                        .map(span -> new Spanned(unit.id(), span.best(), span.worst(), level)))
                .toList();
        return new MotivationFacts(places, joined(spans, added), strengths, lights, developments);
    }

    /** With the strengths that a comparison shows by a rule. */
    public MotivationFacts withStrengths(PeerComparison comparison, StrengthRule rule) {
        StrengthKind kind =
                rule.equals(StrengthRule.highestOfPeers()) ? StrengthKind.HIGHEST_OF_PEERS : StrengthKind.ABOVE_MEAN;
        String instrument = comparison.assessment().instrument().id();
        List<Strong> added = comparison.units().stream()
                .flatMap(of -> of.areas().stream()
                        .filter(area -> area.isStrong(rule))
                        .map(area -> new Strong(of.unit().id(), instrument, area.node(), kind)))
                .toList();
        return new MotivationFacts(places, spans, joined(strengths, added), lights, developments);
    }

    /** With every unit's lights. */
    public MotivationFacts withLights(TrafficLights colored) {
        List<Lit> added = colored.units().stream()
                .flatMap(unit -> colored.signals(unit.id()).stream()
                        .map(signal -> new Lit(unit.id(), signal.leaf(), signal.light())))
                .toList();
        return new MotivationFacts(places, spans, strengths, joined(lights, added), developments);
    }

    /** With every unit's development. */
    public MotivationFacts withDevelopments(DevelopmentResult result) {
        List<Developed> added = result.units().stream()
                .map(each -> new Developed(
                        each.unit().id(),
                        result.window().first(),
                        result.window().last(),
                        each.size().absolute().map(Size.Slope::perYear),
                        each.pattern().map(Pattern::rising).orElse(Pattern.Verdict.NOT_DECIDABLE)))
                .toList();
        return new MotivationFacts(places, spans, strengths, lights, joined(developments, added));
    }

    private static <T> List<T> joined(List<T> before, List<T> added) {
        return Stream.concat(before.stream(), added.stream()).toList();
    }
}
