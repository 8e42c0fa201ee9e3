package org.mattstock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mattstock.data.Unit;
import org.mattstock.development.Basket;
import org.mattstock.development.ChangeLimit;
import org.mattstock.development.Development;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.Evidence;
import org.mattstock.development.Honor;
import org.mattstock.development.Luck;
import org.mattstock.development.Pattern;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.index.Policies;
import org.mattstock.table.Table;

/**
 * A development for readers, in Swedish or English, in the order in which a skeptic asks: who passes, what luck gives, which
 * bars were lifted, who leads and what carries them, what was cut, and the evidence beside it with what it cannot see. Leaves
 * and branches go by their titles.
 *
 * <p>The tables here are for reading and have their columns in the language too; those of {@link DevelopmentResult} are for
 * machines. Immutable.
 */
public final class DevelopmentReport {
    /** Of more with the same q, only as many as were asked for are listed. */
    private static final int MOST_LISTED = 50;

    private final DevelopmentResult result;
    private final Phrases phrases;
    private final RuleWords rules;
    private final DevelopmentReportTables tables;

    private DevelopmentReport(DevelopmentResult result, Locale locale) {
        this.result = Objects.requireNonNull(result, "result");
        this.phrases = new Phrases("development", locale);
        this.rules = new RuleWords(phrases);
        this.tables = new DevelopmentReportTables(result, phrases);
    }

    /**
     * The report.
     *
     * @param locale Swedish or English, in any country, such as {@link Labels#localeOf} of the definition
     * @throws IllegalArgumentException if it is another language
     */
    public static DevelopmentReport of(DevelopmentResult result, Locale locale) {
        return new DevelopmentReport(result, locale);
    }

    /** The definition's title and the window. */
    public String heading() {
        return phrases.text("heading", result.index().title(), result.window());
    }

    /** How many values and changes there are, and the reference year; which years were left out. */
    public String years() {
        List<Integer> years = result.years();
        String told = phrases.text("values", years.size(), years.size() - 1, years.get(0));
        return result.disturbedYears().isEmpty()
                ? told
                : told + phrases.text("values.without", joined(result.disturbedYears()));
    }

    /** The heading of a section. */
    public String title(Section section) {
        return phrases.text("section." + Policies.name(section));
    }

    /** The sections, in their order. */
    public enum Section {
        /** Who passes the rule and the bars. */
        PASSES,
        /** What luck gives. */
        LUCK,
        /** Which bars there are, and which were lifted. */
        BARS,
        /** Who leads, and what carries them. */
        LEADERS,
        /** What was cut. */
        CUTS,
        /** The evidence, and what it cannot see. */
        EVIDENCE,
        /** What an editor would check. */
        REVIEW,
        /** What counts. */
        COUNTS
    }

    /**
     * Who passes the rule and the bars, how many rise and fall by the rule alone, and how many can be judged.
     *
     * @param most how many to name
     */
    public List<String> passes(int most) {
        List<String> told = new ArrayList<>();
        nothingCanBeShown().ifPresent(told::add);
        int judged = result.honor().order().size();
        told.add(
                result.honor().outcome() instanceof Honor.Finding.Qualified some
                        ? phrases.text("passes.some", some.units().size(), judged, names(some.units(), most))
                        : phrases.text("passes.none", judged, phrases.labels().of(reason())));
        Pattern.MirrorCount count = result.mirrorCounts().get(0);
        told.add(phrases.text("steady", count.rises(), rules.of(count.rule()), count.falls()));
        int all = result.units().size();
        told.add(phrases.text("judged", judged, all, all - judged));
        return told;
    }

    private Honor.Reason reason() {
        return ((Honor.Finding.NoOneQualifies) result.honor().outcome()).reason();
    }

    /** Said plainly where the window is so short that nothing can be shown. */
    public Optional<String> nothingCanBeShown() {
        int values = result.years().size();
        return values < Luck.FEWEST_YEARS
                ? Optional.of(phrases.text("few-values", values, values - 1))
                : Optional.empty();
    }

    private String names(List<Unit> units, int most) {
        String named = units.stream().limit(most).map(Unit::name).collect(Collectors.joining(", "));
        return units.size() > most ? phrases.text("more", named, units.size() - most) : named;
    }

    /**
     * What luck would do, absolute and relative to the median unit, each with how many are counted ({@link Luck#units}), and what
     * is offered first.
     */
    public List<String> luck() {
        List<String> told = result.lucks().stream().map(this::luck).collect(Collectors.toCollection(ArrayList::new));
        told.add(phrases.text(
                result.luck().pair().isEmpty()
                        ? "offer.nothing-shown"
                        : "offer." + Policies.name(result.luck().firstOffer())));
        return told;
    }

