package org.mattstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How large a package and a circle of types may be. What is above its target today stands in {@link Ratchets}. */
class SizesTest {
    private static final int MOST_FILES = 45;
    private static final int MOST_PUBLIC_TYPES = 14;
    private static final int MOST_PUBLIC_TYPES_WHERE_MUCH_IS_NAMED = 22;
    private static final Set<String> MUCH_IS_NAMED = Set.of("definition", "trend", "uncertainty");
    private static final int LARGEST_CIRCLE = 6;

    /** Top-level types in each package. */
    private static Map<String, Integer> count(Predicate<JavaClass> which) {
        return Production.CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(which)
                .collect(Collectors.toMap(
                        type -> Arrow.shortName(type.getPackageName()), type -> 1, Integer::sum, TreeMap::new));
    }

    @Test
    void packagesAreSmall() {
        assertThat(Ratchets.faults(Ratchets.today("files"), name -> MOST_FILES, count(type -> true)))
                .isEmpty();
    }

    @Test
    void exportedPackagesNameFewTypes() {
        Map<String, Integer> found = count(
                type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !Arrow.isHidden(type.getPackageName()));
        found.remove("examples");
        assertThat(Ratchets.faults(
                        Ratchets.today("public types"),
                        name -> MUCH_IS_NAMED.contains(name)
                                ? MOST_PUBLIC_TYPES_WHERE_MUCH_IS_NAMED
                                : MOST_PUBLIC_TYPES,
                        found))
                .isEmpty();
    }

    /** Packages are free of cycles among each other, so that a circle lies in one package. */
    @Test
    void circlesAreSmall() {
        Map<String, Set<String>> circles = Circles.largest(Circles.uses(Production.CORE_CLASSES));
        Map<String, Integer> found = new TreeMap<>();
        circles.forEach((name, circle) -> found.put(Arrow.shortName(name), circle.size()));
        assertThat(Ratchets.faults(Ratchets.today("circle"), name -> LARGEST_CIRCLE, found))
                .as("the largest circles: %s", circles)
                .isEmpty();
    }

    @Test
    void aCircleIsFoundThroughOthersAndLeavesOutWhoOnlyUsesIt() {
        Map<String, Set<String>> uses = Map.of(
                "p.A", Set.of("p.B"),
                "p.B", Set.of("p.C", "p.Leaf"),
                "p.C", Set.of("p.A"),
                "p.Leaf", Set.of(),
                "p.User", Set.of("p.A"),
                "q.Alone", Set.of("p.A"));
        assertThat(Circles.largest(uses)).isEqualTo(Map.of("p", Set.of("p.A", "p.B", "p.C")));
    }
}
