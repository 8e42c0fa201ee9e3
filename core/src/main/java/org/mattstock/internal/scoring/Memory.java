package org.mattstock.internal.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mattstock.fit.FittedParameters;

/**
 * Where steps get their parameters from: learned on the spot and kept, or recalled from an earlier fit. Since both run the
 * same code, a year that was fitted is scored with the same bits.
 */
public interface Memory {
    /** Which step of which node, learned on which group; empty where one reference serves everybody. */
    record Key(String node, FittedParameters.Step step, String group) {
        /** Without the salted hash of the step. */
        @Override
        public int hashCode() {
            return 31 * (31 * node.hashCode() + group.hashCode()) + step.ordinal();
        }
    }

    /** Whether it learns what it does not know. */
    boolean learns();

    /** The parameters under a key; null where there was nothing to learn on. */
    FittedParameters.@Nullable Entry get(Key key, Supplier<FittedParameters.@Nullable Entry> learn);

    /** Whether anything is known of a node's values before anybody asks, as where parameters come from outside. */
    default boolean knows(String node) {
        return false;
    }

    /** Learns what is not known yet, and keeps it. */
    final class Learning implements Memory {
        private final Map<Key, FittedParameters.Entry> entries = new HashMap<>();

        @Override
        public boolean learns() {
            return true;
        }

        @Override
        public FittedParameters.@Nullable Entry get(Key key, Supplier<FittedParameters.@Nullable Entry> learn) {
            FittedParameters.Entry entry = entries.get(key);
            if (entry == null) {
                entry = learn.get();
                if (entry != null) {
                    entries.put(key, entry);
                }
            }
            return entry;
        }

        public FittedParameters parameters() {
            return FittedParameters.of(entries.values());
        }
    }

    /** Recalls; never learns. */
    record Recalling(FittedParameters parameters) implements Memory {
        @Override
        public boolean learns() {
            return false;
        }

        @Override
        public FittedParameters.@Nullable Entry get(Key key, Supplier<FittedParameters.@Nullable Entry> learn) {
            return parameters.find(key.node(), key.step(), key.group()).orElse(null);
        }

        @Override
        public boolean knows(String node) {
            return parameters.entries().stream()
                    .anyMatch(entry -> entry.node().equals(node) && entry.step() != FittedParameters.Step.WEIGHTS);
        }
    }
}
