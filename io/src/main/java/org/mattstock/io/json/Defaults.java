package org.mattstock.io.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.Move;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.definition.AddedLater;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.nomination.NominationRule;
import org.mattstock.rank.Precision;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.RankingRule;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;
import org.mattstock.uncertainty.UncertaintySettings;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/**
 * What a field that is left out of the JSON means. Defaults are those of the records' own factories: a record made by its
 * plainest factory is the pattern, but for the components that have no default. A default is a promise of the format, so it is
 * named here: a method that is not has none, and needs none.
 */
final class Defaults {
    private static final Leaf LEAF = Leaf.of("leaf", Direction.HIGHER, Normalization.none());

    /** A record at its defaults, and the components that must be given. A record without a pattern has no defaults. */
    private record Pattern(Record record, Set<String> required) {}

    private static final Map<Class<?>, Pattern> PATTERNS = new LinkedHashMap<>();

    /** Written only where they differ from their default: rarely used, and noise in a hundred leaves. */
    private static final Map<Class<?>, Set<String>> QUIET = Map.of(
            CompositeIndex.class,
            Set.of("description", "sources", "eligibility", "degenerate"),
            Leaf.class,
            Set.of("breakdown", "selection", "denominator", "treatment", "imputation", "order", "orientation", "note"),
            Grounds.class,
            Set.of("reason", "hashes"),
            AuditTrail.Entry.class,
            Set.of("salts"),
            AuditTrail.Salts.class,
            Set.of("entry", "actor", "reason"));

    static {
        pattern(CompositeIndex.of("index", LEAF), "id", "tree");
        pattern(LEAF, "id", "indicator", "normalization", "direction");
        pattern(Branch.of("branch", "", LEAF), "id", "parts");
        pattern(Leaf.Note.NONE);
        pattern(Denominator.of("indicator"), "indicator");
        pattern(new Denominator.Divisor("indicator", Breakdown.TOTAL), "indicator");
        pattern(Eligibility.everybody());
        pattern(Reference.standard());
        pattern(RankingRule.standard());
        pattern((Record) Normalization.minMax());
        pattern((Record) Normalization.zScore());
        pattern((Record) Normalization.rank());
        pattern((Record) Normalization.percentile());
        pattern((Record) Normalization.goalposts(0, 1), "lower", "upper");
        pattern((Record) Normalization.quantilePoints(2, QuantileType.TYPE_7), "classes", "quantileType");
        pattern((Record) Aggregation.sum());
        pattern((Record) Precision.decimals(0), "digits");
        pattern(new Requirement.IndicatorAtLeast("indicator", Breakdown.TOTAL, 0), "indicator", "least");
        pattern(new Requirement.LeafUnflagged("leaf", Set.of(), "u"), "leaf", "flags", "letters");
        pattern(new Custom("id", 1, Map.of()), "id", "version");
        award();
        analysis();
    }

    private Defaults() {}

    private static void analysis() {
        CompositeIndex.Identity index = new CompositeIndex.Identity("index", "0".repeat(64));
        pattern(new FittedIndex.Frozen(index, List.of(), List.of(), List.of()), "index", "years", "entries");
        pattern((Record) WeightSet.box(0), "deviation");
        pattern((Record) Variation.aggregations(Aggregation.sum()), "others");
        pattern((Record) Variation.missingRules(MissingRule.atLeast(0.5)), "others");
        pattern(
                new UncertaintySettings(
                        index, List.of(), List.of(), Optional.empty(), 1, 1, Optional.empty(), Pairs.IGNORED),
                "index",
                "variations",
                "seed",
                "replicates");
    }

    private static void award() {
        List<AwardProcess.Stage> stages = AwardProcess.Phase.required().stream()
                .map(phase -> AwardProcess.Stage.of(phase, ""))
                .toList();
        AwardProcess process = new AwardProcess(
                "process",
                "",
                "",
                AwardProcess.Admission.EVERYONE,
                stages,
                AwardProcess.Calendar.without(ZoneOffset.UTC),
                AwardProcess.Rules.standard().withTitle(AwardProcess.TitleTerm.none()),
                List.of(),
                List.of());
        pattern(process, "id", "entry", "stages", "calendar", "rules");
        pattern(stages.get(0), "phase");
        pattern(AwardProcess.Rules.standard());
        pattern(Grounds.none());
        AuditTrail.Salts none = new AuditTrail.Salts("", "", "");
        pattern(none);
        pattern(entry(none), "sequence", "at", "actor", "move", "grounds", "changes", "software", "previous", "hash");
        pattern(NominationRule.topN(1), "n");
        pattern(NominationRule.atLeast(0), "score");
        pattern(NominationRule.largestGap(1, 1), "least", "most");
        pattern(NominationRule.naturalBreaks(2), "classes");
        pattern(NominationRule.withinPoints(0), "width");
    }

    private static AuditTrail.Entry entry(AuditTrail.Salts salts) {
        return new AuditTrail.Entry(
                1,
                Instant.EPOCH,
                AuditTrail.Actor.secretariat("somebody"),
                new Move.Announce(),
                Grounds.none(),
                List.of(),
                new AuditTrail.Software("unread", "unread"),
                salts,
                "",
                "");
    }

    private static void pattern(Record record, String... required) {
        PATTERNS.put(record.getClass(), new Pattern(record, Set.of(required)));
    }

    /** What a field means when it is left out; empty if it must be given. Titles are not here: they default to the id. */
    static Optional<Object> of(Class<? extends Record> type, Shape.Field field) {
        Pattern pattern = PATTERNS.get(type);
        if (pattern != null && !pattern.required().contains(field.name())) {
            return Optional.of(field.of(pattern.record()));
        }
        return empty(field.component().getType());
    }

    /** Any value for a field, to stand in for one that cannot be read; empty if the record has no pattern. */
    static Optional<Object> example(Class<? extends Record> type, Shape.Field field) {
        return Optional.ofNullable(PATTERNS.get(type)).map(pattern -> field.of(pattern.record()));
    }

    private static Optional<Object> empty(Class<?> type) {
        if (type == OptionalDouble.class) {
            return Optional.of(OptionalDouble.empty());
        } else if (type == OptionalInt.class) {
            return Optional.of(OptionalInt.empty());
        }
        return type == Optional.class ? Optional.of(Optional.empty()) : Optional.empty();
    }

    /** Whether every field of a record may be left out, so that a method's name alone says it all. */
    static boolean forAll(Class<? extends Record> type) {
        return Shape.of(type).fields().stream()
                .allMatch(field -> of(type, field).isPresent());
    }

    /** Whether a value is at a default that is not written. */
    static boolean quiet(Class<? extends Record> type, Shape.Field field, Object value) {
        boolean mayBe = field.component().isAnnotationPresent(AddedLater.class)
                || Objects.requireNonNullElse(QUIET.get(type), Set.<String>of()).contains(field.name());
        return mayBe && of(type, field).filter(value::equals).isPresent();
    }
}
