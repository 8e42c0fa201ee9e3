package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.data.Unit;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/** The development of all units of a definition's population over one window. Immutable. */
public final class DevelopmentResult {
    private final CompositeIndex index;
    private final Settings settings;
    private final Panel panel;
    private final Matching matching;
    private final double clampedShare;
    private final List<ChangeLimit.OfLeaf> scales;
    private final Evidence evidence;
    private final Optional<Size.Model> sizeModel;
    private final List<UnitDevelopment> units;
    private final List<Pattern.MirrorCount> mirrorCounts;
    private final Honor honor;
    private final List<Luck> luck;
    private final List<Basket.Absent> absent;
    private final List<List<Basket.Obstacle>> obstacles;

    DevelopmentResult(
            CompositeIndex index,
            Settings settings,
            Panel panel,
            Matching matching,
            Composites composites,
            WindowData data,
            SizeEstimates sizes,
            Evidence evidence,
            boolean[] ineligible) {
        this.index = index;
        this.settings = settings;
        this.panel = panel;
        this.matching = matching;
        this.clampedShare = composites.leaves().clampedShare;
        this.scales = composites.cuts();
        this.evidence = evidence;
        this.sizeModel = sizes.model();
        Patterns patterns = new Patterns(data, composites, matching.panel, settings.deadbands, settings.honor);
        this.units = units(patterns, sizes.sizes(), composites.contributions());
        this.mirrorCounts = mirrorCounts(patterns);
        this.luck = new LuckCount(data, composites, patterns, settings.deadbands, ineligible, settings.evidence.seed())
                .of(settings.steady);
        Obstacles inTheWay = new Obstacles(matching, composites, panel);
        this.absent = inTheWay.forEverybody();
        this.obstacles = inTheWay.byUnit(Tree.counted(index.tree()));
        this.honor = new HonorOrder(settings.honor, settings.deadbands.composite()).of(units, ineligible);
    }

    private List<UnitDevelopment> units(Patterns all, List<Size> sizes, double[][] contributions) {
        List<Optional<Pattern>> patterns = all.by(settings.steady);
        List<Optional<UnitDevelopment.Robustness>> robustness =
                all.rises(settings.steady).robustness(contributions);
        List<UnitDevelopment> units = new ArrayList<>();
        for (int unit = 0; unit < patterns.size(); unit++) {
            Evidence.OfUnit sure = evidence.units().get(unit);
            units.add(new UnitDevelopment(
                    matching.panel.units().get(unit),
                    matching.basket(unit),
                    patterns.get(unit),
                    robustness.get(unit),
                    sizes.get(unit),
                    sure,
                    standing(patterns.get(unit), sure),
                    contributions(contributions, unit)));
        }
        return List.copyOf(units);
    }

    private UnitDevelopment.Conclusion standing(Optional<Pattern> pattern, Evidence.OfUnit sure) {
        Pattern.Verdict verdict = pattern.map(Pattern::rising).orElse(Pattern.Verdict.NOT_DECIDABLE);
        if (verdict == Pattern.Verdict.NOT_DECIDABLE || sure.test().isEmpty()) {
            return UnitDevelopment.Conclusion.NOT_DECIDABLE;
        }
        boolean steady = verdict == Pattern.Verdict.HOLDS;
        if (sure.test().get().q() <= settings.evidence.level()) {
            return steady
                    ? UnitDevelopment.Conclusion.STEADY_AND_SUPPORTED
                    : UnitDevelopment.Conclusion.SUPPORTED_NOT_STEADY;
        }
        return steady ? UnitDevelopment.Conclusion.STEADY_UNSUPPORTED : UnitDevelopment.Conclusion.NEITHER;
    }

    private List<UnitDevelopment.Contribution> contributions(double[][] points, int unit) {
        List<UnitDevelopment.Contribution> all = new ArrayList<>();
        for (int leaf = 0; leaf < points.length; leaf++) {
            if (!Double.isNaN(points[leaf][unit])) {
                all.add(new UnitDevelopment.Contribution(
                        matching.leaves.get(leaf).id(),
                        matching.leaves.get(leaf).indicator(),
                        points[leaf][unit]));
            }
        }
        return all;
    }

    /** The rule, and where it is on the composite itself, the same relative to the median unit. */
    private List<Pattern.MirrorCount> mirrorCounts(Patterns patterns) {
        SteadyRule rule = settings.steady;
        List<SteadyRule> rules = new ArrayList<>(List.of(rule));
        if (!(rule instanceof SteadyRule.Relative) && !(rule instanceof SteadyRule.Guarded)) {
            rules.add(rule.relativeToMedianUnit());
        }
        return rules.stream().map(patterns::count).toList();
    }

    /** The definition. */
    public CompositeIndex index() {
        return index;
    }

    /** The window. */
    public Window window() {
        return settings.window.orElseThrow();
    }

    /** The years that were declared disturbed and left out, ascending. */
    public SortedSet<Integer> disturbedYears() {
        return settings.disturbed;
    }

