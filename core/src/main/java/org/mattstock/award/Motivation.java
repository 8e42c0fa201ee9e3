package org.mattstock.award;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.development.Pattern;
import org.mattstock.instrument.TrafficLights;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Nearest;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.table.Table;

/**
 * A jury's text about a unit (juryns motivering), made of claims that each say what they rest on: figures, areas of an
 * instrument, passages of the unit's submission, places and spans, strengths, lights, a development. {@link #check} lists what
 * does not hold before the decision is made.
 *
 * <p>Every number in a claim must be one that a link gives, a year that a link names, or one in the words that it points at;
 * and every number that a link gives must stand in the claim, no more exactly than the link gives it. Known are digits
 * with a decimal comma or point, thousands apart by a space (U+0020, U+00A0, U+2009, U+202F), a minus sign (U+2212, or a
 * hyphen that follows no letter or digit), and the magnitudes {@code tusen}, {@code miljon(er)}, {@code miljard(er)},
 * {@code thousand}, {@code million(s)} and {@code billion(s)} after a space. A value holds to the digits that it is written
 * with, halves up: 61 480 may be {@code 61,5 tusen}. A percent sign, or an ending such as {@code :e} or {@code rd}, changes
 * nothing.
 *
 * <p>Digits that follow a letter, with a hyphen between or not, are part of a name ({@code N00945}, {@code K-2}) and neither
 * checked nor found. Numbers with several points or commas ({@code 1.234,5}, {@code 3,995.383}), fractions, other scripts'
 * digits, more than 20 digits and digits that a letter follows are no known form: they are never linked. A space and three
 * digits always continue a number: {@code 12 290} is one. Numbers in words (två, femtedel) are not checked.
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
    public sealed interface Link permits Figure, Area, Quote, Passage, Place, Span, Strength, Light, Progress {}

    /**
     * A figure of the panel.
     *
     * @param indicator the id of the indicator
     * @param breakdown total, women, men
     * @param unit the id of the unit, not necessarily the one that the text is about
     * @param year the year
     * @param value as the text gives it, such as {@code 78.3}, {@code 61 500} or {@code 61,5 tusen}: the panel's value rounded to
     *     as many digits, halves up
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
     * A place in a ranking.
     *
     * @param ranking the name that the facts give it
     * @param unit the id of the unit
     * @param place as the text gives it
     * @param of of how many, as the text gives it; absent where it does not say
     * @param sharing whether the place is shared
     */
    public record Place(String ranking, String unit, String place, Optional<String> of, MotivationFacts.Sharing sharing)
            implements Link {
        /** Refuses what is no decimal number. */
        public Place {
            Objects.requireNonNull(ranking, "ranking");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(sharing, "sharing");
            Quoted.number(place);
            of.ifPresent(Quoted::number);
        }

        @Override
        public String toString() {
            return "place in " + ranking + " " + unit + " = " + place
                    + of.map(all -> " of " + all).orElse("")
                    + (sharing == MotivationFacts.Sharing.TIED ? ", tied" : "");
        }
    }

    /**
     * A span of places.
     *
     * @param unit the id of the unit
     * @param from the best place, as the text gives it
     * @param to the worst
     * @param level in percent, such as {@code 90}; the text may give it
     */
    public record Span(String unit, String from, String to, String level) implements Link {
        /** Refuses what is no decimal number. */
        public Span {
            Objects.requireNonNull(unit, "unit");
            List.of(from, to, level).forEach(Quoted::number);
        }

        @Override
        public String toString() {
            return level + " % span " + unit + " = " + from + " to " + to;
        }
    }

    /**
     * An area in which a unit is particularly strong.
     *
     * @param unit the id of the unit
     * @param instrument the id of the instrument
     * @param area the id of the area
     * @param kind by which rule
     */
    public record Strength(String unit, String instrument, String area, MotivationFacts.StrengthKind kind)
            implements Link {
        /** Checks for null. */
        public Strength {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(instrument, "instrument");
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public String toString() {
            return instrument + ", " + area + " " + unit + ": " + kind;
        }
    }

    /**
     * A traffic light.
     *
     * @param unit the id of the unit
     * @param indicator the id of the leaf that is colored
     * @param color the color
     */
    public record Light(String unit, String indicator, TrafficLights.Light color) implements Link {
        /** Checks for null. */
        public Light {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(color, "color");
        }

        @Override
        public String toString() {
            return indicator + " " + unit + ": " + color;
        }
    }

    /**
     * A development.
     *
     * @param unit the id of the unit
     * @param firstYear the window's first year
     * @param lastYear the window's last year
     * @param pointsPerYear as the text gives it; absent where it does not say
     * @param rising whether it is steady; absent where the text does not say
     */
    public record Progress(
            String unit, int firstYear, int lastYear, Optional<String> pointsPerYear, Optional<Pattern.Verdict> rising)
            implements Link {
        /** Refuses points that are no decimal number. */
        public Progress {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(rising, "rising");
            pointsPerYear.ifPresent(Quoted::number);
        }

        @Override
        public String toString() {
            return "development " + unit + " " + firstYear + "-" + lastYear
                    + pointsPerYear.map(points -> " = " + points + " a year").orElse("")
                    + rising.map(verdict -> ", rising: " + verdict).orElse("");
        }
    }

    /**
     * What claims are checked against.
     *
     * @param panel the figures
     * @param submissions the submissions
     * @param areas what instruments gave; one number for each area and unit
     * @param facts what other analyses found
     */
    public record Sources(Panel panel, SubmissionBox submissions, List<AreaPoints> areas, MotivationFacts facts) {
        /** Without facts of other analyses. */
        public Sources(Panel panel, SubmissionBox submissions, List<AreaPoints> areas) {
            this(panel, submissions, areas, MotivationFacts.none());
        }

        /** Copies the list. */
        public Sources {
            Objects.requireNonNull(facts, "facts");
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
        NO_SUCH_PASSAGE,
        /** The facts say nothing about that place, span, strength, light or development. */
        NO_SUCH_FACT,
        /** The facts say something else. */
        FACT_DIFFERS,
        /** The claim gives a number that none of its links gives. */
        NUMBER_NOT_LINKED,
        /** The link gives a number that the claim does not. */
        NUMBER_NOT_IN_TEXT
    }

    /**
     * A fault in a claim. A claim with several bad links has several.
     *
     * @param claim its number, from 1
     * @param text the claim
     * @param link the link that fails; absent for a claim without links, and for a number of its text that none gives
     * @param fault why
     * @param detail what exactly; may be empty
     */
    public record Unsupported(int claim, String text, Optional<Link> link, Flaw fault, String detail) {}

    /** The claims one after the other, a blank between them. */
    public String text() {
        return claims.stream().map(Claim::text).collect(Collectors.joining(" "));
    }

    /** What the record names it by: a hash of its unit, claims and links, SHA-256 in hexadecimal. */
    public String hash() {
        return RecordDigest.of(
                "mattstock-motivation-1",
                this,
                component -> false,
                value -> value instanceof Breakdown breakdown ? breakdown.code() : value);
    }

    /**
     * The claims that do not hold, in the order of the text; none where every claim has links, all of them hold, and its
     * numbers are theirs.
     *
     * @throws IllegalArgumentException if neither the panel nor the submissions know the unit; the nearest ids are named
     */
    public List<Unsupported> check(Sources evidence) {
        requireKnown(evidence);
        MotivationCheck check = new MotivationCheck(unit, evidence);
        return IntStream.rangeClosed(1, claims.size())
                .boxed()
                .flatMap(number -> check.faults(number, claims.get(number - 1)).stream())
                .toList();
    }

    private void requireKnown(Sources evidence) {
        Set<String> known = new TreeSet<>();
        evidence.panel.units().forEach(each -> known.add(each.id()));
        evidence.submissions.versions().forEach(each -> known.add(each.unit()));
        if (!known.contains(unit)) {
            throw new IllegalArgumentException(
                    "unit of a motivation must be one of the panel or have a submission, got \"" + unit + "\""
                            + Nearest.hint(unit, known));
        }
    }

    /** Number, text and links of every claim, and the other units that links are about. */
    public Table toTable() {
        Table.Builder table = Table.builder("Motivation of " + unit)
                .integer("claim")
                .text("text")
                .text("rests on")
                .text("of other units");
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            String links = claim.links.stream().map(Link::toString).collect(Collectors.joining("; "));
            String others = claim.links.stream()
                    .flatMap(link -> LinkUnits.of(link).stream())
                    .filter(each -> !each.equals(unit))
                    .distinct()
                    .collect(Collectors.joining(", "));
            table.row(i + 1, claim.text, links, others);
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
