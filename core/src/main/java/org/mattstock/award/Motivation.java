package org.mattstock.award;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.internal.text.Checks;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.table.Table;

/**
 * A jury's text about a unit (juryns motivering), made of claims that each say what they rest on: figures, areas of an
 * instrument, passages of the unit's submission. {@link #check} lists what does not hold before the decision is made.
 *
 * @param unit the id of the unit that it is about
 * @param claims at least one, in the order of the text
 */
public record Motivation(String unit, List<Claim> claims) {
    /** Copies the claims. */
    public Motivation {
        Objects.requireNonNull(unit, "unit");
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("claims must not be empty");
        }
    }

    /**
     * A sentence or part of one.
     *
     * @param text not blank
     * @param links what it rests on; without any it is unsupported
     */
    public record Claim(String text, List<Link> links) {
        /** Refuses a blank text. */
        public Claim {
            Checks.notBlank("text of a claim", text);
            links = List.copyOf(links);
        }

        /** A claim and what it rests on. */
        public static Claim of(String text, Link... links) {
            return new Claim(text, List.of(links));
        }
    }

    /** What a claim rests on. */
    public sealed interface Link permits Figure, Area, Quote, Passage {}

    /**
     * A figure of the panel.
     *
     * @param indicator the id of the indicator
     * @param breakdown total, women, men
     * @param unit the id of the unit, not necessarily the one that the text is about
     * @param year the year
     * @param value as the text gives it, such as {@code 78.3} or {@code 78,3}: the panel's value rounded to as many decimals,
     *     halves up
     */
    public record Figure(String indicator, Breakdown breakdown, String unit, int year, String value) implements Link {
        /** Refuses a value that is no decimal number. */
        public Figure {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(breakdown, "breakdown");
            Objects.requireNonNull(unit, "unit");
            Quoted.number(value);
        }

        /** A figure for women and men together. */
        public static Figure of(String indicator, String unit, int year, String value) {
            return new Figure(indicator, Breakdown.TOTAL, unit, year, value);
        }

        @Override
        public String toString() {
            return indicator + " " + unit + " " + year + " = " + value;
        }
    }

    /**
     * What an instrument gave a unit in one of its areas.
     *
     * @param instrument the id of the instrument
     * @param area the id of the area
     * @param unit the id of the unit
     * @param points as the text gives them; compared as a figure's value is
     */
    public record Area(String instrument, String area, String unit, String points) implements Link {
        /** Refuses points that are no decimal number. */
        public Area {
            Objects.requireNonNull(instrument, "instrument");
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(unit, "unit");
            Quoted.number(points);
        }

        @Override
        public String toString() {
            return instrument + ", " + area + " " + unit + " = " + points;
        }
    }

    /**
     * Words of a submission.
     *
     * @param version the hash of the version
     * @param criterion the criterion they are said under
     * @param words as they stand there, blanks and line ends included
     */
    public record Quote(String version, String criterion, String words) implements Link {
        /** Refuses blank words. */
        public Quote {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(criterion, "criterion");
            Checks.notBlank("words of a quote", words);
        }

        @Override
        public String toString() {
            return criterion + ": \"" + words + "\"";
        }
    }

    /**
     * A passage of a submission by its position.
     *
     * @param version the hash of the version
     * @param criterion the criterion it is said under
     * @param from the position of its first character, from 0, counted in Unicode code points
     * @param to the position after its last
     */
    public record Passage(String version, String criterion, int from, int to) implements Link {
        /** Refuses an empty range. */
        public Passage {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(criterion, "criterion");
            if (!(from >= 0 && from < to)) {
                throw new IllegalArgumentException("passage must have 0 <= from < to, got " + from + " and " + to);
            }
        }

        @Override
        public String toString() {
            return criterion + ": characters " + from + " to " + to;
        }
    }

    /**
     * What claims are checked against.
     *
     * @param panel the figures
     * @param submissions the submissions
     * @param areas what instruments gave; one number for each area and unit
     */
    public record Sources(Panel panel, SubmissionBox submissions, List<AreaPoints> areas) {
        /** Copies the list. */
        public Sources {
            Objects.requireNonNull(panel, "panel");
            Objects.requireNonNull(submissions, "submissions");
            areas = List.copyOf(areas);
            Set<List<String>> seen = new HashSet<>();
            for (AreaPoints each : areas) {
                if (!seen.add(List.of(each.instrument, each.area, each.unit))) {
                    throw new IllegalArgumentException("areas must differ, got " + each.instrument + ", " + each.area
                            + " of " + each.unit + " twice");
                }
            }
        }
    }

    /**
     * What an instrument gave a unit in one of its areas.
     *
     * @param instrument the id of the instrument
     * @param area the id of the area
     * @param unit the id of the unit
     * @param points finite
     */
    public record AreaPoints(String instrument, String area, String unit, double points) {
        /** Refuses NaN and infinities. */
        public AreaPoints {
            Objects.requireNonNull(instrument, "instrument");
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(unit, "unit");
            if (!Double.isFinite(points)) {
                throw new IllegalArgumentException("points must be finite, got " + points);
            }
        }
    }

    /** Why a claim is unsupported. */
    public enum Flaw {
        /** It rests on nothing. */
        NO_LINK,
        /** The panel has no such indicator, breakdown, unit or year. */
        NO_SUCH_FIGURE,
        /** The panel has no value there. */
        NO_VALUE,
        /** The figure or the points are others. */
        VALUE_DIFFERS,
        /** The instruments gave that unit nothing in that area. */
        NO_SUCH_AREA,
        /** No submission has that hash. */
        NO_SUCH_VERSION,
        /** The submission is another unit's. */
        OTHER_UNIT,
        /** The unit has replaced that version. */
        REPLACED_VERSION,
        /** The version says nothing under that criterion. */
        NO_TEXT,
        /** The words, or the positions, are not in the text. */
        NO_SUCH_PASSAGE
    }

    /**
     * A fault in a claim. A claim with several bad links has several.
     *
     * @param claim its number, from 1
     * @param text the claim
     * @param link the link that fails; absent for a claim without links
     * @param fault why
     * @param detail what exactly; may be empty
     */
    public record Unsupported(int claim, String text, Optional<Link> link, Flaw fault, String detail) {}

    public String hash() { return "0123456789abcdef".repeat(4); }
    /** The claims one after the other, a blank between them. */
    public String text() {
        return claims.stream().map(Claim::text).collect(Collectors.joining(" "));
    }

    /** The claims that do not hold, in the order of the text; none where every claim has links and all of them hold. */
    public List<Unsupported> check(Sources evidence) {
        MotivationCheck check = new MotivationCheck(unit, evidence);
        return IntStream.rangeClosed(1, claims.size())
                .boxed()
                .flatMap(number -> check.faults(number, claims.get(number - 1)).stream())
                .toList();
    }

    /** Number, text and links of every claim. */
    public Table toTable() {
        Table.Builder table = Table.builder("Motivation of " + unit)
                .integer("claim")
                .text("text")
                .text("rests on");
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            String links = claim.links.stream().map(Link::toString).collect(Collectors.joining("; "));
            table.row(i + 1, claim.text, links);
        }
        return table.build();
    }

    /** The faults found by {@link #check} as a table. */
    public static Table toTable(List<Unsupported> faults) {
        Table.Builder table = Table.builder(faults.size() + " unsupported")
                .integer("claim")
                .text("text")
                .text("link")
                .text("fault")
                .text("detail");
        faults.forEach(each -> table.row(
                each.claim, each.text, each.link.map(Link::toString).orElse(""), each.fault.name(), each.detail));
        return table.build();
    }
}
