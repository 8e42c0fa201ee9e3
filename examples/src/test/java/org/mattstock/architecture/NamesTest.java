package org.mattstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A simple name means one thing to whoever imports all packages. */
class NamesTest {
    /**
     * Names that several nested types of one package may have, or one beside a top-level type elsewhere, and why. Whoever uses
     * such a type says it with the type around it.
     */
    private static final Map<String, String> SHARED = Map.ofEntries(
            Map.entry("Bands", "bands of normalized values beside bands of a ranking"),
            Map.entry("Borda", "the count of one indicator as a normalization, of several as an aggregation"),
            Map.entry("Difference", "of two units, in an index and in a necessary preference"),
            Map.entry("Diffusion", "the share that improved, as found and as a rule; the rule's name stands in hashes"),
            Map.entry("Finding", "about an index and its figures, and in Honor about one unit"),
            Map.entry("Given", "said with what is given: Bounds.Given, Weighting.Given, Award.Given"),
            Map.entry("Item", "said with what it is an item of"),
            Map.entry("Kind", "said with what it is a kind of"),
            Map.entry("Latest", "the latest value, in selection and in imputation; both stand in hashes"),
            Map.entry("Linear", "a straight line: between years, Imputation, or between two thresholds, Preference"),
            Map.entry("Median", "of a leaf, Imputation, or of parts, Aggregation"),
            Map.entry("None", "no imputation, normalization, treatment; all stand in hashes"),
            Map.entry("OfBranch", "one of a pair with OfLeaf"),
            Map.entry("OfLeaf", "what is said of one leaf"),
            Map.entry("OfNode", "what is said of one node"),
            Map.entry("OfUnit", "what is said of one unit"),
            Map.entry("Outcome", "of a jury; and in index and uncertainty what a place may come to"),
            Map.entry("Part", "said with what it is a part of"),
            Map.entry("Reading", "of two kinds of nodes that are read alike"),
            Map.entry("Reason", "said with what it is a reason for"),
            Map.entry("Rounding", "said with what is rounded"),
            Map.entry("Rule", "said with what it rules: Honor.Rule"),
            Map.entry("Tally", "of a jury, and of the lights of one kind in TrafficLights"));

    private static boolean isExported(JavaClass type) {
        return !Arrow.isHidden(type.getPackageName())
                && !type.getSimpleName().isEmpty()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(NamesTest::isExported).orElse(true);
    }

    private static Map<String, Set<String>> byName(Predicate<JavaClass> which) {
        return Production.CORE_CLASSES.stream()
                .filter(NamesTest::isExported)
                .filter(which)
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toCollection(TreeSet::new))));
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    private static boolean isMistaken(Collection<String> types) {
        boolean oneIsTopLevel = types.stream().anyMatch(type -> !type.contains("$"));
        long packages = types.stream().map(NamesTest::packageOf).distinct().count();
        return types.size() > 1 && (oneIsTopLevel || packages < types.size());
    }

    @Test
    void noTwoTopLevelTypesShareAName() {
        assertThat(byName(JavaClass::isTopLevelClass).values())
                .allSatisfy(types -> assertThat(types).hasSize(1));
    }

    @Test
    void aHiddenTypeBearsNoExportedNameUnlessItIsTheMethodOfThatName() {
        Set<String> exported = byName(JavaClass::isTopLevelClass).keySet();
        assertThat(Production.CORE_CLASSES.stream()
                        .filter(type -> type.isTopLevelClass() && !isExported(type))
                        .filter(type -> exported.contains(type.getSimpleName()))
                        .map(JavaClass::getName))
                .containsExactly("org.mattstock.internal.scoring.normalization.Bands");
    }

    @Test
    void nestedTypesShareANameOnlyForAReason() {
        Map<String, Set<String>> shared = byName(type -> true);
        shared.values().removeIf(types -> !isMistaken(types));
        assertThat(shared).as("types that share a name: %s", shared).containsOnlyKeys(SHARED.keySet());
    }

    @Test
    void aNameIsMistakenInOnePackageOrBesideATopLevelType() {
        assertThat(Stream.of(List.of("a.X$N", "a.Y$N"), List.of("a.N", "b.Y$N")))
                .allMatch(NamesTest::isMistaken);
        assertThat(Stream.of(List.of("a.X$N", "b.Y$N"), List.of("a.N"))).noneMatch(NamesTest::isMistaken);
    }
}
