package org.mattstock.internal.ranking;

/** Which places a group of equal values gets; the names are those of the public tie rules. */
public enum Ties {
    COMPETITION {
        @Override
        double place(int start, int end, int group) {
            return start + 1;
        }
    },
    MODIFIED {
        @Override
        double place(int start, int end, int group) {
            return end;
        }
    },
    DENSE {
        @Override
        double place(int start, int end, int group) {
            return group + 1;
        }
    },
    FRACTIONAL {
        @Override
        double place(int start, int end, int group) {
            return (start + 1L + end) / 2.0;
        }
    },
    ORDINAL {
        @Override
        double place(int start, int end, int group) {
            return start + 1;
        }
    };

    /**
     * The place, counted from 1, of one value; everything else is counted from 0.
     *
     * @param start the first position of its group
     * @param end the position after the last of its group
     * @param group which group it is
     */
    abstract double place(int start, int end, int group);
}
