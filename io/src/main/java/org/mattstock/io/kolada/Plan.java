package org.mattstock.io.kolada;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mattstock.io.kolada.Request.Others;

/**
 * Cuts a query into requests: no more than {@value #MOST_IDS} ids stand in a segment of an address. Units are left out of it where fewer
 * pages come of that, though the rows of all areas and groups there are come with them.
 */
final class Plan {
    static final int MOST_IDS = 25;
    private static final int ROWS_PER_PAGE = 5_000;

    /** 312 areas and about 3,600 groups. */
    private static final int ALL_AREAS = 4_000;

    private final Urls urls;
    private final KoladaQuery query;

    Plan(URI base, KoladaQuery query) {
        this.urls = new Urls(base);
        this.query = query;
    }

    /** The requests for data of these units. */
    List<Request> data(Collection<String> units) {
        List<Request> requests = new ArrayList<>();
        for (List<String> indicators : batches(query.indicators())) {
            for (List<Integer> years : years()) {
                if (isOpenBetter(units.size(), indicators.size(), years.size())) {
                    requests.add(request(indicators, years, units, Others.COME));
                } else {
                    batches(units).forEach(some -> requests.add(request(indicators, years, some, Others.NEVER)));
                }
            }
        }
        return requests;
    }

    private List<List<Integer>> years() {
        return query.years().isEmpty() ? List.of(List.of()) : batches(query.years());
    }

    private boolean isOpenBetter(int units, int indicators, int years) {
        long rows = (long) indicators * years;
        long open = pages(rows * ALL_AREAS);
        long named = batches(units) * pages(rows * Math.min(units, MOST_IDS));
        return years > 0 && !isOperating() && open < named;
    }

    private static long pages(long rows) {
        return (rows + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE;
    }

    private static long batches(long ids) {
        return (ids + MOST_IDS - 1) / MOST_IDS;
    }

    private boolean isOperating() {
        return query.choice() == KoladaQuery.Choice.OPERATING || query.choice() == KoladaQuery.Choice.OPERATING_IN;
    }

    private Request request(
            Collection<String> indicators, Collection<Integer> years, Collection<String> units, Others others) {
        List<String> path = new ArrayList<>(List.of(isOperating() ? "oudata" : "data", "kpi", Urls.ids(indicators)));
        if (others == Others.NEVER) {
            path.addAll(List.of(isOperating() ? "ou" : "municipality", Urls.ids(units)));
        }
        if (!years.isEmpty()) {
            path.addAll(List.of("year", Urls.ids(years)));
        }
        URI url = urls.of(path.toArray(String[]::new));
        Optional<URI> changes = query.since().map(day -> Urls.with(url, "from_date", day.toString()));
        return new Request(
                changes.orElse(url), Request.texts(indicators), Request.texts(years), Request.texts(units), others);
    }

    /** Parts of at most {@value #MOST_IDS}, in order. */
    static <T> List<List<T>> batches(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < list.size(); from += MOST_IDS) {
            batches.add(list.subList(from, Math.min(from + MOST_IDS, list.size())));
        }
        return batches;
    }
}
