package org.mattstock.definition;

/**
 * Where the weights of a branch's parts come from: all the same, stated, or learned from the figures.
 *
 * <p><b>Weights that are learned.</b> A fit learns them once, on the reference, and holds them: other years are scored with the
 * weights of the fit. What is learned from are the values of the branch's parts as they enter the aggregation: normalized, with
 * their directions, before anything stands in for a missing part; the normalization of the parts decides whether that is raw
 * figures or, say, min-max. Each unit of the reference is a row, in each of its years; with a reference of groups, whoever is in
 * one of them. Only rows in which every part has a value are learned from, under every method; there must be two or more.
 * Values so large or small that weights leave the range of a double are refused.
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
        permits Weighting.Equal,
                Weighting.Given,
                Weighting.StandardDeviation,
                Weighting.Entropy,
                Weighting.Gini,
                Weighting.Critic,
                Weighting.Merec,
                Weighting.FirstComponent,
                Weighting.RotatedComponents,
                Weighting.EqualCorrelation,
                Weighting.EqualInfluence {
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
     * Learned: each part weighs in proportion to how far its values are from an even share for everybody, by Shannon's
     * entropy: {@code p_i = x_i / sum of x}, {@code d = 1 + (sum of p_i ln p_i) / ln n}, {@code w_j = d_j / sum of all
     * d}, with {@code 0 ln 0 = 0} and n the number of rows. The unit of measure changes nothing, the zero does:
     * figures as they are and min-max give other weights: figures far above 0 beside their spread are all nearly even,
     * and parts then weigh about as the squares of spread over mean. A part whose values are all equal gets 0.
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
     * Learned: each part weighs by how far its values spread and how much it says that others do not: {@code c_j = s_j
     * * (sum over the other parts of 1 - r_jk)}, {@code w_j = c_j / sum of all c}, with s the standard deviation and r
     * the correlation. Values are taken as they enter the aggregation, with their directions, as the method was
     * published: programs that leave directions out have r of the other sign between parts of different directions, and
     * other weights. Parts should share a scale of fixed ends, such as min-max: on raw figures the unit of measure
     * decides, and after a z-score correlations alone do.
     *
     * <p>Example: parts with the values 0, 1, 1, 0, then 0, 1, 2, 1, then 0, 0, 1, 1 weigh 0.379, 0.243 and 0.379: the
     * second is the sum of the two others, which do not correlate.
     *
     * <p>A part whose values are all equal gets 0, also where they differ by less than 1e-12 of their size, and is in
     * conflict with no other. A correlation within 1e-12 of 1 is 1. Fails to fit if there are fewer than two complete
     * rows, if all values of every part are equal, or all parts correlate by 1. Source: Diakoulaki, Mavrotas and
     * Papayannakis (1995), Computers and Operations Research 22(7).
     *
     * @param association what a correlation is
     */
    record Critic(Association association) implements Weighting {
        /** Checks for null. */
        public Critic {
            java.util.Objects.requireNonNull(association, "association");
        }
    }

    /** What a correlation of two parts is. */
    enum Association {
        /**
         * Pearson's product-moment correlation: how far values lie on one straight line. The form that was published.
         */
        PEARSON,
        /**
         * Spearman's: the product-moment correlation of places, tied values sharing their mean place. No single value
         * rules it.
         */
        SPEARMAN
    }

    /**
     * Learned: each part weighs by how much less units would stand out without it (method based on the removal effects
     * of criteria). With {@code a_ij = ln(x_ij / lowest x_j)}, a unit's performance among m parts is {@code S_i = ln(1
     * + (sum over all parts of a_ij) / m)}, and without part j {@code S_ij = ln(1 + (sum over the others of a_ik) /
     * m)}; {@code e_j = sum over units of |S_ij - S_i|}, {@code w_j = e_j / sum of all e}. The unit of measure changes
     * nothing, the zero does. Where less is better, ratios are to the highest raw value if the part is normalized by
     * {@code Normalization.ratioToBest()}, as the method was published.
     *
     * <p>Example: parts with the values 1, 4, 1 and 1, 1, 2 weigh 0.639 and 0.361.
     *
     * <p>A part whose values are all equal gets 0. Fails to fit if a value is 0 or below, if there are fewer than two
     * complete rows, or all values of every part are equal. Source: Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis and
     * Antucheviciene (2021), Symmetry 13(4), 525.
     */
    record Merec() implements Weighting {}

    /**
     * Learned: each part weighs by its element v of the first principal component of the parts' correlations, which is
     * the weighted sum of standardized parts that varies most. Scale and unit of measure change nothing. The sign,
     * which no component has by itself, is the one by which the elements sum to more than 0, so that the same figures
     * give the same weights on every machine.
     *
     * <p>Example: parts with the values 0, 1, 1, 0, then 0, 1, 2, 1, then 0, 0, 1, 1 have v = 0.5, 0.707 and 0.5.
     * Squared they weigh 0.25, 0.5 and 0.25, clipped 0.293, 0.414 and 0.293.
     *
     * <p>Parts that go together get much weight, parts that go their own way little: this says what the figures have
     * in common, not what matters. A part whose values are all equal gets 0, also where they differ by less than 1e-12
     * of their size. Fails to fit if there are fewer than two complete rows, if all values of every part are equal, if
     * two components explain as much, so that there is no first one, or, of clipped loadings, if as much goes against
     * the component as with it. Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), section
     * 6.1.
     *
     * @param loadings how weights follow from the elements
     */
    record FirstComponent(Loadings loadings) implements Weighting {
        /** Checks for null. */
        public FirstComponent {
            java.util.Objects.requireNonNull(loadings, "loadings");
        }
    }

    /** How weights follow from the elements of a component. */
    enum Loadings {
        /**
         * The squared elements, which sum to 1: a part that goes against the component weighs as much as one that goes
         * with it.
         */
        SQUARED,
        /**
         * The elements, and 0 for those below 0, divided by their sum: a part that goes against the component has no
         * influence.
         */
        CLIPPED
    }

    /**
     * Learned: each part weighs by its largest squared loading on the first principal components of the parts'
     * correlations, after a varimax rotation with Kaiser's normalization, so that each part belongs to one component as
     * far as can be. The weight of a part within its component, the squared loading over the component's sum, times the
     * component's share of what all explain, is that squared loading: {@code w_j = max over components of l_jc^2},
     * divided by the sum over parts. Scale, unit of measure and the sign of a part change nothing.
     *
     * <p>Example: with two components, parts with the values 0, 1, 1, 0, then 0, 1, 2, 1, then 0, 0, 1, 1 weigh 0.4,
     * 0.2 and 0.4: the first and the last are a component each, the other one is half of both.
     *
     * <p>How many components there are is stated; usual are those with an eigenvalue above 1 that explain at least 10
     * % each. The rotation runs until nothing turns any more; of three components and more, from several starts, of
     * which the best one counts. A part whose values are all equal gets 0, also where they differ by less than 1e-12
     * of their size. Fails to fit if there are fewer than two complete rows, fewer parts that tell units apart than
     * components, if the last component explains no more than the next one or nothing, so that another would do as
     * well, or if other rotations do as well, as with three parts each of which singles out one of three units.
     * Source: Nicoletti, Scarpetta and Boylaud (2000), OECD Economics Department Working Papers 226; OECD and JRC,
     * Handbook on Constructing Composite Indicators (2008), section 6.1.
     *
     * @param components how many, from 1 to 100
     */
    record RotatedComponents(int components) implements Weighting {
        /** Checks the number. */
        public RotatedComponents {
            if (components < 1 || components > 100) {
                throw new IllegalArgumentException("components must be from 1 to 100, got " + components);
            }
        }
    }

    /**
     * Learned: weights by which every part correlates alike with the weighted mean of all, so that none matters more
     * than others for who is where. With R the parts' correlations and s their standard deviations, {@code a = R^-1 1}
     * and {@code w_j = a_j / s_j}, divided by the sum. Where that would take a negative weight, the least correlation
     * is made as high as can be: {@code a'Ra} is least among all a of at least 0 that sum to 1. Parts with weight then
     * correlate alike, and those that got 0 correlate at least as much without being in. Whether parts were normalized
     * by min-max or z-score changes weights, not scores' order.
     *
     * <p>Example: parts with the values 0, 1, 1, 0, then 0, 1, 2, 1, then 0, 0, 1, 1 weigh 0.5, 0 and 0.5: the mean of
     * the first and the last correlates with both by 0.707, and with the second, their sum, by 1.
     *
     * <p>Exact, by a finite number of steps. Equal for a weighted arithmetic mean and with complete rows; other
     * aggregations come close only. Fails to fit if there are fewer than two complete rows, if all values of a part
     * are equal or differ by less than 1e-12 of their size, if weights that are not negative make a constant of some
     * parts, or if several weightings do as well, as with two parts that correlate by 1. Source: Becker, Saisana,
     * Paruolo and Vandecasteele (2017), Ecological Indicators 80, on weights and importance; the form with the least
     * correlation is that of the least variance (Markowitz 1952) of standardized parts.
     */
    record EqualCorrelation() implements Weighting {}

    /**
     * Learned: weights by which every part has an equal share of the variance of the weighted mean y: {@code w_j *
     * cov(x_j, y)} is the same for all parts. There is exactly one such set of positive weights; no part gets 0. Parts
     * that go together share a weight, parts that vary little get more.
     *
     * <p>Example: parts with the values 0, 1, 1, 0, then 0, 1, 2, 1, then 0, 0, 1, 1 weigh 0.4, 0.2 and 0.4. The mean
     * is 0.6 times the sum of the first and the last: covariances of 1, 2 and 1 times the weights make 0.4 for each.
     *
     * <p>Found by Newton's method until rounding, or refused. Equal for a weighted arithmetic mean and with complete
     * rows; other aggregations come close only. Fails to fit if there are fewer than two complete rows, if all values
     * of a part are equal or differ by less than 1e-12 of their size, or if weights that are not negative make a
     * constant of some parts, as of two that correlate by -1. Source: Maillard, Roncalli and Teiletche (2010), Journal
     * of Portfolio Management 36(4), on equal contributions to a variance.
     */
    record EqualInfluence() implements Weighting {}

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

    /** Weights by how far parts spread and how much each says that others do not, learned from the figures. */
    static Weighting critic(Association association) {
        return new Critic(association);
    }

    /** Weights by how much less units would stand out without a part, learned from the figures. */
    static Weighting merec() {
        return new Merec();
    }

    /** Weights by loadings on the first principal component, learned from the figures. */
    static Weighting firstComponent(Loadings loadings) {
        return new FirstComponent(loadings);
    }

    /** Weights by the largest loadings on rotated principal components, learned from the figures. */
    static Weighting rotatedComponents(int components) {
        return new RotatedComponents(components);
    }

    /** Weights by which all parts correlate alike with their weighted mean, learned from the figures. */
    static Weighting equalCorrelation() {
        return new EqualCorrelation();
    }

    /** Weights by which all parts have equal shares of the variance of their weighted mean, learned from the figures. */
    static Weighting equalInfluence() {
        return new EqualInfluence();
    }
}
