package org.mattstock.data;

import org.jspecify.annotations.Nullable;

/** What one chunk holds. Ordered by indicator, then breakdown. */
record ChunkKey(String indicator, Breakdown breakdown) implements Comparable<ChunkKey> {
    boolean is(String otherIndicator, Breakdown otherBreakdown) {
        return indicator.equals(otherIndicator) && breakdown.code().equals(otherBreakdown.code());
    }

    /** Written out: what a record has from the language costs the first panel of a program more time than its cells. */
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ChunkKey other && is(other.indicator, other.breakdown);
    }

    @Override
    public int hashCode() {
        return indicator.hashCode() * 31 + breakdown.code().hashCode();
    }

    @Override
    public int compareTo(ChunkKey other) {
        int byIndicator = CodePoints.compare(indicator, other.indicator);
        return byIndicator != 0 ? byIndicator : breakdown.compareTo(other.breakdown);
    }

    @Override
    public String toString() {
        return indicator + " " + breakdown;
    }
}
