package org.mattstock.jury;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mattstock.data.Unit;

/** Who leads by mean marks and parts, written a second time: in fractions of whole numbers, mark by mark. */
final class SlowTotals {
    private final MarkBook book;
    private final List<SideBySide.Part> parts;

    SlowTotals(Deliberation deliberation) {
        this.book = deliberation.book();
        this.parts = deliberation.parts();
    }

    /** A fraction; the denominator is positive. */
    private record Fraction(BigInteger top, BigInteger bottom) {
        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        static Fraction of(double whole, long bottom) {
            return new Fraction(new BigDecimal(whole).toBigIntegerExact(), BigInteger.valueOf(bottom));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        Fraction times(double whole) {
            return new Fraction(top.multiply(new BigDecimal(whole).toBigIntegerExact()), bottom);
        }

        int compareTo(Fraction other) {
            return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
        }
    }

    /** The leaders by these weights, with the marks of these jurors left out; nobody where a part with weight is lacking. */
    List<Unit> leaders(Map<String, Double> weights, List<String> leftOut) {
        List<Unit> best = new ArrayList<>();
        Fraction most = Fraction.ZERO;
        for (Unit unit : book.units()) {
            Fraction total = Fraction.ZERO;
            for (Map.Entry<String, Double> weight : weights.entrySet()) {
                Fraction share = weight.getValue() == 0 ? Fraction.ZERO : share(weight.getKey(), unit.id(), leftOut);
                if (share.bottom.signum() == 0) {
                    return List.of();
                }
                total = total.plus(share.times(weight.getValue()));
            }
            int against = best.isEmpty() ? 1 : total.compareTo(most);
            if (against > 0) {
                best.clear();
                most = total;
            }
            if (against >= 0) {
                best.add(unit);
            }
        }
        return weights.values().stream().allMatch(weight -> weight == 0) ? List.of() : best;
    }

    /** A part's share of its scale; a denominator of 0 where there is none. */
    private Fraction share(String part, String unit, List<String> leftOut) {
        for (SideBySide.Part each : parts) {
            if (each.id().equals(part)) {
                return Fraction.of(each.scores().get(unit), 10);
            }
        }
        double sum = 0;
        long count = 0;
        for (MarkBook.Mark mark : book.marks()) {
            if (mark.unit().equals(unit) && mark.criterion().equals(part) && !leftOut.contains(mark.juror())) {
                sum += mark.value() - 1;
                count++;
            }
        }
        return Fraction.of(sum, 4 * count);
    }
}