    private String luck(Luck luck) {
        String key = "luck." + Policies.name(luck.comparison());
        return luck.pair()
                .map(pair -> phrases.text(
                        key,
                        luck.passes(),
                        phrases.decimals(pair.independentYears(), 1),
                        pair.low(),
                        pair.high(),
                        phrases.decimals(pair.wanderingLevels(), 1),
                        luck.mirrored(),
                        luck.units()))
                .orElseGet(() -> phrases.text(key + ".none", luck.passes(), luck.mirrored(), luck.units()));
    }

    /** The bars in force with their numbers, and those of the default that were lifted. */
    public List<String> bars() {
        return List.of(
                rules.bars(result.honor().rule()), rules.lifted(result.honor().rule()));
    }

    /**
     * The first in the order for the honor, and what carries each: where the largest share is above 100 %, others held back.
     *
     * @param most how many rows
     */
    public Table leaders(int most) {
        return tables.leaders(most);
    }

    /**
     * A unit's composite through the years, and what its rise rests on.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException as {@link DevelopmentResult#requireUnit}
     */
    public List<String> course(String idOrName) {
        UnitDevelopment of = result.requireUnit(idOrName);
        List<String> told = new ArrayList<>();
        of.pattern().ifPresent(pattern -> {
            told.add(phrases.text("course", of.unit(), course(pattern.absolute())));
            told.add(phrases.text("course.relative", course(pattern.relative())));
        });
        of.robustness().ifPresent(rise -> told.add(hangs(rise.hangsOn())));
        return told;
    }

    private String hangs(List<String> leaves) {
        String named = leaves.stream().map(tables::leafTitle).collect(Collectors.joining("; "));
        return switch (leaves.size()) {
            case 0 -> phrases.text("hangs.none");
            case 1 -> phrases.text("hangs.one", named);
            default -> phrases.text("hangs", leaves.size(), named);
        };
    }

