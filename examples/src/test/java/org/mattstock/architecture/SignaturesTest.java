package org.mattstock.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Only types of the JDK and of Måttstock stand in public signatures: no Guava, commons-math3, Jackson or FastCSV. */
class SignaturesTest {
    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isReachable(JavaClass type) {
        Optional<JavaClass> outer = type.getEnclosingClass();
        return !Arrow.isHidden(type.getPackageName())
                && isOpen(type.getModifiers())
                && (outer.isEmpty() || isReachable(outer.get()));
    }

    private static boolean isOurs(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return base.isPrimitive()
                || base.getPackageName().matches("javax?\\..*")
                || (base.getPackageName().startsWith(Arrow.ROOT + ".") && !Arrow.isHidden(base.getPackageName()));
    }

    private static final DescribedPredicate<JavaMember> PUBLIC_API = new DescribedPredicate<>("are public API") {
        @Override
        public boolean test(JavaMember member) {
            JavaClass owner = member.getOwner();
            return isOpen(member.getModifiers())
                    && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                    && isReachable(owner)
                    && !Arrow.isHidden(owner.getPackageName());
        }
    };

    private static final ArchCondition<JavaMember> NAME_ONLY_JDK_AND_OWN_TYPES =
            new ArchCondition<>("name only types of the JDK and of Måttstock") {
                @Override
                public void check(JavaMember member, ConditionEvents events) {
                    member.getAllInvolvedRawTypes().stream()
                            .filter(type -> !isOurs(type))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    member, member.getDescription() + " names " + type.getName())));
                }
            };

    @Test
    void publicSignaturesNameOnlyJdkAndOwnTypes() {
        members().that(PUBLIC_API).should(NAME_ONLY_JDK_AND_OWN_TYPES).check(Production.CLASSES);
    }

    @Test
    void publicClassesExtendOnlyJdkAndOwnTypes() {
        assertThat(Production.CLASSES.stream()
                        .filter(SignaturesTest::isReachable)
                        .filter(type -> !type.getAllRawSuperclasses().stream().allMatch(SignaturesTest::isOurs)
                                || !type.getAllRawInterfaces().stream().allMatch(SignaturesTest::isOurs))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    /** Arrays compare by identity: a record that holds one would not be equal to its copy. */
    @Test
    void publicRecordsHoldNoArrays() {
        assertThat(Production.CLASSES.stream()
                        .filter(SignaturesTest::isReachable)
                        .filter(JavaClass::isRecord)
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> field.getRawType().isArray())
                        .map(JavaMember::getFullName))
                .isEmpty();
    }
}
