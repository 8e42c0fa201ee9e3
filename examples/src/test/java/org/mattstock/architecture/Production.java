package org.mattstock.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The classes of core, io and examples, without tests, read once. */
final class Production {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(Arrow.ROOT);

    static final JavaClasses CORE_CLASSES = CLASSES.that(DescribedPredicate.describe(
            "in core", (JavaClass type) -> Arrow.core().contains(type.getPackageName())));

    private Production() {}
}
