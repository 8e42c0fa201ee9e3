package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.internal.text.Checks;
import org.mattstock.rank.RankingRule;

/** Whether a basis holds what its rule asks for, and nothing that it does not. */
final class BasisChecks {
    private BasisChecks() {}

    static void require(
            NominationRule rule,
            Optional<NominationBasis.Classes> classes,
            Map<String, RankingRule.Order> floors,
            List<NominationBasis.Candidate> candidates,
            List<NominationBasis.NotRanked> notRanked) {
        List<String> ids = new ArrayList<>();
        candidates.forEach(each -> ids.add(each.unit().id()));
        notRanked.forEach(each -> ids.add(each.unit().id()));
        Checks.distinct("units", ids);
        requireEqual("classes", asked(rule), classes.isPresent());
        requireFloors(rule, floors, candidates);
        boolean shares = rule.holds(NominationRule.ShareInTop.class);
        candidates.forEach(each ->
                requireEqual("share of " + each.unit(), shares, each.share().isPresent()));
        Set<String> groups =
                classes.map(all -> (Set<String>) new TreeSet<>(all.groups())).orElse(Set.of());
        Stream.concat(
                        candidates.stream().map(NominationBasis.Candidate::group),
                        notRanked.stream().map(NominationBasis.NotRanked::group))
                .flatMap(Optional::stream)
                .filter(group -> !groups.contains(group))
                .findFirst()
                .ifPresent(group -> {
                    throw new IllegalArgumentException("group must be one of " + groups + ", got " + group);
                });
    }

    private static boolean asked(NominationRule rule) {
        return rule.holds(NominationRule.PerClass.class);
    }

    private static void requireEqual(String what, boolean asked, boolean given) {
        if (asked != given) {
            throw new IllegalArgumentException(what + " must be " + (asked ? "given" : "absent")
                    + " under this rule, got " + (given ? "one" : "none"));
        }
    }

    private static void requireFloors(
            NominationRule rule, Map<String, RankingRule.Order> floors, List<NominationBasis.Candidate> candidates) {
        Set<String> nodes = RuleParts.floors(rule).stream()
                .map(NominationRule.Floor::node)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!floors.keySet().equals(nodes)) {
            throw new IllegalArgumentException(
                    "floors must be of the rule's nodes " + nodes + ", got " + floors.keySet());
        }
        for (NominationBasis.Candidate each : candidates) {
            if (!nodes.containsAll(each.floors().keySet())) {
                throw new IllegalArgumentException("floors of " + each.unit() + " must be of the rule's nodes " + nodes
                        + ", got " + each.floors().keySet());
            }
        }
    }
}
