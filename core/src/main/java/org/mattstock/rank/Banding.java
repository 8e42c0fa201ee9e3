package org.mattstock.rank;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.internal.text.Decimals;
import org.mattstock.table.Table;

/** The ranked units of a {@link Ranking} divided by {@link Bands}. Units without a place have no band. */
public final class Banding {
    private final Ranking ranking;
    private final Bands bands;
    private final int bandCount;
    private final int[] numbers;

    private Banding(Ranking ranking, Bands bands, int bandCount, int[] numbers) {
        this.ranking = ranking;
        this.bands = bands;
        this.bandCount = bandCount;
        this.numbers = numbers;
    }

    static Banding of(Ranking ranking, Bands bands) {
        if (bands instanceof Bands.Shares shares) {
            return new Banding(ranking, bands, 3, byShares(ranking, shares));
        }
        Bands.Cuts cuts = (Bands.Cuts) bands;
        int[] numbers = ranking.entries().stream()
                .mapToInt(entry -> byCuts(entry.score(), cuts.cuts(), ranking.rule()))
                .toArray();
        return new Banding(ranking, bands, cuts.cuts().size() + 1, numbers);
    }

    /** A whole group of equal scores goes to one side of a cut, decided by its first or by its last position. */
    private static int[] byShares(Ranking ranking, Bands.Shares shares) {
        int n = ranking.size();
        RoundingMode mode = RoundingMode.valueOf(shares.rounding().name());
        int best = Decimals.shareOf(shares.best(), n, mode);
        int worstFrom = Math.max(best, n - Decimals.shareOf(shares.worst(), n, mode));
        int[] groups = ranking.groups();
        int[] numbers = new int[n];
        int start = 0;
        while (start < n) {
            int end = start + 1;
            while (end < n && groups[end] == groups[start]) {
                end++;
            }
            int deciding = shares.cutTies() == Bands.CutTies.BETTER ? start : end - 1;
            int number = deciding < best ? 1 : deciding < worstFrom ? 2 : 3;
            java.util.Arrays.fill(numbers, start, end, number);
            start = end;
        }
        return numbers;
    }

    private static int byCuts(double score, List<Double> cuts, RankingRule rule) {
        double seen = rule.seen(score);
        boolean highest = rule.order() == RankingRule.Order.HIGHEST_FIRST;
        long worseThan =
                cuts.stream().filter(cut -> highest ? seen < cut : seen > cut).count();
        return (int) worseThan + 1;
    }

    /** The ranking. */
    public Ranking ranking() {
        return ranking;
    }

    /** How it was divided. */
    public Bands bands() {
        return bands;
    }

    /** How many bands there are, some perhaps without units. */
    public int bandCount() {
        return bandCount;
    }

    /**
     * The units of a band, best first.
     *
     * @param number from 1, the best, to {@link #bandCount()}
     */
    public List<Ranking.Entry> band(int number) {
        if (number < 1 || number > bandCount) {
            throw new IllegalArgumentException("number must be 1 to " + bandCount + ", got " + number);
        }
        return IntStream.range(0, numbers.length)
                .filter(i -> numbers[i] == number)
                .mapToObj(ranking.entries()::get)
                .toList();
    }

    /**
     * The number of a unit's band, 1 being the best.
     *
     * @param idOrName the unit's id or name
     * @throws IllegalArgumentException if the unit is unknown or unranked
     */
    public int bandOf(String idOrName) {
        return numbers[ranking.entries().indexOf(ranking.requireEntry(idOrName))];
    }

    /** Band, place, id, name and score of every ranked unit, best first. */
    public Table toTable() {
        RankingRule rule = ranking.rule();
        Table.Builder table = Shown.place(Table.builder("Bands").integer("band"), "place", rule)
                .text("id")
                .text("unit")
                .decimal("score", Shown.decimals(rule));
        for (int i = 0; i < numbers.length; i++) {
            Ranking.Entry entry = ranking.entries().get(i);
            table.row(
                    (long) numbers[i],
                    Shown.place(entry.place(), rule),
                    entry.unit().id(),
                    entry.unit().name(),
                    ranking.shown(entry));
        }
        return table.build();
    }

    /** Each band with how many units it holds, and its best and worst score. */
    public Table summaryTable() {
        int decimals = Shown.decimals(ranking.rule());
        Table.Builder table = Table.builder("Bands")
                .integer("band")
                .integer("units")
                .decimal("best score", decimals)
                .decimal("worst score", decimals);
        boolean highest = ranking.rule().order() == RankingRule.Order.HIGHEST_FIRST;
        for (int number = 1; number <= bandCount; number++) {
            List<Ranking.Entry> sorted = band(number).stream()
                    .sorted(Comparator.comparingDouble(Ranking.Entry::score))
                    .toList();
            int n = sorted.size();
            table.row(
                    (long) number,
                    (long) n,
                    n == 0 ? null : ranking.shown(sorted.get(highest ? n - 1 : 0)),
                    n == 0 ? null : ranking.shown(sorted.get(highest ? 0 : n - 1)));
        }
        return table.build();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
