package org.mattstock.internal.text;

import java.util.ArrayList;
import java.util.List;

/** What a sealed interface permits. */
public final class Sealed {
    private Sealed() {}

    /**
     * Every record that a sealed interface permits, through sealed interfaces in between, in declared order.
     *
     * @throws IllegalArgumentException if it is not sealed, or permits something that is neither a record nor sealed
     */
    public static List<Class<? extends Record>> records(Class<?> policy) {
        List<Class<? extends Record>> found = new ArrayList<>();
        add(policy, found);
        return List.copyOf(found);
    }

    private static void add(Class<?> policy, List<Class<? extends Record>> found) {
        if (policy.isRecord()) {
            found.add(policy.asSubclass(Record.class));
        } else if (policy.isSealed()) {
            for (Class<?> permitted : policy.getPermittedSubclasses()) {
                add(permitted, found);
            }
        } else {
            throw new IllegalArgumentException("policy must be sealed and permit records, got " + policy.getName());
        }
    }
}
