package org.mattstock.io.px;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.internal.cube.Category;
import org.mattstock.io.internal.cube.Cube;
import org.mattstock.io.internal.cube.Dimension;
import org.mattstock.io.internal.cube.FigureTaker;
import org.mattstock.io.internal.rows.Intake;

/** Hands on the figures of a PX file: all of them in order, or rows that begin with keys, of which those that are left out are 0. */
final class PxData {
    private static final char[] ZERO = {'0'};

    private final Cube cube;
    private final PxCells cells;
    private final Intake intake;
    /** By place of a keyed dimension, its places by key; null for the others. */
    private final List<Map<String, Integer>> keys = new ArrayList<>();

    private final long[] strides;

    PxData(Cube cube, PxMeta meta, PxCells cells, Intake intake) {
        this.cube = cube;
        this.cells = cells;
        this.intake = intake;
        strides = new long[cube.dimensions().size()];
        long stride = cube.size() == 0 ? 0 : 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= cube.dimensions().get(i).size();
        }
        for (Dimension each : cube.dimensions()) {
            keys.add(meta.byCode(each.id()).map(code -> places(each, code)).orElse(Map.of()));
        }
    }

    private static Map<String, Integer> places(Dimension dimension, boolean byCode) {
        Map<String, Integer> places = new HashMap<>();
        List<Category> categories = dimension.categories();
        for (boolean code : new boolean[] {byCode, !byCode}) {
            for (int i = 0; i < categories.size(); i++) {
                Category each = categories.get(i);
                places.putIfAbsent(code || each.label().isEmpty() ? each.code() : each.label(), i);
            }
        }
        return places;
    }

    /** Hands on all figures. */
    void handOn(FigureTaker taker) {
        try {
            if (keys.stream().allMatch(Map::isEmpty)) {
                dense(taker);
            } else {
                keyed(taker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dense(FigureTaker taker) throws IOException {
        long size = cube.size();
        long count = 0;
        while (cells.next()) {
            if (count == size) {
                throw refused("got more");
            }
            char[] cell = cells.sign();
            taker.figure(count, cells.line(), cell, cells.length(), "");
            count++;
        }
        if (count < size) {
            throw refused("got " + count);
        }
    }

    private ReadException refused(String got) {
        return Cube.refused(
                Problem.Kind.HEADER,
                cube.source(),
                cells.line(),
                "DATA must have as many figures as there are combinations of values (" + cube.size() + "), " + got);
    }

    private void keyed(FigureTaker taker) throws IOException {
        long rows = 1;
        for (int i = 0; i < strides.length; i++) {
            rows *= isKeyed(i) ? cube.dimensions().get(i).size() : 1;
        }
        long most = intake.options().limits().panel().cells();
        if (rows > Math.min(most, Integer.MAX_VALUE)) {
            throw Cube.refused(
                    Problem.Kind.LIMIT, cube.source(), 0, "rows by KEYS may be at most " + most + ", got " + rows);
        }
        BitSet there = new BitSet();
        int[] places = new int[strides.length];
        while (cells.next()) {
            there.set(key(places));
            row(places, false, taker);
        }
        leftOut(there, (int) rows, taker);
    }

    private boolean isKeyed(int dimension) {
        return !keys.get(dimension).isEmpty();
    }

    /** Reads the keys of a row, of which the first has been read; its number among all rows. */
    private int key(int[] places) throws IOException {
        int row = 0;
        boolean first = true;
        for (int i = 0; i < places.length; i++) {
            if (!isKeyed(i)) {
                continue;
            }
            if (!first && !cells.next()) {
                throw refused("got a row that breaks off");
            }
            first = false;
            Integer place = keys.get(i).get(cells.text());
            if (place == null) {
                throw Cube.refused(
                        Problem.Kind.HEADER,
                        cube.source(),
                        cells.line(),
                        "a row must begin with a value of \""
                                + cube.dimensions().get(i).id() + "\", got \"" + cells.text() + "\"");
            }
            places[i] = place;
            row = row * cube.dimensions().get(i).size() + place;
        }
        return row;
    }

    /** The figures of a row: of all combinations of the dimensions that are no keys. */
    private void row(int[] places, boolean zero, FigureTaker taker) throws IOException {
        for (int i = 0; i < places.length; i++) {
            places[i] = isKeyed(i) ? places[i] : 0;
        }
        do {
            long position = 0;
            for (int i = 0; i < places.length; i++) {
                position += places[i] * strides[i];
            }
            if (!zero && !cells.next()) {
                throw refused("got a row that breaks off");
            }
            char[] cell = zero ? ZERO : cells.sign();
            taker.figure(position, cells.line(), cell, zero ? 1 : cells.length(), "");
        } while (step(places, false));
    }

    /** Goes on to the next combination of the dimensions that are keys, or of the others; false after the last. */
    private boolean step(int[] places, boolean keyed) {
        for (int i = places.length - 1; i >= 0; i--) {
            if (isKeyed(i) == keyed) {
                places[i]++;
                if (places[i] < cube.dimensions().get(i).size()) {
                    return true;
                }
                places[i] = 0;
            }
        }
        return false;
    }

    private void leftOut(BitSet there, int rows, FigureTaker taker) throws IOException {
        int lacking = rows - there.cardinality();
        if (lacking == 0 || cube.size() == 0) {
            return;
        }
        int[] places = new int[strides.length];
        for (int row = 0; row < rows; row++) {
            if (!there.get(row)) {
                row(places.clone(), true, taker);
            }
            step(places, true);
        }
        intake.problems()
                .add(
                        Problem.Kind.ZERO_SIGN,
                        cube.source(),
                        0,
                        0,
                        () -> lacking + " rows that KEYS leaves out were read as 0");
    }
}
