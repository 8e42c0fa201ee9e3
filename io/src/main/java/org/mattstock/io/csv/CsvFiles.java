package org.mattstock.io.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.internal.rows.Intake;

/**
 * A panel in several CSV files: one or more with values ({@link CsvFormat}), and beside them what describes its indicators,
 * units and groups ({@link CsvMetadata}).
 *
 * <pre>{@code
 * Loaded<Panel> loaded = CsvFiles.of(folder.resolve("values.csv"))
 *         .withIndicators(Source.of(folder.resolve("kpis.csv")))
 *         .withUnits(Source.of(folder.resolve("municipalities.csv")))
 *         .load();
 * }</pre>
 *
 * <ul>
 *   <li>With a file of indicators or units, a row with any other id is a problem that names the nearest one.
 *   <li>All units of the file are in the panel, so that one without any value is seen to lack them; of the indicators,
 *       those that have rows.
 *   <li>The same cell in two files is a problem, as in one.
 * </ul>
 */
public final class CsvFiles implements PanelSource {
    private final List<Source> values;
    private final Optional<Source> indicators;
    private final Optional<Source> units;
    private final List<Function<ReadOptions, Loaded<List<Grouping>>>> groupings;
    private final Provenance provenance;

    private CsvFiles(
            List<Source> values,
            Optional<Source> indicators,
            Optional<Source> units,
            List<Function<ReadOptions, Loaded<List<Grouping>>>> groupings,
            Provenance provenance) {
        this.values = List.copyOf(values);
        this.indicators = indicators;
        this.units = units;
        this.groupings = List.copyOf(groupings);
        this.provenance = Objects.requireNonNull(provenance, "provenance");
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values must not be empty");
        }
    }

    /** Files of values, at least one. */
    public static CsvFiles of(Path... values) {
        return of(Arrays.stream(values).map(Source::of).toArray(Source[]::new));
    }

    /** Sources of values, at least one. */
    public static CsvFiles of(Source... values) {
        return new CsvFiles(List.of(values), Optional.empty(), Optional.empty(), List.of(), Provenance.UNKNOWN);
    }

    /** These files, with one that describes the indicators. */
    public CsvFiles withIndicators(Source source) {
        return new CsvFiles(values, Optional.of(source), units, groupings, provenance);
    }

    /** These files, with one that describes the units. */
    public CsvFiles withUnits(Source source) {
        return new CsvFiles(values, indicators, Optional.of(source), groupings, provenance);
    }

    /** These files, with one of groupings in the plain form. */
    public CsvFiles withGroupings(Source source) {
        Objects.requireNonNull(source, "source");
        return with(options -> CsvMetadata.groupings(source, options));
    }

    /** These files, with a grouping out of a list of groups in Kolada's form. */
    public CsvFiles withGrouping(Source source, GroupSelection selection) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(selection, "selection");
        return with(options -> CsvMetadata.grouping(source, selection, options).map(List::of));
    }

    private CsvFiles with(Function<ReadOptions, Loaded<List<Grouping>>> more) {
        List<Function<ReadOptions, Loaded<List<Grouping>>>> all = new ArrayList<>(groupings);
        all.add(more);
        return new CsvFiles(values, indicators, units, all, provenance);
    }

    /** These files, with a statement of where the figures come from. */
    public CsvFiles withProvenance(Provenance statement) {
        return new CsvFiles(values, indicators, units, groupings, statement);
    }

    @Override
    public Loaded<Panel> load(ReadOptions options) {
        Problems problems = new Problems();
        ReadOptions known = options;
        if (indicators.isPresent()) {
            Loaded<List<Indicator>> loaded = CsvMetadata.indicators(indicators.get(), options);
            problems.addAll(loaded);
            known = known.withIndicators(loaded.value());
        }
        if (units.isPresent()) {
            Loaded<List<Unit>> loaded = CsvMetadata.units(units.get(), options);
            problems.addAll(loaded);
            known = known.withUnits(loaded.value());
        }
        Intake intake = new Intake(known, problems);
        intake.builder().provenance(provenance);
        for (Function<ReadOptions, Loaded<List<Grouping>>> each : groupings) {
            Loaded<List<Grouping>> loaded = each.apply(options);
            problems.addAll(loaded);
            loaded.value().forEach(intake.builder()::grouping);
        }
        for (Source each : values) {
            new Scan(each, known, problems).table(intake);
        }
        return intake.loaded();
    }
}
