package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the steps of a walk get their parameters from: learned on the spot and kept, or recalled from an earlier fit. Since
 * both walks run the same code, a year that was fitted is scored with the same bits.
 */
interface Memory {
    /** The parameters under a key; null where there was nothing to learn on. */
    FittedParameters.@Nullable Entry get(FittedParameters.Key key, Supplier<FittedParameters.@Nullable Entry> learn);

    /** Learns and keeps. */
    final class Learning implements Memory {
        private final List<FittedParameters.Entry> entries = new ArrayList<>();

        @Override
        public FittedParameters.@Nullable Entry get(
                FittedParameters.Key key, Supplier<FittedParameters.@Nullable Entry> learn) {
            FittedParameters.Entry entry = learn.get();
            if (entry != null) {
                entries.add(entry);
            }
            return entry;
        }

        FittedParameters parameters() {
            return FittedParameters.of(entries);
        }
    }

    /** Recalls; never learns. */
    record Recalling(FittedParameters parameters) implements Memory {
        @Override
        public FittedParameters.@Nullable Entry get(
                FittedParameters.Key key, Supplier<FittedParameters.@Nullable Entry> learn) {
            return parameters.find(key.node(), key.step(), key.group()).orElse(null);
        }
    }
}
