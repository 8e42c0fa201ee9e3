package org.mattstock.io.kolada;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mattstock.table.Table;

/**
 * The indicators that Kolada has, to be looked through and searched. In order of id; immutable.
 *
 * <p>A search finds an indicator if each of the words is in its id, title, area, perspective or description. Hits are ranked: title before
 * area before description, whole words before compounds ({@code skola}: {@code skolan} before {@code grundskola}), open series before
 * closed ones, then by id. The same words give the same order everywhere.
 */
public final class KoladaCatalog {
    /** What there is to know of an indicator before it is used. */
    public enum Mark {
        /** Figures were published within the last {@value #NEW_DAYS} days, preliminary ones included. */
        NEW,
        /** The series has ended, as its title says: {@code (-2024)}. */
        CLOSED,
        /** The latest figures are preliminary: their day has come, and that of the final ones has not. */
        PRELIMINARY
    }

    /**
     * What a search found.
     *
     * @param indicator which
     * @param score how well it answers, above 0; comparable within one search only
     */
    public record Hit(KoladaIndicator indicator, int score) {}

    /** How many days figures are new. */
    public static final int NEW_DAYS = 60;

    private static final int ID = 40;
    private static final int TITLE = 10;
    private static final int AREA = 3;
    private static final int DESCRIPTION = 1;

    private final List<KoladaIndicator> indicators;
    private final LocalDate day;

    private KoladaCatalog(List<KoladaIndicator> indicators, LocalDate day) {
        this.indicators = indicators;
        this.day = Objects.requireNonNull(day, "day");
    }

    /**
     * A catalog of indicators.
     *
     * @param day the day on which it is looked at, by which marks are told
     * @throws IllegalArgumentException if two have the same id
     */
    public static KoladaCatalog of(Collection<KoladaIndicator> indicators, LocalDate day) {
        Map<String, KoladaIndicator> byId = new TreeMap<>();
        for (KoladaIndicator each : indicators) {
            if (byId.put(each.id(), each) != null) {
                throw new IllegalArgumentException("ids of indicators must differ, got " + each.id() + " twice");
            }
        }
        return new KoladaCatalog(List.copyOf(byId.values()), day);
    }

    /** The indicators, by id. */
    public List<KoladaIndicator> indicators() {
        return indicators;
    }

    /** The day by which marks are told: that on which the catalog was fetched, unless another was given. */
    public LocalDate day() {
        return day;
    }

    /** The catalog as of another day. */
    public KoladaCatalog on(LocalDate other) {
        return new KoladaCatalog(indicators, other);
    }

    /** The indicator with an id; empty where there is none. */
    public Optional<KoladaIndicator> indicator(String id) {
        String wanted = id.strip().toUpperCase(Locale.ROOT);
        return indicators.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    /** Those whose operating area has these words, such as {@code grundskola}. */
    public KoladaCatalog inArea(String words) {
        return where(words, KoladaIndicator::area);
    }

    /** Those whose perspective has these words, such as {@code resurser}. */
    public KoladaCatalog inPerspective(String words) {
        return where(words, KoladaIndicator::perspective);
    }

    private KoladaCatalog where(String words, Function<KoladaIndicator, String> text) {
        List<String> wanted = requireWords(words);
        return new KoladaCatalog(
                indicators.stream()
                        .filter(each -> {
                            SearchText has = new SearchText(text.apply(each));
                            return wanted.stream().allMatch(word -> has.fit(word) > 0);
                        })
                        .toList(),
                day);
    }

    private static List<String> requireWords(String words) {
        List<String> wanted = SearchText.words(words);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("words must have letters or digits, got \"" + words + "\"");
        }
        return wanted;
    }

    /** What answers words, best first; none where nothing does. */
    public List<Hit> search(String words) {
        List<String> wanted = requireWords(words);
        List<Hit> hits = new ArrayList<>();
        for (KoladaIndicator each : indicators) {
            int score = score(each, wanted);
            if (score > 0) {
                hits.add(new Hit(each, score));
            }
        }
        hits.sort(Comparator.comparingInt((Hit hit) -> -hit.score())
                .thenComparing(hit -> hit.indicator().lastYear().isPresent())
                .thenComparing(hit -> hit.indicator().id()));
        return Collections.unmodifiableList(hits);
    }

    /** The sum over the words of the best place of each; 0 if one has none. */
    private static int score(KoladaIndicator each, List<String> wanted) {
        Map<SearchText, Integer> weights = new HashMap<>();
        weights.put(new SearchText(each.title()), TITLE);
        weights.put(new SearchText(each.area() + " " + each.perspective()), AREA);
        weights.put(new SearchText(each.description()), DESCRIPTION);
        int sum = 0;
        for (String word : wanted) {
            int best = each.id().toLowerCase(Locale.ROOT).startsWith(word) ? ID * SearchText.WHOLE : 0;
            for (Map.Entry<SearchText, Integer> text : weights.entrySet()) {
                best = Math.max(best, text.getValue() * text.getKey().fit(word));
            }
            if (best == 0) {
                return 0;
            }
            sum += best;
        }
        return sum;
    }

    /** What there is to know of an indicator, by the catalog's day. */
    public Set<Mark> marks(KoladaIndicator indicator) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        boolean early = indicator.preliminary().filter(this::hasCome).isPresent();
        boolean settled = indicator.published().filter(this::hasCome).isPresent();
        if (indicator.preliminary().filter(this::isNew).isPresent()
                || indicator.published().filter(this::isNew).isPresent()) {
            marks.add(Mark.NEW);
        }
        if (indicator.lastYear().isPresent()) {
            marks.add(Mark.CLOSED);
        }
        if (early && !settled) {
            marks.add(Mark.PRELIMINARY);
        }
        return Collections.unmodifiableSet(marks);
    }

    private boolean hasCome(LocalDate published) {
        return !published.isAfter(day);
    }

    private boolean isNew(LocalDate published) {
        return hasCome(published) && published.isAfter(day.minusDays(NEW_DAYS));
    }

    /** The operating areas, with how many indicators each has. */
    public SortedMap<String, Integer> areas() {
        return counted(KoladaIndicator::area);
    }

    /** The perspectives, with how many indicators each has. */
    public SortedMap<String, Integer> perspectives() {
        return counted(KoladaIndicator::perspective);
    }

    private SortedMap<String, Integer> counted(Function<KoladaIndicator, String> text) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        indicators.forEach(each -> counts.merge(text.apply(each), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    /** A row for each indicator. */
    public Table toTable() {
        return table("Indicators of Kolada", indicators);
    }

    /** A row for each hit, in the same order. */
    public Table toTable(List<Hit> hits) {
        return table("Found in Kolada", hits.stream().map(Hit::indicator).toList());
    }

    private Table table(String name, List<KoladaIndicator> some) {
        Table.Builder table = Table.builder(name)
                .text("id")
                .text("title")
                .text("unit")
                .text("area")
                .text("perspective")
                .text("marks")
                .text("published");
        for (KoladaIndicator each : some) {
            table.row(
                    each.id(),
                    each.title(),
                    each.unitOfMeasure(),
                    each.area(),
                    each.perspective(),
                    marks(each).stream()
                            .map(mark -> mark.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" ")),
                    each.published().map(LocalDate::toString).orElse(""));
        }
        return table.build();
    }

    @Override
    public String toString() {
        return indicators.size() + " indicators as of " + day;
    }
}
