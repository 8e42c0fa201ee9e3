package org.mattstock.award;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.mattstock.award.Motivation.Flaw;
import org.mattstock.award.Motivation.Light;
import org.mattstock.award.Motivation.Link;
import org.mattstock.award.Motivation.Place;
import org.mattstock.award.Motivation.Progress;
import org.mattstock.award.Motivation.Span;
import org.mattstock.award.Motivation.Strength;
import org.mattstock.internal.text.Decimals;

/** Whether links to what analyses found hold. */
record FactCheck(MotivationFacts facts) {
    /** What does not hold. */
    record Fault(Flaw flaw, String detail) {}

    Optional<Fault> fault(Link link) {
        if (link instanceof Place place) {
            return place(place);
        } else if (link instanceof Span span) {
            return span(span);
        } else if (link instanceof Strength strength) {
            return strength(strength);
        } else if (link instanceof Light light) {
            return light(light);
        }
        return development((Progress) link);
    }

    /** A fact about the same, and whether it says the same. */
    private static <T> Optional<Fault> fault(Collection<T> facts, Predicate<T> about, Predicate<T> same) {
        Optional<T> found = facts.stream().filter(about).findFirst();
        if (found.isEmpty()) {
            return Optional.of(new Fault(Flaw.NO_SUCH_FACT, ""));
        }
        return found.filter(same.negate()).map(fact -> new Fault(Flaw.FACT_DIFFERS, "it is " + fact));
    }

    private Optional<Fault> place(Place link) {
        return fault(
                facts.places(),
                fact -> fact.ranking().equals(link.ranking()) && fact.unit().equals(link.unit()),
                fact -> Quoted.number(link.place()).compareTo(Decimals.shortest(fact.place())) == 0
                        && link.of().map(of -> Quoted.fits(of, fact.of())).orElse(true)
                        && fact.sharing() == link.sharing());
    }

    private Optional<Fault> span(Span link) {
        return fault(
                facts.spans(),
                fact -> fact.unit().equals(link.unit())
                        && Decimals.shortest(fact.level()).movePointRight(2).compareTo(Quoted.number(link.level()))
                                == 0,
                fact -> Quoted.number(link.from()).compareTo(Decimals.shortest(fact.best())) == 0
                        && Quoted.number(link.to()).compareTo(Decimals.shortest(fact.worst())) == 0);
    }

    private Optional<Fault> strength(Strength link) {
        return fault(
                facts.strengths(),
                fact -> fact.equals(
                        new MotivationFacts.Strong(link.unit(), link.instrument(), link.area(), link.kind())),
                fact -> true);
    }

    private Optional<Fault> light(Light link) {
        return fault(
                facts.lights(),
                fact -> fact.unit().equals(link.unit()) && fact.indicator().equals(link.indicator()),
                fact -> fact.color() == link.color());
    }

    private Optional<Fault> development(Progress link) {
        return fault(
                facts.developments(),
                fact -> fact.unit().equals(link.unit())
                        && fact.first() == link.firstYear()
                        && fact.last() == link.lastYear(),
                fact -> link.pointsPerYear()
                                .map(points -> fact.pointsPerYear()
                                        .filter(value -> Quoted.fits(points, value))
                                        .isPresent())
                                .orElse(true)
                        && link.rising().map(fact.rising()::equals).orElse(true));
    }
}
