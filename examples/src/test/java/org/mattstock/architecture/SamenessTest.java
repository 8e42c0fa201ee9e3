package org.mattstock.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.text.Collator;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** "Same input, same bits": what core may not call, because its answer differs between runs or platforms. */
class SamenessTest {
    /** Of {@link Math}, these are exact or specified to the bit; the others may differ by an ulp between platforms. */
    private static final Set<String> EXACT = Set.of(
            "abs",
            "absExact",
            "addExact",
            "ceil",
            "ceilDiv",
            "clamp",
            "copySign",
            "decrementExact",
            "floor",
            "floorDiv",
            "floorMod",
            "fma",
            "getExponent",
            "incrementExact",
            "max",
            "min",
            "multiplyExact",
            "multiplyFull",
            "multiplyHigh",
            "negateExact",
            "nextAfter",
            "nextDown",
            "nextUp",
            "rint",
            "round",
            "scalb",
            "signum",
            "sqrt",
            "subtractExact",
            "toIntExact",
            "ulp");

    private static void neverCalls(String what, BiPredicate<AccessTarget, List<String>> target) {
        noClasses()
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>(what) {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return target.test(access.getTarget(), parameters(access.getTarget()));
                    }
                })
                .check(Production.CORE_CLASSES);
    }

    private static List<String> parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                ? call.getRawParameterTypes().stream()
                        .map(type -> type.getName())
                        .toList()
                : List.of();
    }

    private static boolean on(AccessTarget target, Class<?> owner, String... names) {
        return target.getOwner().isEquivalentTo(owner) && List.of(names).contains(target.getName());
    }

    private static boolean created(AccessTarget target, List<String> parameters, Class<?> owner) {
        return on(target, owner, "<init>") && parameters.isEmpty();
    }

    @Test
    void logarithmsAndTheirLikeComeFromStrictMath() {
        neverCalls(
                "inexact functions of Math",
                (target, parameters) ->
                        target.getOwner().isEquivalentTo(Math.class) && !EXACT.contains(target.getName()));
    }

    @Test
    void randomNumbersHaveASeed() {
        neverCalls(
                "random sources without a seed",
                (target, parameters) -> created(target, parameters, Random.class)
                        || created(target, parameters, SplittableRandom.class)
                        || target.getOwner().isEquivalentTo(ThreadLocalRandom.class)
                        || on(target, UUID.class, "randomUUID")
                        || target.getOwner().getName().equals("java.security.SecureRandom"));
    }

    @Test
    void noClock() {
        neverCalls(
                "the clock",
                (target, parameters) -> on(target, System.class, "currentTimeMillis", "nanoTime")
                        || created(target, parameters, Date.class)
                        || target.getOwner().isAssignableTo(Clock.class)
                        || (target.getOwner().getPackageName().equals("java.time")
                                && target.getName().equals("now")));
    }

    @Test
    void noDefaultLocaleAndNoPlatformSettings() {
        neverCalls(
                "default locale, character set or system properties",
                (target, parameters) -> on(target, Locale.class, "getDefault")
                        || (on(target, String.class, "format") && !parameters.contains("java.util.Locale"))
                        || on(target, String.class, "formatted")
                        || (on(target, String.class, "toLowerCase", "toUpperCase", "getBytes") && parameters.isEmpty())
                        || (on(target, Formatter.class, "<init>") && !parameters.contains("java.util.Locale"))
                        || on(target, Collator.class, "getInstance")
                        || target.getOwner().getName().matches("java\\.text\\.(NumberFormat|DecimalFormat)")
                        || on(target, System.class, "getProperty", "getenv", "lineSeparator"));
    }

    @Test
    void noCommonThreadPool() {
        neverCalls(
                "the common pool",
                (target, parameters) -> on(target, Collection.class, "parallelStream")
                        || (target.getOwner().isAssignableTo(BaseStream.class)
                                && target.getName().equals("parallel"))
                        || on(target, ForkJoinPool.class, "commonPool")
                        || (target.getOwner().isEquivalentTo(CompletableFuture.class)
                                && target.getName().endsWith("Async"))
                        || (target.getOwner().getName().equals("java.util.Arrays")
                                && target.getName().startsWith("parallel")));
    }

    /** Their iteration order changes from run to run; one element or none has no order. */
    @Test
    void noSaltedHashOrder() {
        neverCalls(
                "sets and maps in salted order",
                (target, parameters) -> on(target, Map.class, "ofEntries", "copyOf")
                        || (on(target, Map.class, "of") && parameters.size() > 2)
                        || on(target, Set.class, "copyOf")
                        || (on(target, Set.class, "of")
                                && (parameters.size() > 1 || parameters.contains("[Ljava.lang.Object;")))
                        || on(target, Collectors.class, "toUnmodifiableSet", "toUnmodifiableMap"));
    }
}
