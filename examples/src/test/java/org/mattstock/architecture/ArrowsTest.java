package org.mattstock.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of the design between packages and modules. */
class ArrowsTest {
    static Set<String> names() {
        return Arrow.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void importsOnlyWhatTheDesignAllows(String name) {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(Arrow.full(name))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(Arrow.ROOT + "..").or(resideInAnyPackage(Arrow.seenBy(name))))
                .allowEmptyShould(true);
        rule.check(Production.CLASSES);
    }

    @Test
    void everyPackageIsInTheDesign() {
        assertThat(Production.packages())
                .filteredOn(name -> Arrow.nameOf(name).isEmpty())
                .isEmpty();
    }

    @Test
    void namesTakeInThePackagesBelowThemOnlyWhereTheySaySo() {
        assertThat(Arrow.nameOf("org.mattstock.internal.scoring")).contains("internal.scoring..");
        assertThat(Arrow.nameOf("org.mattstock.internal.scoring.lane")).contains("internal.scoring..");
        assertThat(Arrow.nameOf("org.mattstock.internal.scoringother")).isEmpty();
        assertThat(Arrow.nameOf("org.mattstock.index.more")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"io", "io.csv", "io.json", "presets", "report", "examples"})
    void whatHidesInCoreIsSeenInCoreOnly(String name) {
        assertThat(Arrow.seenBy(name)).noneMatch(each -> Arrow.isCore(each) && Arrow.isHidden(each));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coherence", "uncertainty", "development"})
    void whatIsConcludedFromAnIndexStandsAlone(String name) {
        Set<String> others = new TreeSet<>(Set.of("coherence", "uncertainty", "development"));
        others.remove(name);
        assertThat(Arrow.seenBy(name))
                .doesNotContainAnyElementsOf(others.stream().map(Arrow::full).toList());
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(Arrow.ROOT + ".(**)").should().beFreeOfCycles().check(Production.CLASSES);
    }

    @Test
    void coreKnowsNoFileNoJsonNoNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.net..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.sql..",
                        "java.util.logging..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "de.siegmar..")
                .check(Production.CORE_CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "selection",
                "treatment",
                "imputation",
                "normalization",
                "missingrule",
                "weighting",
                "aggregation"
            })
    void theMethodsOfAPolicyKnowNoOtherPolicys(String policy) {
        String engine = "org.mattstock.internal.scoring";
        noClasses()
                .that()
                .resideInAPackage(engine + "." + policy)
                .should()
                .dependOnClassesThat(describe(
                        "are the walk's or another policy's",
                        type -> type.getPackageName().startsWith(engine)
                                && !Set.of(engine + "." + policy, engine + ".given", engine + ".lane")
                                        .contains(type.getPackageName())))
                .check(Production.CORE_CLASSES);
    }

    @Test
    void commonsMathStaysInInternal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mattstock.internal.statistics..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons..")
                .check(Production.CLASSES);
    }

    @Test
    void jacksonStaysInIo() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mattstock.io..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(Production.CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = Production.packages().stream()
                .filter(name -> !Production.CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }
}
