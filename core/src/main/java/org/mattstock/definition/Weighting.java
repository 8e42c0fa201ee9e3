package org.mattstock.definition;

/**
 * Where the weights of a branch's parts come from: all the same, stated, or learned from the figures.
 *
 * <p><b>Weights that are learned.</b> A fit learns them once, on the reference, and holds them: other years are scored with the
 * weights of the fit. What is learned from are the values of the branch's parts as they enter the aggregation: normalized, with
 * their directions, before anything stands in for a missing part; the normalization of the parts decides whether that is raw
 * figures or, say, min-max. Each unit of the reference is a row, in each of its years; with a reference of groups, whoever is in
 * one of them. Only rows in which every part has a value are learned from, under every method; there must be two or more.
 * Deeper branches are learned first, since branches above them take their values. Weights are at least 0 and add up to 1; a part
 * that gets 0 has no influence on anything. A branch with a single part gives it 1, whatever its values. The order of units and
 * rows moves nothing.
 *
 * <p>Where eligibility asks for a share of weight and decides who is in the reference, parts of a branch whose weights are not
 * learned yet weigh the same. A branch that lies in a part of weight 0 teaches nothing; its own parts weigh the same.
 *
 * <p>What needs weights and has no figures, such as effective weights, refuses a weighting that learns. The index's
 * {@code withFittedWeights(panel, year)} gives the definition with the learned weights as stated ones, to be published, varied
 * and explained like any other. Analyses that take a panel and a year do that first: weights are learned once, and held in all
 * that is varied.
 *
 * <p>Learned weights say how far parts tell units apart, not how much they matter: a part on which units are much alike may be
 * the most important one.
 */
public sealed interface Weighting
        permits Weighting.Equal, Weighting.Given, Weighting.StandardDeviation, Weighting.Entropy, Weighting.Gini {
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
     * Learned: each part weighs in proportion to the standard deviation of its values, {@code w_j = s_j / sum of all s}. Whether
     * the deviation divides by n or by n - 1 changes no weight. A part whose values are all equal gets 0. Parts should share a
     * scale of fixed ends, such as min-max: on raw figures the unit of measure decides, and after a z-score all weigh the same.
     *
     * <p>Example: parts with the values 0, 1 and 1, 3 weigh 1/3 and 2/3.
     *
     * <p>Fails to fit if there are fewer than two complete rows, or all values of every part are equal. Source: Diakoulaki,
     * Mavrotas and Papayannakis (1995), Computers and Operations Research 22(7), which takes it as the plain alternative to CRITIC.
     */
    record StandardDeviation() implements Weighting {}

    /**
     * Learned: each part weighs in proportion to how far its values are from an even share for everybody, by Shannon's entropy:
     * {@code p_i = x_i / sum of x}, {@code d = 1 + (sum of p_i ln p_i) / ln n}, {@code w_j = d_j / sum of all d}, with
     * {@code 0 ln 0 = 0} and n the number of rows. The unit of measure changes nothing, the zero does: figures as they are and
     * min-max give other weights. A part whose values are all equal gets 0.
     *
     * <p>Example: parts with the values 0, 1 and 1, 3 have d = 1 and 0.189, and weigh 0.841 and 0.159.
     *
     * <p>Fails to fit if a value is negative, if there are fewer than two complete rows, or all values of every part are equal.
     * Source: Hwang and Yoon (1981), Multiple Attribute Decision Making.
     */
    record Entropy() implements Weighting {}

    /**
     * Learned: each part weighs in proportion to the Gini coefficient of its values,
     * {@code g = (sum over all pairs of |x_i - x_k|) / (2 n sum of x)}, each pair in both orders, {@code w_j = g_j / sum of all g}.
     * The unit of measure changes nothing, the zero does. A part whose values are all equal gets 0.
     *
     * <p>Example: parts with the values 0, 1 and 1, 3 have g = 1/2 and 1/4, and weigh 2/3 and 1/3.
     *
     * <p>Fails to fit if a value is negative, if there are fewer than two complete rows, or all values of every part are equal.
     * Source: Li and Chi (2009), A new determining objective weights method: Gini coefficient weight.
     */
    record Gini() implements Weighting {}

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

    /** Weights in proportion to the standard deviations of parts, learned from the figures. */
    static Weighting standardDeviation() {
        return new StandardDeviation();
    }

    /** Weights by how far the values of parts are from even shares, learned from the figures. */
    static Weighting entropy() {
        return new Entropy();
    }

    /** Weights in proportion to the Gini coefficients of parts, learned from the figures. */
    static Weighting gini() {
        return new Gini();
    }
}
