package org.mattstock.benchmarks;

/** How much work a run is worth. */
enum Effort {
    /** Figures that can be published. */
    FULL {
        @Override
        Settings settings() {
            return Settings.full();
        }
    },
    /** Every line once, in seconds: proves that all pairs run and are right. */
    SMOKE {
        @Override
        Settings settings() {
            return Settings.smoke();
        }
    };

    abstract Settings settings();
}
