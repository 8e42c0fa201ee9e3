package org.mattstock.chart;

/** A path as SVG writes it, with two decimals at most. */
final class Path {
    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    private final StringBuilder out = new StringBuilder();

    /** A filled box. */
    Path box(double left, double top, double right, double bottom) {
        return move(left, top).to('H', right).to('V', bottom).to('H', left).add("Z");
    }

    Path line(double x1, double y1, double x2, double y2) {
        move(x1, y1);
        return x1 == x2
                ? to('V', y2)
                : y1 == y2 ? to('H', x2) : to('L', x2).add(" ").add(number(y2));
    }

    /** A line of no length, which a round end makes a point. */
    Path point(double x, double y) {
        return move(x, y).add("h0");
    }

    private Path move(double x, double y) {
        return to('M', x).add(" ").add(number(y));
    }

    private Path to(char command, double value) {
        out.append(command).append(number(value));
        return this;
    }

    private Path add(String text) {
        out.append(text);
        return this;
    }

    boolean isEmpty() {
        return out.length() == 0;
    }

    /** A number with two decimals at most, none of them a last zero. */
    static String number(double value) {
        long hundredths = Math.round(value * HUNDRED);
        long whole = Math.abs(hundredths) / HUNDRED;
        long rest = Math.abs(hundredths) % HUNDRED;
        String decimals = rest == 0 ? "" : rest % TEN == 0 ? "." + rest / TEN : rest < TEN ? ".0" + rest : "." + rest;
        return (hundredths < 0 ? "-" : "") + whole + decimals;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
