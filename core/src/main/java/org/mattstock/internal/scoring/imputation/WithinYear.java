package org.mattstock.internal.scoring.imputation;

/** An imputation that takes figures of the scored year only. */
interface WithinYear extends ImputationMethod {
    @Override
    default int yearsBack() {
        return 0;
    }

    @Override
    default int yearsAhead() {
        return 0;
    }
}
