package org.mattstock.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The classes of core, io and examples, without tests, read once. */
final class Production {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(Arrow.ROOT);

    static final JavaClasses CORE_CLASSES = CLASSES.that(
            DescribedPredicate.describe("in core", (JavaClass type) -> Arrow.isCore(type.getPackageName())));

    private Production() {}

    /** Full names of the packages that hold a class. */
    static Set<String> packages() {
        return CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }
}
