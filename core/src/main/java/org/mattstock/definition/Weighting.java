package org.mattstock.definition;

/** Where the weights of a branch's parts come from. */
public sealed interface Weighting permits Weighting.Equal, Weighting.Given {
    /** All parts weigh the same; no part carries a weight. */
    record Equal() implements Weighting {}

    /**
     * Each part carries its weight.
     *
     * @param form what the weights must add up to
     */
    record Given(Form form) implements Weighting {
        /** Checks for null. */
        public Given {
            java.util.Objects.requireNonNull(form, "form");
        }
    }

    /**
     * What given weights must add up to. Each is 0 or from 1e-100 to 1e100, and not all are 0; a part of weight 0 is switched off:
     * it has no influence on anything.
     */
    enum Form {
        /** Any positive total; only the proportions matter. */
        RELATIVE,
        /** Shares that sum to 1 within 1e-9: a slip in one of them is found. */
        SHARES
    }

    /** All parts weigh the same: the default. */
    static Weighting equal() {
        return new Equal();
    }

    /** Each part carries its weight. */
    static Weighting given(Form form) {
        return new Given(form);
    }

    /** Each part carries a weight of which only the proportion matters. */
    static Weighting relative() {
        return new Given(Form.RELATIVE);
    }

    /** Each part carries its share; the shares sum to 1. */
    static Weighting shares() {
        return new Given(Form.SHARES);
    }
}
