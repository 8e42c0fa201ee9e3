package org.mattstock.internal.statistics;

import java.util.function.Consumer;

/** All orders of a few things. */
public final class Permutations {
    private Permutations() {}

    /**
     * Shows every order of 0..n-1 once, in lexicographic order.
     *
     * @param n small: there are n! orders
     * @param visitor gets the same array each time and must not keep it
     */
    public static void forEach(int n, Consumer<int[]> visitor) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        forEachDistinct(order, visitor);
    }

    /**
     * Shows every different order of some values once, in lexicographic order.
     *
     * @param ascending the values, some of which may be equal; left in descending order
     * @param visitor gets the same array each time and must not keep it
     */
    public static void forEachDistinct(int[] ascending, Consumer<int[]> visitor) {
        do {
            visitor.accept(ascending);
        } while (next(ascending));
    }

    private static boolean next(int[] order) {
        int i = order.length - 2;
        while (i >= 0 && order[i] >= order[i + 1]) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        int j = order.length - 1;
        while (order[j] <= order[i]) {
            j--;
        }
        swap(order, i, j);
        for (int a = i + 1, b = order.length - 1; a < b; a++, b--) {
            swap(order, a, b);
        }
        return true;
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}
