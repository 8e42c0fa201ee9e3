package org.mattstock.data;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What is measured (nyckeltal), and how it is described by its source. It says nothing about which values are good: that is
 * the {@link Direction} of each use.
 *
 * @param id the source's id, such as {@code N00945}; not blank
 * @param name the title
 * @param unitOfMeasure the unit of measure, such as {@code %} or {@code kr/inv}; empty when not stated
 * @param measurement how often it is really measured
 * @param published the day of the latest publication
 * @param definitionVersion the version of its definition; empty when there is one only
 * @param description the source's own description; may be empty
 */
public record Indicator(
        String id,
        String name,
        String unitOfMeasure,
        Measurement measurement,
        Optional<LocalDate> published,
        String definitionVersion,
        String description) {
    /** Checks the id. */
    public Indicator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unitOfMeasure, "unitOfMeasure");
        Objects.requireNonNull(measurement, "measurement");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(definitionVersion, "definitionVersion");
        Objects.requireNonNull(description, "description");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
    }

    /** An indicator of which only id and name are known; annual. */
    public static Indicator of(String id, String name) {
        return new Indicator(id, name, "", Measurement.ANNUAL, Optional.empty(), "", "");
    }

    /** This indicator with another unit of measure. */
    public Indicator withUnitOfMeasure(String unit) {
        return new Indicator(id, name, unit, measurement, published, definitionVersion, description);
    }

    /** This indicator, measured in another rhythm. */
    public Indicator withMeasurement(Measurement rhythm) {
        return new Indicator(id, name, unitOfMeasure, rhythm, published, definitionVersion, description);
    }

    @Override
    public String toString() {
        return id + " " + name;
    }
}
