package org.mattstock.nomination;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a basis holds what its rule asks for, and nothing that it does not. */
final class BasisChecks {
    private BasisChecks() {}

    static void requireAsked(String what, boolean asked, boolean given) {
        if (asked != given) {
            throw new IllegalArgumentException(what + " must be " + (asked ? "given" : "absent")
                    + " under this rule, got " + (given ? "one" : "none"));
        }
    }

    static void requireAll(Set<String> nodes, Set<String> given) {
        if (!given.equals(nodes)) {
            throw new IllegalArgumentException("floors must be of the rule's nodes " + nodes + ", got " + given);
        }
    }

    static void requireSome(String whose, Set<String> nodes, Set<String> given) {
        if (!nodes.containsAll(given)) {
            throw new IllegalArgumentException(
                    "floors of " + whose + " must be of the rule's nodes " + nodes + ", got " + given);
        }
    }

    static void requireGroups(Set<String> groups, Stream<Optional<String>> given) {
        given.flatMap(Optional::stream)
                .filter(group -> !groups.contains(group))
                .findFirst()
                .ifPresent(group -> {
                    throw new IllegalArgumentException("group must be one of " + groups + ", got " + group);
                });
    }
}
