package org.mattstock.data;

/**
 * Why a cell of a panel has no value (bortfall). A cell that no source row mentions is not missing with a reason but
 * {@linkplain Cell.Absent absent}.
 *
 * <p>The SDMX observation status (code list CL_OBS_STATUS) that each reason maps to stands beside it; Kolada's own code is
 * the one that its web pages show.
 */
public enum MissingReason {
    /** The unit did not answer or deliver; Kolada {@code -} (bortfall), SDMX {@code L}. */
    NOT_REPORTED("-", "L"),
    /** The indicator does not apply to the unit; Kolada {@code .} (ej tillämplig), SDMX {@code M}. */
    NOT_APPLICABLE(".", "M"),
    /** Withheld to protect individuals; Kolada {@code ..} (sekretess, prickad), SDMX {@code Q}. */
    CONFIDENTIAL("..", "Q"),
    /** Collected but not published yet; SDMX {@code O}. */
    NOT_PUBLISHED("np", "O"),
    /** Not collected that year; SDMX {@code O}. */
    NOT_COLLECTED("nc", "O"),
    /** Empty in the source, with no reason given; SDMX {@code O}. */
    UNKNOWN("", "O");

    private final String code;
    private final String sdmxStatus;

    MissingReason(String code, String sdmxStatus) {
        this.code = code;
        this.sdmxStatus = sdmxStatus;
    }

    /** The short text that stands for this reason in a file, and that the readers know by default. */
    public String code() {
        return code;
    }

    /** The SDMX observation status that comes nearest. */
    public String sdmxStatus() {
        return sdmxStatus;
    }
}
