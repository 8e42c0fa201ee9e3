package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.index.Policies;

/**
 * One combination of methods; nothing where the definition's own is kept.
 *
 * @param normalization of all leaves
 * @param treatment of all leaves
 * @param aggregation of the branches that vary
 * @param aggregated which branches those are; none means all
 * @param missing of the branches that vary
 * @param excused which branches those are; none means all
 */
public record Method(
        Optional<Normalization> normalization,
        Optional<Treatment> treatment,
        Optional<Aggregation> aggregation,
        List<String> aggregated,
        Optional<MissingRule> missing,
        List<String> excused) {
    public static final Method OWN =
            new Method(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of());

    public Method withNormalization(Normalization other) {
        return new Method(Optional.of(other), treatment, aggregation, aggregated, missing, excused);
    }

    public Method withTreatment(Treatment other) {
        return new Method(normalization, Optional.of(other), aggregation, aggregated, missing, excused);
    }

    public Method withAggregation(Aggregation other, List<String> branches) {
        return new Method(normalization, treatment, Optional.of(other), branches, missing, excused);
    }

    public Method withMissing(MissingRule other, List<String> branches) {
        return new Method(normalization, treatment, aggregation, aggregated, Optional.of(other), branches);
    }

    /** This method with what another one changes. */
    Method and(Method other) {
        return new Method(
                other.normalization.or(() -> normalization),
                other.treatment.or(() -> treatment),
                other.aggregation.or(() -> aggregation),
                other.aggregation.isPresent() ? other.aggregated : aggregated,
                other.missing.or(() -> missing),
                other.missing.isPresent() ? other.excused : excused);
    }

    Aggregation aggregation(Branch branch) {
        return concerns(aggregated, branch) ? aggregation.orElse(branch.aggregation()) : branch.aggregation();
    }

    MissingRule missing(Branch branch) {
        return concerns(excused, branch) ? missing.orElse(branch.missing()) : branch.missing();
    }

    private static boolean concerns(List<String> branches, Branch branch) {
        return branches.isEmpty() || branches.contains(branch.id());
    }

    /** What differs from the definition, for messages. */
    @Override
    public String toString() {
        List<String> changes = new ArrayList<>();
        normalization.ifPresent(policy -> changes.add("normalization " + Policies.name((Record) policy)));
        treatment.ifPresent(policy -> changes.add("treatment " + Policies.name((Record) policy)));
        aggregation.ifPresent(policy -> changes.add("aggregation " + Policies.name((Record) policy)));
        missing.ifPresent(policy -> changes.add("missing " + Policies.name((Record) policy)));
        return changes.isEmpty()
                ? "the definition itself"
                : String.join(", ", changes).toLowerCase(Locale.ROOT);
    }
}
