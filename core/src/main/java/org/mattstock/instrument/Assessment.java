package org.mattstock.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Lookup;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.table.Table;

/** What an instrument says of all units of its population, as of a year. Immutable. */
public final class Assessment {
    private final Instrument instrument;
    private final int year;
    private final List<Grouping> groupings;
    private final List<Evaluation> evaluations;
    private final List<NotEvaluated> notEvaluated;

    Assessment(
            Instrument instrument,
            int year,
            List<Grouping> groupings,
            List<Evaluation> evaluations,
            List<NotEvaluated> notEvaluated) {
        this.instrument = instrument;
        this.year = year;
        this.groupings = groupings;
        this.evaluations = List.copyOf(evaluations);
        this.notEvaluated = List.copyOf(notEvaluated);
    }

    /**
     * A unit without an evaluation that counts.
     *
     * @param unit the unit
     * @param latest the year of its latest evaluation, which is too old; absent if it was never evaluated
     */
    public record NotEvaluated(Unit unit, OptionalInt latest) {
        /** Checks for null. */
        public NotEvaluated {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(latest, "latest");
        }
    }

    /** The instrument. */
    public Instrument instrument() {
        return instrument;
    }

    /** The year in which the evaluations are used. */
    public int year() {
        return year;
    }

    /** The evaluations that count, by id of the unit. */
    public List<Evaluation> evaluations() {
        return evaluations;
    }

    /** The units of the population without one, by id. */
    public List<NotEvaluated> notEvaluated() {
        return notEvaluated;
    }

    /**
     * A unit's evaluation; empty if it has none that counts.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if several that are evaluated have that name
     */
    public Optional<Evaluation> evaluation(String idOrName) {
        return lookup().find(idOrName);
    }

    /**
     * A unit's evaluation.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if it has none that counts; the message names the nearest that has
     */
    public Evaluation requireEvaluation(String idOrName) {
        return lookup().require(idOrName);
    }

    private Lookup<Evaluation> lookup() {
        return Lookup.of(
                "unit",
                "those evaluated",
                evaluations,
                each -> each.unit().id(),
                each -> each.unit().name());
    }

    /** The places by total, by the definition's own rule. Whoever is not evaluated has none, and the reason says since when. */
    public Ranking ranking() {
        List<Ranking.Scored> scored = new ArrayList<>();
        List<Unranked> unranked = new ArrayList<>();
        for (Evaluation each : evaluations) {
            if (each.unranked().isPresent()) {
                unranked.add(each.unranked().get());
            } else {
                scored.add(new Ranking.Scored(each.unit(), each.total().points().orElseThrow()));
            }
        }
        notEvaluated.forEach(each -> unranked.add(new Unranked(each.unit(), UnrankedReason.NO_SCORE, why(each))));
        return Ranking.of(scored, unranked, instrument.index().ranking());
    }

    private String why(NotEvaluated each) {
        return each.latest().isEmpty()
                ? "never evaluated"
                : "last evaluated " + each.latest().getAsInt() + ", more than " + instrument.maximumAge()
                        + " years before " + year;
    }

    /**
     * This assessment with what the evaluators wrote.
     *
     * @param texts by unit, id or name; units without a text keep what they had
     * @throws IllegalArgumentException if the instrument has no narrative, a unit is not evaluated, or one is named twice
     */
    public Assessment describedBy(Map<String, String> texts) {
        if (instrument.narrative().isEmpty()) {
            throw new IllegalArgumentException("instrument must have a narrative to be described, got " + instrument);
        }
        Map<String, String> byId = new TreeMap<>();
        texts.forEach((idOrName, text) -> {
            Unit unit = requireEvaluation(idOrName).unit();
            if (byId.put(unit.id(), text) != null) {
                throw new IllegalArgumentException("texts must name a unit once, got " + unit + " twice");
            }
        });
        List<Evaluation> described = evaluations.stream()
                .map(each -> each.withDescription(byId.getOrDefault(each.unit().id(), each.description())))
                .toList();
        return new Assessment(instrument, year, groupings, described, notEvaluated);
    }

    /** Every unit beside its peers, area by area. */
    public PeerComparison compareWith(Peers peers) {
        return PeerComparison.of(this, peers);
    }

    /**
     * Every unit beside its own earlier round: those that are evaluated in both, in different years.
     *
     * @param earlier an assessment with the same instrument in the same version
     * @throws IllegalArgumentException if it is of another instrument or version, or its definition is another
     */
    public RoundComparison since(Assessment earlier) {
        return RoundComparison.of(this, earlier);
    }

    Grouping requireGrouping(String id) {
        return Lookup.require("grouping", "the panel's", id, groupings, Grouping::id, Grouping::name);
    }

    /** Place, id, unit, year of the evaluation, total, areas, and newer figures that were passed over; then those without a place, with the reason. */
    public Table toTable() {
        Table.Builder table = Table.builder(instrument.title() + " " + year)
                .column(ranking().rule().placeColumn())
                .text("id")
                .text("unit")
                .integer("evaluated")
                .decimal("total", 2);
        instrument.areas().forEach(area -> table.decimal(area.id(), 1));
        table.text("passed over").text("not ranked");
        Ranking ranking = ranking();
        for (Ranking.Entry entry : ranking.entries()) {
            table.row(row(entry.unit(), ranking.rule().shownPlace(entry.place()), ""));
        }
        for (Unranked each : ranking.unranked()) {
            table.row(row(each.unit(), null, each.reason() + (each.detail().isEmpty() ? "" : ": " + each.detail())));
        }
        return table.build();
    }

    private @Nullable Object[] row(Unit unit, @Nullable Object place, String why) {
        Optional<Evaluation> found = evaluation(unit.id());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(place);
        cells.add(unit.id());
        cells.add(unit.name());
        cells.add(found.map(Evaluation::year));
        found.ifPresentOrElse(
                each -> each.parts().forEach(part -> cells.add(part.points())),
                () -> cells.addAll(Collections.nCopies(1 + instrument.areas().size(), null)));
        cells.add(found.map(Assessment::passedOver).orElse(""));
        cells.add(why);
        return cells.toArray();
    }

    private static String passedOver(Evaluation evaluation) {
        return evaluation.passedOver().stream()
                .map(Evaluation.PassedOver::toString)
                .collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
