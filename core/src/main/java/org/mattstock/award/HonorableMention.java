package org.mattstock.award;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.Evidence;
import org.mattstock.development.Honor;
import org.mattstock.development.Luck;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * An honorable mention for development (hedersomnämnande), chosen from {@link Honor}'s order: those who rose steadily and
 * absolutely, largest development first. That nobody gets it is an allowed outcome, and {@link #firstOffer} says whether it is
 * the first one to be offered: who is named under {@link #outcome} is whom the rule gives, and that a mention is given at all is
 * a choice. Evidence stands beside every answer and decides nothing unless the rule demands it.
 *
 * <p>Every answer follows from the {@link MentionBasis}, and there is no other way to a mention: nobody can put one together by hand.
 * Immutable; equal when the bases are.
 */
public final class HonorableMention {
    private final MentionBasis basis;
    private final Award outcome;
    private final List<OfUnit> answers;

    HonorableMention(MentionBasis basis, Award outcome, List<OfUnit> answers) {
        this.basis = basis;
        this.outcome = outcome;
        this.answers = List.copyOf(answers);
    }

    /** All that moves this mention: {@code basis().choose()} is equal to it. */
    public MentionBasis basis() {
        return basis;
    }

    /** What was demanded. */
    public Rule rule() {
        return basis.rule();
    }

    /** Who gets it, or why nobody does. */
    public Award outcome() {
        return outcome;
    }

    /** How many pass the demands, and how many would by luck. */
    public Luck luck() {
        return basis.luck();
    }

    /**
     * One for every unit of the population: first in the order of development, then those that cannot be judged, by id.
     */
    public List<OfUnit> answers() {
        return answers;
    }

    /**
     * Who may get the mention, and how many.
     *
     * @param most how many mentions there may be, at least 1
     * @param nominees whether a nominee for the award itself may get one
     * @param tiedAtCut what becomes of equal developments of which only some would fit
     * @param demands what is demanded of the development: level floor and evidence
     */
    public record Rule(int most, Nominees nominees, TiedAtCut tiedAtCut, Honor.Rule demands) {
        /** Checks the number. */
        public Rule {
            Objects.requireNonNull(nominees, "nominees");
            Objects.requireNonNull(tiedAtCut, "tiedAtCut");
            Objects.requireNonNull(demands, "demands");
            if (most < 1) {
                throw new IllegalArgumentException("most must be at least 1, got " + most);
            }
        }

        /**
         * One mention, also for a nominee, equal developments all get it, no floor and no evidence demanded. Nothing is published
         * on nominees; they are admitted since the mention is for development and the award for results, and a nomination says
         * nothing of the former.
         */
        public static Rule standard() {
            return new Rule(1, Nominees.ADMITTED, TiedAtCut.INCLUDE_ALL, Honor.Rule.standard());
        }

        /**
         * What a process says of mentions, and the standard in the rest.
         *
         * @throws IllegalArgumentException if the process has no mention
         */
        public static Rule of(AwardProcess.Mentions mentions) {
            boolean allowed = mentions.nominees() == AwardProcess.MentionOfNominees.ALLOWED;
            return standard().withMost(mentions.most()).withNominees(allowed ? Nominees.ADMITTED : Nominees.EXCLUDED);
        }

        /** This rule with so many mentions. */
        public Rule withMost(int number) {
            return new Rule(number, nominees, tiedAtCut, demands);
        }

        /** This rule with nominees admitted or not. */
        public Rule withNominees(Nominees other) {
            return new Rule(most, other, tiedAtCut, demands);
        }

        /** This rule with another answer to ties. */
        public Rule withTiedAtCut(TiedAtCut other) {
            return new Rule(most, nominees, other, demands);
        }

        /** This rule with other demands. */
        public Rule withDemands(Honor.Rule other) {
            return new Rule(most, nominees, tiedAtCut, other);
        }
    }

    /** Whether a nominee for the award itself may get the mention. */
    public enum Nominees {
        /** It may. */
        ADMITTED,
        /** It is passed over. */
        EXCLUDED
    }

    /** What becomes of equal developments of which only some would fit. */
    public enum TiedAtCut {
        /** All of them get the mention, so that there are more than the most. */
        INCLUDE_ALL,
        /** None of them does. */
        EXCLUDE_ALL
    }

    /** Who gets the mention. */
    public sealed interface Award permits Award.Given, Award.NobodyQualifies, Award.NotGiven {
        /**
         * Somebody does.
         *
         * @param units largest development first
         */
        record Given(List<Unit> units) implements Award {
            /** Copies the list. */
            public Given {
                units = List.copyOf(units);
            }
        }

        /**
         * Nobody does, since nobody meets the demands.
         *
         * @param reason the demand that nobody who met those before it met
         */
        record NobodyQualifies(Honor.Reason reason) implements Award {
            /** Checks for null. */
            public NobodyQualifies {
                Objects.requireNonNull(reason, "reason");
            }
        }

        /**
         * Nobody does, though somebody meets the demands.
         *
         * @param reason why
         */
        record NotGiven(Reason reason) implements Award {
            /** Checks for null. */
            public NotGiven {
                Objects.requireNonNull(reason, "reason");
            }
        }
    }

    /** Why nobody who qualifies gets the mention. */
    public enum Reason {
        /** All who qualify are nominees, who are passed over. */
        ONLY_NOMINEES_QUALIFY,
        /** More are tied for the first mention than there may be, and none of those tied gets it. */
        ALL_TIED_AT_CUT
    }

    /** What a unit is told. */
    public enum Ruling {
        /** It gets the mention. */
        GIVEN,
        /** It qualifies, and is passed over as a nominee. */
        NOMINEE,
        /** It qualifies, and is one of several equal ones of which only some would fit. */
        TIED_AT_CUT,
        /** It qualifies, and others developed more. */
        BEYOND_THE_NUMBER,
        /** Something stands in its way, see the bars. */
        BARRED,
        /** Its development cannot be judged: not the same as no development. */
        NOT_DECIDABLE
    }

    /**
     * What one unit is told.
     *
     * @param unit the unit
     * @param verdict what became of it
     * @param place its place in the order of development; absent where it cannot be judged
     * @param size points per year; absent where it cannot be judged
     * @param bars what stands in its way; empty if it qualifies or cannot be judged
     * @param evidence how surely it developed; absent where that cannot be decided
     */
    public record OfUnit(
            Unit unit,
            Ruling verdict,
            OptionalInt place,
            OptionalDouble size,
            Set<Honor.Bar> bars,
            Optional<Evidence.Test> evidence) {
        /** Copies the bars. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(size, "size");
            Objects.requireNonNull(evidence, "evidence");
            bars = Collections.unmodifiableSet(new TreeSet<>(bars));
        }
    }

    /**
     * Chooses.
     *
     * @param development a run whose honor rule is this rule's demands, see
     *     {@link org.mattstock.development.Development#honor}
     * @param rule who may get it, and how many
     * @param nominees the nominees for the award itself, by id or name; may be empty
     * @throws IllegalArgumentException if the run asked for other demands, or a nominee is unknown
     */
    public static HonorableMention of(DevelopmentResult development, Rule rule, Collection<String> nominees) {
        Objects.requireNonNull(rule, "rule");
        Honor.Rule asked = development.honor().rule();
        if (!asked.equals(rule.demands())) {
            throw new IllegalArgumentException(
                    "development must be run with the rule's demands " + rule.demands() + ", got " + asked);
        }
        return MentionBasis.of(development, rule, nominees).choose();
    }

    /** What is offered first to whoever chooses: nobody, where no more pass than luck may give. A mention is possible still. */
    public Luck.Offer firstOffer() {
        return luck().firstOffer();
    }

    /** The bars of the default that were lifted. */
    public Set<Honor.Bar> lifted() {
        return rule().demands().lifted();
    }

    /** What is told beside every mention: what luck would give, what is offered first, and which bars were lifted. */
    public String beside() {
        String lifted =
                lifted().isEmpty() ? "none" : lifted().stream().map(Enum::name).collect(Collectors.joining(", "));
        String offer = firstOffer() == Luck.Offer.NOBODY
                ? "Offered first: nobody; a mention is a choice still."
                : "Offered first: those who pass, who are more than luck gives.";
        return luck() + " " + offer + " Bars lifted: " + lifted + ".";
    }

    /**
     * One unit's answer; empty where it has none.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if several have that name
     */
    public Optional<OfUnit> answer(String idOrName) {
        return Lookup.<OfUnit>of(
                        "unit",
                        "those answered",
                        answers,
                        each -> each.unit().id(),
                        each -> each.unit().name())
                .find(idOrName);
    }

    /** Place, id, unit, verdict, size, what stands in the way, and the evidence beside it: p and q. */
    public Table toTable() {
        Table.Builder table = Table.builder("Honorable mention")
                .integer("place")
                .text("id")
                .text("unit")
                .text("verdict")
                .decimal("size per year", 3)
                .text("in the way")
                .decimal("p", 4)
                .decimal("q", 3);
        for (OfUnit each : answers) {
            table.row(
                    each.place(),
                    each.unit().id(),
                    each.unit().name(),
                    each.verdict().name(),
                    each.size(),
                    String.join(", ", each.bars().stream().map(Honor.Bar::name).toList()),
                    each.evidence().map(Evidence.Test::p),
                    each.evidence().map(Evidence.Test::q));
        }
        return table.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HonorableMention mention && basis.equals(mention.basis);
    }

    @Override
    public int hashCode() {
        return basis.hashCode();
    }

    /** The text of {@link #toTable()}, and what is to be told beside it. */
    @Override
    public String toString() {
        return toTable() + "\n" + beside();
    }
}
