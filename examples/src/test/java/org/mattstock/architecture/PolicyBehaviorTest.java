package org.mattstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;

/**
 * What a method does is said in one class of the engine: nobody else asks which method it is. Only the file of its
 * interface, the policy's own package of the engine, and JSON may.
 */
class PolicyBehaviorTest {
    private static final List<Class<?>> POLICIES = List.of(
            Selection.class,
            Treatment.class,
            Imputation.class,
            Normalization.class,
            Weighting.class,
            Aggregation.class,
            MissingRule.class,
            Custom.class);

    private static boolean mayAsk(JavaClass asker, Class<?> policy) {
        String place = Arrow.shortName(asker.getPackageName());
        return Circles.topLevel(asker).isEquivalentTo(policy)
                || place.equals("io.json")
                || place.equals(enginePackage(policy));
    }

    /** {@code Normalization} is at work in {@code internal.scoring.normalization}. */
    private static String enginePackage(Class<?> policy) {
        return "internal.scoring." + policy.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Every {@code instanceof}, patterns included, on the policy or a type inside it. */
    private static Stream<InstanceofCheck> checks(Class<?> policy) {
        return Production.CLASSES.stream()
                .filter(asker -> !mayAsk(asker, policy))
                .flatMap(asker -> asker.getInstanceofChecks().stream())
                .filter(check -> Circles.topLevel(check.getRawType()).isEquivalentTo(policy));
    }

    @Test
    void nobodyAsksWhichMethodItIs() {
        Map<String, Integer> found = new TreeMap<>();
        POLICIES.forEach(policy ->
                found.put(policy.getSimpleName(), Math.toIntExact(checks(policy).count())));
        assertThat(Ratchets.faults(Ratchets.today("instanceof"), name -> 0, found))
                .as(() -> "in " + places())
                .isEmpty();
    }

    private static Map<String, Long> places() {
        return POLICIES.stream()
                .flatMap(PolicyBehaviorTest::checks)
                .collect(Collectors.groupingBy(
                        check -> Circles.topLevel(check.getOwner().getOwner()).getSimpleName(),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
