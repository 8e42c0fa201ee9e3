package org.mattstock.io.kolada;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.internal.rows.Intake;
import org.mattstock.io.kolada.Answers.Changes;
import org.mattstock.io.kolada.KoladaException.Reason;

/** Answers one query: what describes its indicators and units first, then the data, then the panel of it when all has come. */
final class Fetch {
    static final String SOURCE = "Kolada";
    private static final String ATTRIBUTION = "Källa: Kolada";

    private final URI base;
    private final KoladaQuery query;
    private final Session session;
    private final Urls urls;
    private final Problems problems = new Problems();

    Fetch(URI base, KoladaQuery query, Session session) {
        this.base = base;
        this.query = query;
        this.session = session;
        urls = new Urls(base);
    }

    KoladaAnswer answer() {
        Map<String, KoladaIndicator> indicators = indicators();
        Choosing.Chosen chosen = new Choosing(query, session, urls, problems).units();
        List<Request> requests = new Plan(base, query).data(chosen.units().keySet());
        session.plan(requests.size());
        Map<Request, Answered> data = new LinkedHashMap<>();
        for (Request request : requests) {
            data.put(request, session.to(request.url(), Changes.ASKED_BY_DAY));
        }
        return new KoladaAnswer(base, query, checked(indicators, chosen, data), session.all());
    }

    private Loaded<Panel> checked(
            Map<String, KoladaIndicator> indicators, Choosing.Chosen chosen, Map<Request, Answered> data) {
        try {
            return panel(indicators, chosen, data);
        } catch (KoladaException e) {
            session.forget(data.keySet().stream().map(Request::url).toList());
            throw e;
        }
    }

    private Map<String, KoladaIndicator> indicators() {
        List<List<String>> batches = Plan.batches(query.indicators());
        session.plan(batches.size());
        Map<String, KoladaIndicator> found = new TreeMap<>();
        for (List<String> batch : batches) {
            for (Item item : session.items(urls.of("kpi", Urls.ids(batch)))) {
                if (batch.contains(item.id())) {
                    found.put(item.id(), KoladaIndicator.of(item));
                }
            }
        }
        query.indicators().stream()
                .filter(id -> !found.containsKey(id))
                .forEach(id -> problem(
                        Problem.Kind.UNKNOWN_INDICATOR, "Kolada must know an indicator, and does not know " + id));
        return found;
    }

    private void problem(Problem.Kind kind, String text) {
        problems.add(kind, SOURCE, 0, 0, () -> text);
    }

    private Loaded<Panel> panel(
            Map<String, KoladaIndicator> indicators, Choosing.Chosen chosen, Map<Request, Answered> data) {
        LocalDate asOf = asOf(data.values());
        Map<String, Indicator> described = new TreeMap<>();
        query.indicators()
                .forEach(id -> described.put(
                        id,
                        Optional.ofNullable(indicators.get(id))
                                .map(known -> known.toIndicator(asOf))
                                .orElseGet(() -> Indicator.of(id, id))));
        ReadOptions options =
                ReadOptions.DEFAULT.withUnits(chosen.units().values()).withIndicators(described.values());
        Intake intake = new Intake(options, problems);
        Gave gave = new Gave();
        rows(intake, options, data, gave);
        requireNoneTwice(data.keySet());
        chosen.groupings().forEach(intake.builder()::grouping);
        intake.builder().provenance(new Provenance(SOURCE, Optional.of(asOf), ATTRIBUTION));
        gave.tellOfNothing(query, indicators.keySet(), chosen, problems);
        return intake.loaded();
    }

    private void rows(Intake intake, ReadOptions options, Map<Request, Answered> data, Gave gave) {
        try {
            PanelRows.read(
                    intake,
                    options,
                    PanelRows.Ways.SHORT,
                    SOURCE,
                    rows -> data.forEach((request, answered) -> new Layers(request, rows, gave).read(answered)));
        } catch (IllegalStateException e) {
            throw new KoladaException(Reason.TOO_LARGE, null, String.valueOf(e.getMessage()), e);
        }
    }

    /** Requests do not overlap, so that a cell that comes twice comes of pages that were cut anew in between. */
    private void requireNoneTwice(Collection<Request> requests) {
        if (problems.count(Problem.Kind.DUPLICATE_KEY) > 0) {
            String first = problems.with("").problems().stream()
                    .filter(problem -> problem.kind() == Problem.Kind.DUPLICATE_KEY)
                    .map(Problem::text)
                    .findFirst()
                    .orElse("");
            throw new KoladaException(
                    Reason.REPEATED,
                    requests.iterator().next().url(),
                    "a row must come once in an answer; the figures may have been changed while they were fetched: "
                            + first);
        }
    }

    /** The day on which the oldest of the answers was up to date. */
    private static LocalDate asOf(Collection<Answered> data) {
        List<LocalDate> days = new ArrayList<>();
        data.forEach(answered -> days.add(LocalDate.ofInstant(answered.latest().fetched(), ZoneOffset.UTC)));
        return days.stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }

    /** The units of an answer in order of id, each once. */
    static Map<String, Unit> byId(Collection<Unit> units) {
        Map<String, Unit> byId = new TreeMap<>();
        units.forEach(unit -> byId.putIfAbsent(unit.id(), unit));
        return byId;
    }
}
