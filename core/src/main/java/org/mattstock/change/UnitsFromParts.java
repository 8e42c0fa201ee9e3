package org.mattstock.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;

/**
 * Units made of others: a town of its districts, a county of its municipalities. In every year and breakdown, by what a
 * {@link Pooling} states of each indicator.
 *
 * <ul>
 *   <li>The parts stay; {@link Panel#withUnits} takes them away.
 *   <li>Where the panel has a value of the whole already, that one stays; a missing one gives way to one that can be worked out.
 *   <li>What is worked out is marked so ({@code WORKED_OUT}); flags of the parts carry over, but for {@code CORRECTED}.
 * </ul>
 *
 * @param wholes at least one, each under an id of its own
 * @param pooling what becomes of each indicator
 */
public record UnitsFromParts(List<Whole> wholes, Pooling pooling) implements Panel.Change {
    /**
     * A unit and what it is made of.
     *
     * @param unit its description
     * @param parts units of the panel, by id or name, or wholes before this one, by id; at least one, none twice, not the unit
     *     itself
     */
    public record Whole(Unit unit, List<String> parts) {
        /** Copies the parts and checks them. */
        public Whole {
            Objects.requireNonNull(unit, "unit");
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("parts of " + unit + " must not be empty");
            }
            Checks.distinct("parts of " + unit, parts);
            if (parts.contains(unit.id())) {
                throw new IllegalArgumentException(unit + " must not be a part of itself");
            }
        }
    }

    /** Copies the list and checks that the wholes differ. */
    public UnitsFromParts {
        wholes = List.copyOf(wholes);
        Objects.requireNonNull(pooling, "pooling");
        if (wholes.isEmpty()) {
            throw new IllegalArgumentException("wholes must not be empty");
        }
        Checks.distinct("wholes", wholes.stream().map(each -> each.unit().id()).toList());
    }

    /** One unit made of others. */
    public static UnitsFromParts of(Unit whole, List<String> parts, Pooling pooling) {
        return new UnitsFromParts(List.of(new Whole(whole, parts)), pooling);
    }

    /** These and one more, by the same rules. */
    public UnitsFromParts withWhole(Unit whole, List<String> parts) {
        List<Whole> more = new ArrayList<>(wholes);
        more.add(new Whole(whole, parts));
        return new UnitsFromParts(more, pooling);
    }

    /**
     * The panel with these units besides.
     *
     * @throws IllegalArgumentException if the panel lacks a part or an indicator that the rules name (the nearest there is are
     *     named), or describes a whole otherwise
     */
    @Override
    public Panel applyTo(Panel panel) {
        Draft draft = new Draft(panel);
        Pool pool = new Pool(pooling, panel, draft);
        for (Whole whole : wholes) {
            List<String> parts = parts(whole, draft);
            draft.describe(whole.unit());
            for (Draft.Figures figures : draft.columns()) {
                for (int year : draft.years()) {
                    draft.fill(figures, whole.unit().id(), year, pool.pooled(figures, year, parts));
                }
            }
            draft.settle();
        }
        return draft.changed();
    }

    private static List<String> parts(Whole whole, Draft draft) {
        List<String> ids =
                whole.parts().stream().map(part -> draft.require(part).id()).toList();
        Checks.distinct("parts of " + whole.unit(), ids);
        return Pool.inOrder(ids);
    }
}
