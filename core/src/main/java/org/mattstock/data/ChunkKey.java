package org.mattstock.data;

/** What one chunk holds. Ordered by indicator, then breakdown. */
record ChunkKey(String indicator, Breakdown breakdown) implements Comparable<ChunkKey> {
    boolean is(String otherIndicator, Breakdown otherBreakdown) {
        return indicator.equals(otherIndicator) && breakdown.code().equals(otherBreakdown.code());
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