    private String course(Pattern.Course course) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < course.years().size(); i++) {
            all.add(course.years().get(i) + " "
                    + phrases.decimals(course.values().get(i), 2));
        }
        return String.join(", ", all);
    }

    /**
     * What carried a unit's change, the largest first, and whether its rise is there without it; or, for a unit that cannot be
     * judged, what is missing.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException as {@link DevelopmentResult#requireUnit}
     */
    public Table unit(String idOrName) {
        UnitDevelopment of = result.requireUnit(idOrName);
        return of.contributions().isEmpty() && !isJudged(of) ? tables.missing(of) : tables.carried(of);
    }

    private boolean isJudged(UnitDevelopment of) {
        return result.honor().order().stream().anyMatch(each -> each.unit().equals(of.unit()));
    }

    /**
     * Why a unit cannot be judged; empty for one that can.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException as {@link DevelopmentResult#requireUnit}
     */
    public Optional<String> notJudged(String idOrName) {
        UnitDevelopment of = result.requireUnit(idOrName);
        if (isJudged(of)) {
            return Optional.empty();
        }
        String branches = result.obstacles(of.unit().id()).stream()
                .map(each -> phrases.text(
                        "not-judged.branch",
                        tables.title(each.branch()),
                        each.leaves() - each.absent().size(),
                        each.leaves()))
                .collect(Collectors.joining("; "));
        return Optional.of(phrases.text(
                "not-judged",
                of.unit(),
                result.window(),
                branches.isEmpty() ? phrases.text("not-judged.small") : branches));
    }

    /**
     * Why nobody can be judged, in one paragraph: the branches that most units lack, their leaves that count for nobody with the
     * reason and the years, and the windows that work; empty if somebody can.
     *
     * @param reach the windows that work, see {@link Development#reach}
     */
    public Optional<String> nobodyJudged(List<Development.Reach> reach) {
        if (!result.honor().order().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> blamed = blamed();
        long most = blamed.values().stream().mapToLong(units -> units).max().orElse(0);
        String why = blamed.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .map(each -> blame(each.getKey(), each.getValue()))
                .collect(Collectors.joining("; "));
        String instead = reach.isEmpty()
                ? phrases.text("nobody.no-window")
                : phrases.text(
                        "nobody.windows",
                        reach.stream()
                                .map(each -> phrases.text(
                                        "nobody.window",
                                        each.window(),
                                        each.window().values(),
                                        each.units()))
                                .collect(Collectors.joining(", ")));
        return Optional.of(phrases.text(
                "nobody", result.window(), why.isEmpty() ? phrases.text("not-judged.small") : why, instead));
    }

    /** By branch: for how many units it leaves too little. */
    private Map<String, Long> blamed() {
        return result.units().stream()
                .flatMap(each -> result.obstacles(each.unit().id()).stream())
                .collect(Collectors.groupingBy(Basket.Obstacle::branch, TreeMap::new, Collectors.counting()));
    }

    private String blame(String branch, long units) {
        Map<String, List<String>> byReason = tables.absentFor(branch).stream()
                .collect(Collectors.groupingBy(
                        tables::reason,
                        TreeMap::new,
                        Collectors.mapping(each -> tables.leafTitle(each.leaf()), Collectors.toList())));
        String reasons = byReason.entrySet().stream()
                .map(each -> phrases.text(
                        "nobody.leaves",
                        each.getValue().size(),
                        tables.leafCount(branch),
                        each.getKey(),
                        String.join("; ", each.getValue())))
                .collect(Collectors.joining(", "));
        int all = result.units().size();
        return reasons.isEmpty()
                ? phrases.text("nobody.gaps", tables.title(branch), units, all)
                : phrases.text("nobody.branch", tables.title(branch), units, all, reasons);
    }

    /** The leaves of whose changes anything was cut, the most first. */
    public Table cuts() {
        return tables.cuts();
    }

    /** How much was cut, and by what limit. */
    public String aboutCuts() {
        String beyond = phrases.decimals(100 * result.clampedShare(), 1);
        ChangeLimit limit = result.changes();
        if (limit instanceof ChangeLimit.Scales some) {
            long leaves =
                    result.scales().stream().filter(each -> each.cut() > 0).count();
            int cut = result.scales().stream().mapToInt(each -> each.cut()).sum();
            int changes =
                    result.scales().stream().mapToInt(each -> each.changes()).sum();
            return phrases.text("cuts.scales", phrases.plain(some.most()), cut, changes, leaves, beyond);
        }
        return phrases.text(limit instanceof ChangeLimit.OwnClamps ? "cuts.own-clamps" : "cuts.uncut", beyond);
    }

    /**
     * Those with the lowest q, ordered by p, with the interval: the list that {@link #aboutEvidence} is about, with those of the same q
     * as the last, up to {@value #MOST_LISTED}.
     *
     * @param most how many rows, but for those
     */
    public Table evidence(int most) {
        return tables.evidence(statement(most).map(list -> shown(list, most)).orElse(0));
    }

    private static int shown(Evidence.ListStatement list, int most) {
        return list.k() <= Math.max(most, MOST_LISTED) ? list.k() : most;
    }

    private Optional<Evidence.ListStatement> statement(int most) {
        int place = Math.min(most, result.evidence().tested());
        return place == 0 ? Optional.empty() : result.evidence().statement(place);
    }

    /**
     * What the table of the evidence says as a list, or why nobody was tested, and what it cannot see.
     *
     * @param most as of the table
     */
    public List<String> aboutEvidence(int most) {
        return statement(most)
                .map(list -> aboutList(list, shown(list, most)))
                .orElseGet(() -> List.of(phrases.text("evidence.none", undecidable())));
    }

    private List<String> aboutList(Evidence.ListStatement list, int shown) {
        Evidence evidence = result.evidence();
        String level = phrases.plain(evidence.rule().level());
        List<String> told = new ArrayList<>();
        told.add(phrases.text(
                shown < list.k() ? "evidence.list.part" : "evidence.list",
                list.k(),
                phrases.percent(list.expectedByChanceShare()),
                quoted(evidence.nullModel()),
                evidence.supported().size(),
                evidence.tested(),
                level,
                shown));
        told.add(phrases.text("evidence.moved", evidence.moved().size(), level, quoted(Evidence.Null.STEP_SIGNS)));
        evidence.nulls().forEach(each -> told.add(blind(each)));
        told.add(phrases.text("q-of-list"));
        return told;
    }

    private String quoted(Evidence.Null model) {
        return "\"" + phrases.labels().of(model) + "\"";
    }

    private String blind(Evidence.Null model) {
        String limits = model.limits().stream().map(phrases.labels()::of).collect(Collectors.joining("; "));
        return phrases.text("blind", quoted(model), limits);
    }

    private String undecidable() {
        Map<Evidence.Undecidable, Long> counts = result.evidence().units().stream()
                .flatMap(each -> each.undecidable().stream())
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> phrases.labels().of(each.getKey()) + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * How many findings a review has, which are then shown.
     *
     * @param findings how many
     */
    public String review(int findings) {
        return findings == 0 ? phrases.text("review.none") : phrases.text("review", findings);
    }

    /**
     * Why a review could not be made.
     *
     * @param reason in the words of what refused it
     */
    public String noReview(String reason) {
        return phrases.text("review.refused", reason);
    }

    /** The title of the findings about one unit, or that there are none. */
    public String reviewOf(Unit unit, int findings) {
        return phrases.text(findings == 0 ? "review.of.none" : "review.of", unit);
    }

    /** What counts: each leaf's weight, for how many units, and why it counts for no more. */
    public Table counts() {
        return tables.counts();
    }

    private static String joined(Iterable<Integer> years) {
        List<String> all = new ArrayList<>();
        years.forEach(year -> all.add(String.valueOf(year)));
        return String.join(", ", all);
    }
}
