package org.mattstock.instrument;

import org.mattstock.internal.text.Checks;

/** What a parameter of a ready instrument or process rests on. Reports print it beside the parameter. */
public sealed interface Basis permits Basis.Published, Basis.Assumed, Basis.Unknown {
    /** PUBLISHED, ASSUMED or UNKNOWN, as reports print it. */
    String word();

    /** The source or the reason; empty for an unknown one. */
    String detail();

    /**
     * Published by whoever runs the process, or stated by a named source.
     *
     * @param source who says so, where and when
     */
    record Published(String source) implements Basis {
        /** Refuses a blank source. */
        public Published {
            Checks.notBlank("source", source);
        }

        @Override
        public String word() {
            return "PUBLISHED";
        }

        @Override
        public String detail() {
            return source;
        }
    }

    /**
     * Not published; chosen here so that the process can be run.
     *
     * @param reason why this and not another
     */
    record Assumed(String reason) implements Basis {
        /** Refuses a blank reason. */
        public Assumed {
            Checks.notBlank("reason", reason);
        }

        @Override
        public String word() {
            return "ASSUMED";
        }

        @Override
        public String detail() {
            return reason;
        }
    }

    /** Not published, and nothing is assumed: the part is left open or left out. */
    record Unknown() implements Basis {
        @Override
        public String word() {
            return "UNKNOWN";
        }

        @Override
        public String detail() {
            return "";
        }
    }

    /** Published by the process's owner, or stated by a named source. */
    static Basis published(String source) {
        return new Published(source);
    }

    /** Not published; chosen here. */
    static Basis assumed(String reason) {
        return new Assumed(reason);
    }

    /** Not published, and nothing is assumed. */
    static Basis unknown() {
        return new Unknown();
    }
}
