package org.mattstock.io.kolada;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.io.internal.rows.UnitOfMeasure;

/**
 * What Kolada says of an indicator (nyckeltal). It says nothing about which values are good.
 *
 * @param id such as {@code N00945}
 * @param title the title, with the unit of measure and the end of a closed series in it
 * @param description what is measured and from which source; may be empty
 * @param area the operating area (verksamhetsområde); commas are part of its name
 * @param perspective such as {@code Kvalitet och resultat}; empty where none is stated
 * @param areas which areas it is about: {@code K} municipalities, {@code L} regions, {@code A} both
 * @param auspice the letter of whose operations are meant (huvudman); empty where none is stated
 * @param division whether women and men are told apart
 * @param reach whether there are figures of operating units
 * @param preliminary the day of the next preliminary publication
 * @param published the day of the next publication, or of the latest if it has passed
 * @param period the year that the publication is about; empty where none is stated
 */
public record KoladaIndicator(
        String id,
        String title,
        String description,
        String area,
        String perspective,
        String areas,
        String auspice,
        Division division,
        Reach reach,
        Optional<LocalDate> preliminary,
        Optional<LocalDate> published,
        String period) {
    /** Whether figures are divided by gender. */
    public enum Division {
        /** Only everybody. */
        TOTAL,
        /** Everybody, women and men. */
        BY_GENDER
    }

    /** Whom there are figures of. */
    public enum Reach {
        /** Areas only. */
        AREAS,
        /** Areas, and schools or other operating units. */
        OPERATING_UNITS
    }

    private static final Pattern CLOSED = Pattern.compile("\\(\\s*[-\u2013]\\s*(\\d{4})\\s*\\)\\s*$");

    /** Checks for null and for an id. */
    public KoladaIndicator {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(perspective, "perspective");
        Objects.requireNonNull(areas, "areas");
        Objects.requireNonNull(auspice, "auspice");
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(preliminary, "preliminary");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(period, "period");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
    }

    static KoladaIndicator of(Item item) {
        String id = item.id();
        return new KoladaIndicator(
                id,
                item.text("title").orElse(id),
                item.text("description", "definition").orElse(""),
                item.text("operating_area").orElse(""),
                item.text("perspective").orElse(""),
                item.text("municipality_type").orElse(""),
                item.text("auspice", "auspices").orElse(""),
                item.says("is_divided_by_gender") ? Division.BY_GENDER : Division.TOTAL,
                item.says("has_ou_data") ? Reach.OPERATING_UNITS : Reach.AREAS,
                item.text("prel_publication_date").flatMap(KoladaIndicator::day),
                item.text("publication_date").flatMap(KoladaIndicator::day),
                item.text("publ_period").orElse(""));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The unit of measure as the title tells it: {@code %} of {@code andel (%)}, {@code kr/inv}; empty where it does not. */
    public String unitOfMeasure() {
        return UnitOfMeasure.of(title);
    }

    /** The last year of a closed series, which its title ends in: {@code (-2024)}. */
    public OptionalInt lastYear() {
        Matcher closed = CLOSED.matcher(title);
        return closed.find() ? OptionalInt.of(Integer.parseInt(closed.group(1))) : OptionalInt.empty();
    }

    /**
     * What a panel says of it.
     *
     * @param asOf the day on which Kolada said this: a publication after it is yet to come, and not the latest one
     */
    public Indicator toIndicator(LocalDate asOf) {
        return new Indicator(
                id,
                title,
                unitOfMeasure(),
                Measurement.ANNUAL,
                published.filter(day -> !day.isAfter(asOf)),
                "",
                description);
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
