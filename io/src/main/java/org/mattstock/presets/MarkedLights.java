package org.mattstock.presets;

import static org.mattstock.presets.Instruments.assumed;
import static org.mattstock.presets.Instruments.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.instrument.Parameter;
import org.mattstock.instrument.TrafficLights;
import org.mattstock.table.Table;

/**
 * Colors of key figures with marks of development, in the form of a comparison of municipalities in brief: the best quarter green, the worst
 * red, those between yellow, and {@code *} beside a figure that is better than the unit's own mean of the three years before, {@code #} where
 * it is better than that of two. Colors compare with others, marks with oneself; nothing is added up.
 *
 * @param lights the colors of the year
 * @param marks who has developed well in what, by unit and then leaf
 * @param parameters the choices, each with its basis
 */
public record MarkedLights(TrafficLights lights, List<Marked> marks, List<Parameter> parameters) {
    private static final double ROUNDING = 1e-12;

    /** A development of one's own. */
    public enum Mark {
        /** Better than the mean of the three years before. */
        THREE_YEARS(3, "*"),
        /** Better than the mean of the two years before, and not of three. */
        TWO_YEARS(2, "#");

        private final int years;
        private final String sign;

        Mark(int years, String sign) {
            this.years = years;
            this.sign = sign;
        }

        /** How it is printed. */
        public String sign() {
            return sign;
        }
    }

    /**
     * A mark.
     *
     * @param unit whose development it is
     * @param leaf the id of the leaf
     * @param mark over how many years
     */
    public record Marked(Unit unit, String leaf, Mark mark) {
        /** Checks for null. */
        public Marked {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(mark, "mark");
        }
    }

    /** Copies the lists. */
    public MarkedLights {
        Objects.requireNonNull(lights, "lights");
        marks = List.copyOf(marks);
        parameters = List.copyOf(parameters);
    }

    /**
     * The colors and marks of a year.
     *
     * <p>Colors are by each leaf's values as the definition makes them, so whatever makes values equal ties units: where a treatment
     * cuts a tail, or a normalization counts nothing beyond a target, all that are cut or have reached it have one color, which is
     * green for everybody if all have. Where the direction is a target, the nearest quarter is green, on whichever side.
     *
     * <p>Marks are by the figures of the years themselves, after direction and denominator: a selection that looks back gives an old
     * figure a color and never a mark, and a treatment, an imputation or a normalization does not change one. Where the direction is
     * a target, a mark says nearer to it than in the mean of the years before.
     *
     * @param index whose leaves are colored, each beside the units of its population
     * @param panel the figures, with some years before that one
     * @param year the year that is colored
     * @throws org.mattstock.fit.ScoringException if the year cannot be scored, or a unit of the population has a figure in one of the
     *     years before that its indicator says cannot be, and the definition does not say what becomes of it
     */
    public static MarkedLights of(CompositeIndex index, Panel panel, int year) {
        TrafficLights lights = TrafficLights.of(index.score(panel, year));
        List<Own> own = index.leaves().stream()
                .map(leaf -> Own.of(leaf, index, panel, year))
                .toList();
        List<Marked> marks = new ArrayList<>();
        for (Unit unit : lights.units()) {
            for (Own each : own) {
                each.mark(unit)
                        .ifPresent(
                                mark -> marks.add(new Marked(unit, each.leaf().id(), mark)));
            }
        }
        return new MarkedLights(
                lights,
                marks,
                List.of(
                        published("colors", "the best 25 percent green, the worst 25 red", Sources.COLORS),
                        published("marks", "better than the own mean of three years, or of two", Sources.OWN_MEANS),
                        assumed("quarters", "parts of a unit rounded up, ties to the better color", "not published"),
                        assumed("years", "those before the colored one, each with a figure", "not published"),
                        assumed("breaks", "no mark across a break in the series", "figures do not compare there"),
                        assumed("both", "the mark of three years stands alone", "not published")));
    }

    /**
     * The mark of a unit in a leaf; empty for none.
     *
     * @param idOrName the unit's id or name
     * @param idOrTitle the leaf's id or title
     * @throws IllegalArgumentException if there is no such unit or leaf; the nearest are named
     */
    public Optional<Mark> mark(String idOrName, String idOrTitle) {
        Unit unit = lights.scores().panel().requireUnit(idOrName);
        String leaf = lights.scores().index().requireNode(idOrTitle).id();
        return mark(unit, leaf);
    }

    private Optional<Mark> mark(Unit unit, String leaf) {
        return marks.stream()
                .filter(each -> each.unit().equals(unit) && each.leaf().equals(leaf))
                .map(Marked::mark)
                .findFirst();
    }

    /** A row for each unit and leaf: its color, and the sign of its mark. */
    public Table toTable() {
        CompositeIndex index = lights.scores().index();
        Table.Builder table = Table.builder(
                        index.title() + " " + lights.scores().year())
                .text("id")
                .text("unit")
                .text("leaf")
                .text("title")
                .words("light")
                .text("mark");
        for (Unit unit : lights.units()) {
            for (TrafficLights.Signal signal : lights.signals(unit.id())) {
                table.row(
                        unit.id(),
                        unit.name(),
                        signal.leaf(),
                        index.requireNode(signal.leaf()).title(),
                        signal.light().name(),
                        mark(unit, signal.leaf()).map(Mark::sign).orElse(""));
            }
        }
        return table.build();
    }

    /**
     * One leaf's own figures, higher being better, of a year and of those before it.
     *
     * @param before the scores of the years before, the latest first, up to the first that does not compare
     */
    private record Own(Leaf leaf, Scores now, List<Scores> before) {
        static Own of(Leaf leaf, CompositeIndex index, Panel panel, int year) {
            Leaf plain = leaf.withSelection(Selection.ofYear())
                    .withTreatment(Treatment.none())
                    .withImputation(Imputation.none())
                    .withNormalization(Normalization.none())
                    .withOrientation(Leaf.Orientation.MIRROR_AFTER);
            CompositeIndex alone = CompositeIndex.of(leaf.id(), plain)
                    .withPopulation(index.population())
                    .withOutOfRange(index.outOfRange());
            List<Scores> before = new ArrayList<>();
            for (int back = 1; back <= Mark.THREE_YEARS.years; back++) {
                if (!panel.years().contains(year - back) || isBroken(panel, leaf, year - back + 1)) {
                    break;
                }
                before.add(alone.score(panel, year - back));
            }
            return new Own(leaf, alone.score(panel, year), before);
        }

        private static boolean isBroken(Panel panel, Leaf leaf, int year) {
            return panel.breaks().stream()
                    .anyMatch(each -> each.year() == year && each.indicator().equals(leaf.indicator()));
        }

        Optional<Mark> mark(Unit unit) {
            return List.of(Mark.THREE_YEARS, Mark.TWO_YEARS).stream()
                    .filter(mark -> isAbove(unit.id(), mark.years))
                    .findFirst();
        }

        private boolean isAbove(String unit, int years) {
            if (before.size() < years || now.score(unit).isEmpty()) {
                return false;
            }
            double sum = 0;
            for (Scores year : before.subList(0, years)) {
                if (year.score(unit).isEmpty()) {
                    return false;
                }
                sum += year.score(unit).getAsDouble();
            }
            double value = now.score(unit).getAsDouble();
            double mean = sum / years;
            return value - mean > ROUNDING * Math.max(Math.abs(value), Math.abs(mean));
        }
    }
}
