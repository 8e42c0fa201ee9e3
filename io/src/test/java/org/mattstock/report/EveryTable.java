package org.mattstock.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.table.Table;

/**
 * Every table that results hand out: all public methods without an argument, and those that ask for a unit, are called on the
 * results and on what they return, and what comes out as a table is kept.
 */
final class EveryTable {
    /** How far from the results a table is looked for. */
    private static final int DEPTH = 3;

    private final String unit;
    private final Map<String, Table> found = new LinkedHashMap<>();
    private final Set<String> called = new TreeSet<>();
    private final Deque<Step> open = new ArrayDeque<>();

    private record Step(Object at, int depth) {}

    private EveryTable(String unit) {
        this.unit = unit;
    }

    /** The tables of results, by type and method of the first that gave one with such columns. */
    static Map<String, Table> of(String unit, Object... results) {
        EveryTable walk = new EveryTable(unit);
        Arrays.stream(results).forEach(each -> walk.open.add(new Step(each, 0)));
        while (!walk.open.isEmpty()) {
            walk.visit(walk.open.poll());
        }
        return walk.found;
    }

    private void visit(Step step) {
        List<Method> methods = new ArrayList<>(Arrays.asList(step.at.getClass().getMethods()));
        methods.removeIf(method -> !isAsked(method));
        methods.sort(Comparator.comparing(Method::toString));
        methods.forEach(method -> call(step, method));
    }

    private boolean isAsked(Method method) {
        boolean ofUnit = Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
        return !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass().getName().startsWith("org.mattstock.")
                && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                && (method.getParameterCount() == 0 || ofUnit && method.getReturnType() != String.class);
    }

    private void call(Step step, Method method) {
        try {
            keep(step, method, method.getParameterCount() == 0 ? method.invoke(step.at) : method.invoke(step.at, unit));
        } catch (InvocationTargetException e) {
            // Refused: the method asks for the id of something else, or has no answer here.
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }

    private void keep(Step from, Method method, Object result) {
        Object value = result instanceof Optional<?> optional ? optional.orElse(null) : result;
        if (value instanceof Collection<?> many) {
            many.stream().limit(3).forEach(each -> keep(from, method, each));
        } else if (value instanceof Table table) {
            found.putIfAbsent(
                    from.at.getClass().getSimpleName() + "." + method.getName() + " "
                            + table.columns().hashCode(),
                    table);
        } else if (value != null
                && from.depth < DEPTH
                && value.getClass().getName().startsWith("org.mattstock.")
                && called.add(value.getClass() + " of " + method)) {
            open.add(new Step(value, from.depth + 1));
        }
    }
}
