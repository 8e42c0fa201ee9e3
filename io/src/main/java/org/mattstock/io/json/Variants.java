package org.mattstock.io.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.definition.Node;
import org.mattstock.index.Policies;

/** The records of each sealed interface, such as the methods of a policy, by the name that stands in {@code type}. */
final class Variants {
    private static final ClassValue<Map<String, Class<? extends Record>>> BY_NAME = new ClassValue<>() {
        @Override
        protected Map<String, Class<? extends Record>> computeValue(Class<?> policy) {
            Map<String, Class<? extends Record>> variants = new LinkedHashMap<>();
            List<Class<? extends Record>> records =
                    policy.isRecord() ? List.of(policy.asSubclass(Record.class)) : Policies.variants(policy);
            records.forEach(variant -> variants.put(Policies.name(variant), variant));
            return variants;
        }
    };

    private Variants() {}

    /** In declared order; of a record itself, it alone. */
    static Map<String, Class<? extends Record>> of(Class<?> policy) {
        return BY_NAME.get(policy);
    }

    /**
     * Whether a record is one of several that a sealed interface permits, and so carries its name. Nodes do not: their fields
     * tell them apart.
     */
    static boolean isMethod(Class<? extends Record> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(each -> each.isSealed() && each != Node.class);
    }
}
