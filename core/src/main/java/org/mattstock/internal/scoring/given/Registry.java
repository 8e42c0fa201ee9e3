package org.mattstock.internal.scoring.given;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.text.Sealed;

/**
 * Which class of the engine says what a method does: exactly one for each record that a sealed policy interface permits.
 *
 * @param <P> the policy interface
 * @param <M> what its methods are asked
 */
public final class Registry<P, M> {
    private final Class<P> policy;
    private final Map<Class<?>, BiFunction<P, Behaviors, M>> makers;
    /** Most nodes ask for what the node before asked. Immutable, so that it does not matter which thread's answer is kept. */
    private @Nullable Answer<P, M> latest;

    private record Answer<P, M>(P method, Behaviors behaviors, M does) {
        @SuppressWarnings("ReferenceEquality") // the same behaviors, and mostly the same method: no need to compare
        boolean isFor(P asked, Behaviors by) {
            return behaviors == by && (method == asked || method.equals(asked));
        }
    }

    private Registry(Class<P> policy, Map<Class<?>, BiFunction<P, Behaviors, M>> makers) {
        this.policy = policy;
        this.makers = makers;
    }

    /** A registry in which every record of the interface is missing so far. */
    public static <P, M> Registry<P, M> of(Class<P> policy) {
        return new Registry<>(policy, new HashMap<>());
    }

    /** With the class of one record. */
    public <R extends P> Registry<P, M> with(Class<R> method, Function<R, M> maker) {
        return with(method, (one, behaviors) -> maker.apply(one));
    }

    /** With the class of one record that also needs what the user brings. */
    public <R extends P> Registry<P, M> with(Class<R> method, BiFunction<R, Behaviors, M> maker) {
        Map<Class<?>, BiFunction<P, Behaviors, M>> more = new HashMap<>(makers);
        more.put(method, (one, behaviors) -> maker.apply(method.cast(one), behaviors));
        return new Registry<>(policy, more);
    }

    /**
     * This registry, once it is complete.
     *
     * @throws IllegalStateException if a permitted record has no class
     */
    public Registry<P, M> complete() {
        for (Class<? extends Record> method : Sealed.records(policy)) {
            if (!makers.containsKey(method)) {
                throw new IllegalStateException(
                        policy.getSimpleName() + "." + method.getSimpleName() + " must have a class in the engine");
            }
        }
        return this;
    }

    /** What a method does. */
    public M get(P method, Behaviors behaviors) {
        Answer<P, M> known = latest;
        if (known != null && known.isFor(method, behaviors)) {
            return known.does();
        }
        M does = make(method, behaviors);
        latest = new Answer<>(method, behaviors, does);
        return does;
    }

    private M make(P method, Behaviors behaviors) {
        BiFunction<P, Behaviors, M> maker = makers.get(method.getClass());
        if (maker == null) {
            throw new IllegalStateException(
                    method.getClass().getSimpleName() + " must be one of " + policy.getSimpleName() + "'s records");
        }
        return maker.apply(method, behaviors);
    }
}
