package org.mattstock.io.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mattstock.index.Policies;

/** The methods of each policy interface by the name that stands in {@code type}. */
final class Variants {
    private static final ClassValue<Map<String, Class<? extends Record>>> BY_NAME = new ClassValue<>() {
        @Override
        protected Map<String, Class<? extends Record>> computeValue(Class<?> policy) {
            Map<String, Class<? extends Record>> variants = new LinkedHashMap<>();
            Policies.variants(policy).forEach(variant -> variants.put(Policies.name(variant), variant));
            return variants;
        }
    };

    private Variants() {}

    /** In declared order. */
    static Map<String, Class<? extends Record>> of(Class<?> policy) {
        return BY_NAME.get(policy);
    }

    /** Whether a record is a method of some policy interface, and so carries its name. */
    static boolean isMethod(Class<? extends Record> type) {
        return Policies.interfaces().stream().anyMatch(policy -> policy.isAssignableFrom(type));
    }
}
