package org.mattstock.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Circles of top-level types, each of which needs all others of its circle directly or through them. */
final class Circles {
    private Circles() {}

    /** A sealed interface and its nested records are one type: their top-level type. */
    static JavaClass topLevel(JavaClass type) {
        JavaClass top = type.getBaseComponentType();
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return top;
    }

    /** For each top-level type the others of the given ones that it uses, by full name. */
    static Map<String, Set<String>> uses(Iterable<JavaClass> types) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : types) {
            Set<String> used = uses.computeIfAbsent(topLevel(type).getName(), name -> new TreeSet<>());
            used(type).forEach(each -> used.add(topLevel(each).getName()));
        }
        uses.values().forEach(used -> used.retainAll(uses.keySet()));
        return uses;
    }

    /** What it names, what it permits, and what goes through its hands in a call or field without being named. */
    private static Stream<JavaClass> used(JavaClass type) {
        Stream<JavaClass> named = type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
        Stream<JavaClass> permitted =
                type.getSubclasses().stream().filter(sub -> type.reflect().isSealed());
        Stream<JavaClass> handled = type.getAccessesFromSelf().stream().flatMap(access -> types(access.getTarget()));
        return Stream.of(named, permitted, handled).flatMap(each -> each);
    }

    private static Stream<JavaClass> types(AccessTarget target) {
        if (target instanceof AccessTarget.FieldAccessTarget field) {
            return Stream.of(field.getRawType());
        }
        AccessTarget.CodeUnitAccessTarget call = (AccessTarget.CodeUnitAccessTarget) target;
        return Stream.concat(Stream.of(call.getRawReturnType()), call.getRawParameterTypes().stream());
    }

    /** The largest circle of each package that has one, by the package's full name; no circle leaves its package. */
    static Map<String, Set<String>> largest(Map<String, Set<String>> uses) {
        Map<String, Set<String>> reached = new TreeMap<>();
        uses.keySet().forEach(name -> reached.put(name, reached(name, uses)));
        Map<String, Set<String>> largest = new TreeMap<>();
        for (String name : uses.keySet()) {
            Set<String> circle = new TreeSet<>(reached.get(name));
            circle.removeIf(other -> !reached.get(other).contains(name));
            largest.merge(
                    name.substring(0, name.lastIndexOf('.')),
                    circle,
                    (one, two) -> one.size() < two.size() ? two : one);
        }
        largest.values().removeIf(circle -> circle.size() < 2);
        return largest;
    }

    private static Set<String> reached(String start, Map<String, Set<String>> uses) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(uses.get(start));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                open.addAll(uses.get(name));
            }
        }
        return reached;
    }
}
