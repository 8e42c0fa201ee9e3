package org.mattstock.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the design between packages and modules. */
class ArrowsTest {
    static Set<String> packages() {
        return Arrow.packages();
    }

    @ParameterizedTest
    @MethodSource("packages")
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
        Set<String> found = Production.CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(Arrow.ROOT + "."))
                .map(name -> name.substring(Arrow.ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Arrow.packages()).containsAll(found);
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

    @Test
    void commonsMathStaysInInternal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mattstock.internal..")
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
        Set<String> unmarked = Stream.concat(
                        Arrow.core().stream(), packages().stream().map(Arrow::full))
                .filter(Production.CLASSES::containPackage)
                .map(Production.CLASSES::getPackage)
                .filter(each -> !each.getClasses().isEmpty())
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }
}
