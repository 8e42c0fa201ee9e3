package org.mattstock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mattstock.chart.Caption;
import org.mattstock.chart.Chart;
import org.mattstock.data.Unit;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.Honor;
import org.mattstock.development.Pattern;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;

/** Places over years, and how units developed. */
final class YearCharts {
    private static final int LINES = 12;
    private static final int STRONG = 3;
    private static final int LEADERS = 5;

    private final ReportContent content;
    private final Scores scores;
    private final Ranking ranking;
    private final OverviewSentences sentences;
    private final OverviewTables tables;
    private final BiFunction<String, String, Caption> captions;

    YearCharts(
            ReportContent content,
            OverviewSentences sentences,
            OverviewTables tables,
            BiFunction<String, String, Caption> captions) {
        this.content = content;
        this.scores = content.scores();
        this.ranking = content.ranking();
        this.sentences = sentences;
        this.tables = tables;
        this.captions = captions;
    }

    void addPlaces(Map<String, Chart> charts) {
        if (content.earlier().isEmpty()) {
            return;
        }
        List<Scores> years =
                Stream.concat(content.earlier().stream(), Stream.of(scores)).toList();
        List<Unit> first = upTo(content.top());
        List<String> stayed = first.stream()
                .filter(unit -> years.stream().allMatch(year -> hasPlace(year, unit, content.top())))
                .map(tables::name)
                .toList();
        List<Unit> shown = shownOverYears(years);
        if (shown.isEmpty()) {
            return;
        }
        String title = sentences.staying(stayed, first.size(), content.top(), years.size());
        Caption caption = captions.apply(
                        title, sentences.text("years", shown.size(), scores.year(), gone(years), sizes(years)))
                .stressing(stayed.subList(0, Math.min(STRONG, stayed.size())));
        charts.put("places", Chart.bump(table(years, shown), caption));
    }

    private static boolean hasPlace(Scores year, Unit unit, double worst) {
        return year.panel().unit(unit.id()).isPresent()
                && year.ranking()
                        .entry(unit.id())
                        .filter(entry -> entry.place() <= worst)
                        .isPresent();
    }

    private static boolean hasPlaces(List<Scores> years, Unit unit) {
        return years.stream().allMatch(year -> hasPlace(year, unit, Double.POSITIVE_INFINITY));
    }

    private List<Unit> upTo(int place) {
        return ranking.entries().stream()
                .filter(entry -> entry.place() <= place)
                .map(Ranking.Entry::unit)
                .toList();
    }

    private List<Unit> shownOverYears(List<Scores> years) {
        List<Unit> shown = new ArrayList<>(ranking.entries().stream()
                .map(Ranking.Entry::unit)
                .filter(unit -> hasPlaces(years, unit))
                .limit(LINES)
                .toList());
        content.followed()
                .filter(unit -> !shown.contains(unit) && hasPlaces(years, unit))
                .ifPresent(shown::add);
        return shown;
    }

    /** Who is near the top and not drawn. */
    private String gone(List<Scores> years) {
        StringJoiner gone = new StringJoiner(", ");
        ranking.entries().stream()
                .limit(LINES)
                .filter(entry -> !hasPlaces(years, entry.unit()))
                .forEach(entry -> gone.add(tables.name(entry.unit())));
        return gone.length() == 0 ? "" : sentences.text("years.gone", gone);
    }

    private String sizes(List<Scores> years) {
        StringJoiner sizes = new StringJoiner(", ");
        years.forEach(year ->
                sizes.add(year.year() + ": " + sentences.whole(year.ranking().size())));
        return sizes.toString();
    }

    /** Places over years of units that had one every year. */
    private Table table(List<Scores> years, List<Unit> shown) {
        Table.Builder table = Table.builder("").text(tables.heading("name"));
        years.forEach(
                year -> table.column(year.index().ranking().placeColumn().withName(Integer.toString(year.year()))));
        for (Unit unit : shown) {
            @Nullable Object[] row = new @Nullable Object[1 + years.size()];
            row[0] = tables.name(unit);
            for (int i = 0; i < years.size(); i++) {
                Scores year = years.get(i);
                double place = year.ranking().requireEntry(unit.id()).place();
                row[1 + i] = year.index().ranking().shownPlace(place);
            }
            table.row(row);
        }
        return table.build();
    }

    /** The composites of those who lead, over the years that were followed; whoever lacks the last is left out. */
    void addDevelopment(Map<String, Chart> charts, DevelopmentResult development) {
        int last = development.years().size() - 1;
        List<UnitDevelopment> shown = development.honor().order().stream()
                .map(Honor.Candidate::unit)
                .map(unit -> development.requireUnit(unit.id()))
                .filter(each -> each.pattern().isPresent())
                .filter(each -> value(each, development.years().get(last)) != null)
                .limit(LEADERS)
                .toList();
        if (shown.isEmpty() || last == 0) {
            return;
        }
        Table.Builder table = Table.builder("").text(tables.heading("name"));
        development.years().forEach(year -> table.decimal(Integer.toString(year), 1));
        for (UnitDevelopment each : shown) {
            @Nullable Object[] row = new @Nullable Object[2 + last];
            row[0] = tables.name(each.unit());
            for (int i = 0; i <= last; i++) {
                row[1 + i] = value(each, development.years().get(i));
            }
            table.row(row);
        }
        int rising = development.count(UnitDevelopment.Conclusion.STEADY_AND_SUPPORTED)
                + development.count(UnitDevelopment.Conclusion.STEADY_UNSUPPORTED);
        int judged = development.units().size() - development.count(UnitDevelopment.Conclusion.NOT_DECIDABLE);
        Caption caption = captions.apply(sentences.rising(rising, judged), sentences.text("development", shown.size()));
        charts.put("development", Chart.lines(table.build(), caption));
    }

    private static @Nullable Double value(UnitDevelopment unit, int year) {
        Pattern.Course course = unit.pattern().orElseThrow().absolute();
        int at = course.years().indexOf(year);
        return at < 0 ? null : Objects.requireNonNull(course.values().get(at));
    }
}
