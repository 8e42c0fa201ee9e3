package org.mattstock.pinned;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.data.Panel;
import org.mattstock.development.Basket;
import org.mattstock.development.ChangeLimit;
import org.mattstock.development.Development;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.EvidenceRule;
import org.mattstock.development.Honor;
import org.mattstock.development.SteadyRule;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.index.CompositeIndex;

/** What is pinned of developments. */
final class DevelopmentPins {
    private static final long SEED = 3_000_000;

    private final Dice dice;

    private DevelopmentPins(Dice dice) {
        this.dice = dice;
    }

    /** Baskets, patterns, sizes, evidence, contributions and the honor's order. */
    static void developments(long number, Prints prints) {
        prints.attempt(() -> {
            Dice dice = new Dice(SEED + number);
            boolean wide = dice.oneIn(2);
            int years = dice.between(4, 8);
            int indicators = wide ? 14 : dice.pick(4, 8);
            int units = wide ? dice.pick(20, 66) : dice.pick(7, 11, 20, 55);
            Panel panel = RandomPanels.draw(dice, units, years, indicators);
            RandomDefinitions.Flavor flavor = wide ? RandomDefinitions.Flavor.WIDE : RandomDefinitions.Flavor.PLAIN;
            CompositeIndex index = RandomDefinitions.draw(dice, flavor, indicators);
            DevelopmentResult found =
                    new DevelopmentPins(dice).rules(index, years).run(panel);
            return print(found);
        });
    }

    private static List<Object> print(DevelopmentResult found) {
        List<Object> all = new ArrayList<>(List.of(
                found.years(),
                found.units(),
                found.mirrorCounts(),
                found.evidence().rule(),
                found.evidence().nullModel(),
                found.evidence().units(),
                found.evidence().toTable(),
                found.sizeModel(),
                found.honor(),
                found.honor().toTable(),
                found.clampedShare(),
                found.scales(),
                found.lucks(),
                found.toTable(),
                found.mirrorTable(),
                found.leavesTable(),
                found.contributionsTable()));
        for (UnitDevelopment.Conclusion standing : List.of(
                UnitDevelopment.Conclusion.STEADY_AND_SUPPORTED,
                UnitDevelopment.Conclusion.STEADY_UNSUPPORTED,
                UnitDevelopment.Conclusion.SUPPORTED_NOT_STEADY,
                UnitDevelopment.Conclusion.NEITHER,
                UnitDevelopment.Conclusion.NOT_DECIDABLE)) {
            all.add(found.count(standing));
        }
        all.add(found.carriedTable(found.units().get(0).unit().id()));
        return all;
    }

    private Development rules(CompositeIndex index, int years) {
        int last = RandomPanels.FIRST_YEAR + years - 1;
        int first = RandomPanels.FIRST_YEAR + (years > 4 ? dice.below(2) : 0);
        Development development = Development.of(index)
                .over(first, last)
                .behaviors(CustomMethods.ALL)
                .steady(steady())
                .evidence(evidence())
                .honor(honor());
        development = dice.oneIn(3) ? development.observed(new Basket.Observed.AtLeast(3)) : development;
        development = dice.oneIn(3) ? development.deadband(0.5) : development;
        development = dice.oneIn(6) ? development.deadband(index.leaves().get(0).indicator(), 1.5) : development;
        development = dice.oneIn(4) ? development.leastIndicators(2) : development;
        development = dice.oneIn(5) ? development.disturbedYears(first + 1) : development;
        development = development.changes(changes());
        return dice.oneIn(12) ? development : development.size(RandomPanels.POSITIVE);
    }

    private SteadyRule steady() {
        SteadyRule rule = switch (dice.below(5)) {
            case 0 -> new SteadyRule.Tolerant(2, 1);
            case 1 -> new SteadyRule.KOf(2, 0.5);
            case 2 -> new SteadyRule.SlopeAndSteadiness(0.3, 0.6);
            case 3 -> new SteadyRule.Diffusion(0.6);
            default -> new SteadyRule.Strict();
        };
        SteadyRule compared = switch (dice.below(4)) {
            case 0 -> new SteadyRule.Relative(rule, new SteadyRule.Relative.To.MedianUnit());
            case 1 -> new SteadyRule.Relative(rule, new SteadyRule.Relative.To.OwnGroup("county"));
            default -> rule;
        };
        SteadyRule.Guards guards =
                SteadyRule.Guards.none().withLargestDrop(6).withMinimumLevel(10).withMinimumYears(dice.between(3, 5));
        return dice.oneIn(4) ? new SteadyRule.Guarded(compared, guards) : compared;
    }

    private EvidenceRule evidence() {
        EvidenceRule.Groups groups = switch (dice.below(9)) {
            case 0 -> new EvidenceRule.Groups.OfGrouping("county");
            case 1, 2 -> new EvidenceRule.Groups.SizeClasses(2);
            default -> new EvidenceRule.Groups.Together();
        };
        return new EvidenceRule(
                dice.pick(EvidenceRule.Comparison.RELATIVE, EvidenceRule.Comparison.ABSOLUTE),
                groups,
                0.3,
                dice.pick(0, 0, 5),
                dice.below(100));
    }

    private ChangeLimit changes() {
        return dice.pick(ChangeLimit.standard(), ChangeLimit.scales(1), ChangeLimit.uncut(), ChangeLimit.ownClamps());
    }

    private Honor.Rule honor() {
        Honor.Rule rule = dice.pick(Honor.Rule.standard(), Honor.Rule.risen());
        rule = dice.oneIn(3) ? rule.withLevelFloor(20) : rule;
        return dice.oneIn(3) ? rule.withLargestQ(0.5) : rule;
    }
}