    /** The years that were used, ascending; the first is the reference. */
    public List<Integer> years() {
        return Arrays.stream(matching.years).boxed().toList();
    }

    /** The steady rule. */
    public SteadyRule rule() {
        return settings.steady;
    }

    /** How much of a leaf's change counts. */
    public ChangeLimit changes() {
        return settings.changes;
    }

    /** The definition's hash, see {@link CompositeIndex#hash()}. */
    public String definitionHash() {
        return index.hash();
    }

    /** The digest of the panel. */
    public String panelDigest() {
        return panel.digest();
    }

    /** What repeats this result: library, definition and panel by their hashes, years and every setting. */
    public Lineage lineage() {
        Lineage lineage = Lineage.ofLibrary()
                .with("definition", index.id())
                .with("definition hash", definitionHash())
                .with("panel digest", panelDigest());
        return settings.addTo(lineage);
    }

    /** Where the figures come from. */
    public Provenance provenance() {
        return panel.provenance();
    }

    /** The population's units, by id. */
    public List<UnitDevelopment> units() {
        return units;
    }

    /**
     * One unit's development.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if the population has no such unit, or several of that name
     */
    public UnitDevelopment requireUnit(String idOrName) {
        Unit unit = matching.panel.requireUnit(idOrName);
        return units.get(matching.panel.unitIndex(unit.id()));
    }

    /** The leaves that count for nobody, in the order of the tree. */
    public List<Basket.Absent> absent() {
        return absent;
    }

    /**
     * Why a unit has no composite: the branches that its basket leaves too little of. Empty for a unit that has one, and where it
     * is the least number of indicators that is not reached.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException as {@link #requireUnit}
     */
    public List<Basket.Obstacle> obstacles(String idOrName) {
        return obstacles.get(
                matching.panel.unitIndex(requireUnit(idOrName).unit().id()));
    }

    /** How many rise and how many fall by the steady rule, and by the same rule relative to the median unit. */
    public List<Pattern.MirrorCount> mirrorCounts() {
        return mirrorCounts;
    }

    /** How many have a class. */
    public int count(UnitDevelopment.Conclusion standing) {
        return (int) units.stream().filter(each -> each.standing() == standing).count();
    }

    /** How many pass the rule for the honor, and how many would by luck: by the rule as it is asked. */
    public Luck luck() {
        return luck.get(0);
    }

    /** The same, and where the rule is on the composite itself, relative to the median unit besides. */
    public List<Luck> lucks() {
        return luck;
    }

    /** The evidence of all units, with the null that it rests on and its statements about lists. */
    public Evidence evidence() {
        return evidence;
    }

    /** What sizes were drawn to; absent where fewer than 3 units have one. */
    public Optional<Size.Model> sizeModel() {
        return sizeModel;
    }

    /** The order for the honor, and whether anybody qualifies. */
    public Honor honor() {
        return honor;
    }

    /** How each leaf changes and what of its changes was cut, in the order of the tree. */
    public List<ChangeLimit.OfLeaf> scales() {
        return scales;
    }

    /**
     * The share of the matched values, over all leaves, units and years, that lie beyond the definition's own limits. They are
     * cut there only by {@link ChangeLimit.OwnClamps}.
     */
    public double clampedShare() {
        return clampedShare;
    }

    private Table told(Table table) {
        return table.withLineage(provenance().addTo(lineage()));
    }

    /** A row for each unit in the order for the honor, then those that cannot be judged: pattern, size, evidence, class. */
    public Table toTable() {
        return told(new DevelopmentTables(this).units());
    }

    /** How many pass the rule for the honor, and how many would by luck. */
    public Table luckTable() {
        return told(new DevelopmentTables(this).luck());
    }

    /** How much each leaf changes, and what of its changes was cut. */
    public Table scalesTable() {
        return told(new DevelopmentTables(this).scales());
    }

    /** The composite of every unit in every year, and less that year's median unit: a row for each unit and year, units by id. */
    public Table compositesTable() {
        return told(new DevelopmentTables(this).composites());
    }

    /** What every rise by the steady rule rests on: a row for each unit that has one, by id. */
    public Table robustnessTable() {
        return told(new DevelopmentTables(this).robustness());
    }

    /** How many rise and fall by the same rule. */
    public Table mirrorTable() {
        return told(new DevelopmentTables(this).mirror());
    }

    /** A row for each leaf: its weight, how many units it counts for, and why it counts for no more. */
    public Table leavesTable() {
        return new DevelopmentTables(this).leaves(matching);
    }

    /**
     * Who carried a unit's change: a row for each leaf of its basket, the largest contribution first.
     *
     * @param idOrName the unit's id, or its name
     */
    public Table carriedTable(String idOrName) {
        return DevelopmentTables.carried(requireUnit(idOrName), index);
    }

    /** What carried everybody's change: a row for each unit and leaf of its basket, units by id, leaves as in the tree. */
    public Table contributionsTable() {
        return told(new DevelopmentTables(this).contributions());
    }

    /** The text of {@link #toTable()}, and what repeats it. */
    @Override
    public String toString() {
        return toTable() + "\n" + lineage();
    }
}
