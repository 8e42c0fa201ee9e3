package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Fault;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.variation.Variation;

/** All combinations of methods that are not forbidden. */
final class Methods {
    /** Each is fitted before the first replicate. */
    static final int MOST = 1_000;

    private Methods() {}

    static List<Method> of(
            CompositeIndex index, List<Variation> variations, List<Forbidden> forbidden, List<Fault> faults) {
        List<Method> methods = List.of(Method.OWN);
        for (Variation variation : variations) {
            methods = combined(methods, variation);
            if (methods.size() > MOST) {
                faults.add(new Fault(
                        Blueprint.path(variation),
                        "combinations of methods must be at most " + MOST + ", got " + methods.size()));
                return List.of(Method.OWN);
            }
        }
        return methods.stream()
                .filter(method -> method.equals(Method.OWN) || !isForbidden(index, method, forbidden))
                .toList();
    }

    private static List<Method> combined(List<Method> methods, Variation variation) {
        if (variation instanceof Variation.Normalizations change) {
            return with(methods, change.others(), Method::withNormalization);
        }
        if (variation instanceof Variation.Treatments change) {
            return with(methods, change.others(), Method::withTreatment);
        }
        if (variation instanceof Variation.Aggregations change) {
            return with(methods, change.others(), (method, other) -> method.withAggregation(other, change.branches()));
        }
        if (variation instanceof Variation.MissingRules change) {
            return with(methods, change.others(), (method, other) -> method.withMissing(other, change.branches()));
        }
        return methods;
    }

    private static <T> List<Method> with(List<Method> methods, List<T> others, BiFunction<Method, T, Method> change) {
        List<Method> all = new ArrayList<>(methods);
        for (T other : others) {
            methods.forEach(method -> all.add(change.apply(method, other)));
        }
        return all;
    }

    private static boolean isForbidden(CompositeIndex index, Method method, List<Forbidden> forbidden) {
        Node counted = Tree.counted(index.tree());
        List<Normalization> normalizations = method.normalization()
                .map(List::of)
                .orElseGet(() -> Tree.leaves(counted).stream()
                        .map(leaf -> leaf.normalization())
                        .distinct()
                        .toList());
        List<Aggregation> aggregations = Tree.nodes(counted).stream()
                .filter(Branch.class::isInstance)
                .map(node -> method.aggregation((Branch) node))
                .distinct()
                .toList();
        return normalizations.stream()
                .anyMatch(normalization -> aggregations.stream()
                        .anyMatch(aggregation -> Forbidden.always(normalization, aggregation)
                                || forbidden.stream().anyMatch(pair -> pair.matches(normalization, aggregation))));
    }
}
