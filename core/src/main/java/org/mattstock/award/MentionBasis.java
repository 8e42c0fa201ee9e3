package org.mattstock.award;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mattstock.data.Unit;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.Evidence;
import org.mattstock.development.Honor;
import org.mattstock.development.Luck;
import org.mattstock.development.Size;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.RecordDigest;

/**
 * All that moves a mention, as plain data that goes to JSON and back: whoever has it works out every answer again, without
 * the panel and the run behind it. {@link #choose} depends on it alone, so that equal bases, which have equal hashes, mean
 * equal mentions. Places are not in it: they follow from bars, expected places and slopes, as {@link Honor} says.
 *
 * @param rule who may get it, and how many
 * @param origin what was followed over which years
 * @param nominees the ids of the nominees for the award itself, each once; in order
 * @param candidates who can be judged, in order of id
 * @param notDecidable who cannot, in order of id
 * @param luck how many pass the demands, and how many would by luck
 */
public record MentionBasis(
        HonorableMention.Rule rule,
        Origin origin,
        List<String> nominees,
        List<Candidate> candidates,
        List<NotDecidable> notDecidable,
        Luck luck) {
    private static final String FORMAT = "mattstock-mention-basis-1";

    /** Copies and orders; refuses a unit that comes twice, and nominees whom it does not know. */
    public MentionBasis {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(luck, "luck");
        nominees = List.copyOf(new TreeSet<>(nominees));
        candidates = candidates.stream()
                .sorted(Comparator.comparing(Candidate::unit))
                .toList();
        notDecidable = notDecidable.stream()
                .sorted(Comparator.comparing(NotDecidable::unit))
                .toList();
        List<String> units = Stream.concat(
                        candidates.stream().map(Candidate::unit),
                        notDecidable.stream().map(NotDecidable::unit))
                .map(Unit::id)
                .toList();
        Checks.distinct("units", units);
        requireKnown(nominees, new HashSet<>(units));
    }

    private static void requireKnown(List<String> nominees, Set<String> units) {
        nominees.stream().filter(each -> !units.contains(each)).findFirst().ifPresent(each -> {
            throw new IllegalArgumentException("nominees must be units of the basis, got " + each);
        });
    }

    /** That of a run, see {@link HonorableMention#of}. */
    static MentionBasis of(DevelopmentResult development, HonorableMention.Rule rule, Collection<String> nominees) {
        List<Candidate> candidates = new ArrayList<>();
        List<NotDecidable> others = new ArrayList<>();
        Map<String, Honor.Candidate> order = new HashMap<>();
        development.honor().order().forEach(each -> order.put(each.unit().id(), each));
        for (UnitDevelopment each : development.units()) {
            Honor.Candidate place = order.get(each.unit().id());
            if (place == null) {
                others.add(new NotDecidable(each.unit(), each.evidence().test()));
            } else {
                candidates.add(Candidate.of(each, place));
            }
        }
        List<String> ids = nominees.stream()
                .map(each -> development.requireUnit(each).unit().id())
                .toList();
        return new MentionBasis(rule, Origin.of(development), ids, candidates, others, development.luck());
    }

    /** The mention that follows. */
    public HonorableMention choose() {
        return new MentionChoice(this).choose();
    }

    /** The hash of everything here, the names of units too; SHA-256 in hexadecimal. Any other number or rule changes it. */
    public String hash() {
        return RecordDigest.of(FORMAT, this, component -> false, UnaryOperator.identity());
    }

    /**
     * What was followed.
     *
     * @param definitionHash the hash of the index definition
     * @param panelDigest the digest of the panel of figures
     * @param first the first year
     * @param last the last
     */
    public record Origin(String definitionHash, String panelDigest, int first, int last) {
        /** Checks the hashes and the order of the years. */
        public Origin {
            Checks.isHash("definitionHash", definitionHash);
            Checks.isHash("panelDigest", panelDigest);
            Checks.atLeast("last", last, first);
        }

        private static Origin of(DevelopmentResult of) {
            return new Origin(
                    of.definitionHash(),
                    of.panelDigest(),
                    of.window().first(),
                    of.window().last());
        }
    }

    /**
     * A unit whose development can be judged.
     *
     * @param unit the unit
     * @param size points per year, drawn towards the mean of all where that is known
     * @param slope points per year as they are
     * @param expectedPlace the mean of the places that its size may have, see {@link org.mattstock.development.Size.Shrunken};
     *     absent where it is not known
     * @param bars what stands in its way; empty if it qualifies
     * @param evidence how surely it developed; absent where that cannot be decided
     */
    public record Candidate(
            Unit unit,
            double size,
            double slope,
            OptionalDouble expectedPlace,
            Set<Honor.Bar> bars,
            Optional<Evidence.Test> evidence) {
        /** Checks the numbers and copies the bars. */
        public Candidate {
            Objects.requireNonNull(unit, "unit");
            Checks.finite("size", size);
            Checks.finite("slope", slope);
            expectedPlace.ifPresent(place -> Checks.finite("expectedPlace", place));
            bars = Collections.unmodifiableSet(new TreeSet<>(bars));
            Objects.requireNonNull(evidence, "evidence");
            size += 0.0;
            slope += 0.0;
        }

        private static Candidate of(UnitDevelopment unit, Honor.Candidate place) {
            Size.Slope slope = unit.size().absolute().orElseThrow();
            return new Candidate(
                    unit.unit(),
                    place.size(),
                    slope.perYear(),
                    slope.shrunken()
                            .map(shrunken -> OptionalDouble.of(shrunken.expectedPlace()))
                            .orElse(OptionalDouble.empty()),
                    place.bars(),
                    unit.evidence().test());
        }
    }

    /**
     * A unit of the population whose development cannot be judged.
     *
     * @param unit the unit
     * @param evidence what was found of its indicators nevertheless; absent where that cannot be decided either
     */
    public record NotDecidable(Unit unit, Optional<Evidence.Test> evidence) {
        /** Checks for null. */
        public NotDecidable {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(evidence, "evidence");
        }
    }
}
