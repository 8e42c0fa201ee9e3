package org.mattstock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Names;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.data.Unit;
import org.mattstock.definition.Population;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.Loaded;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.presets.Presets;

/** Finds the definition and the data that the arguments name. */
final class Inputs {
    private Inputs() {}

    /**
     * A ready definition, or one in a file.
     *
     * @param option which names it
     */
    static CompositeIndex definition(Option option, String idOrFile) {
        // The example is there without the others.
        if (idOrFile.equals(Presets.EXAMPLE) || Presets.ids().contains(idOrFile)) {
            return Presets.index(idOrFile);
        }
        try {
            Path file = Path.of(idOrFile);
            if (Files.isRegularFile(file)) {
                return CompositeIndexJson.read(file);
            }
        } catch (IllegalArgumentException | IOException e) {
            throw UsageException.of(option, e);
        }
        throw new UsageException(
                option.flag() + " must be a ready definition or a file, got \"" + idOrFile + "\"" + hint(idOrFile));
    }

    private static String hint(String id) {
        return Names.nearest(id, Presets.ids())
                .map(nearest -> "; nearest: " + nearest)
                .orElse("; the command definitions lists what there is");
    }

    /** The sample panel, or a file's. Where the definition is for municipalities, ids and names are the sample panel's. */
    static Loaded<Panel> panel(Reading reading, CompositeIndex index) {
        return panel(reading, index.population().equals(Population.ofKind("K")));
    }

    private static Loaded<Panel> panel(Reading reading, boolean municipalities) {
        if (reading.file().isEmpty()) {
            return Loaded.of(Presets.samplePanel());
        }
        Path file = reading.file().get();
        Panel sample = Presets.samplePanel();
        ReadOptions options = municipalities && reading.units().isEmpty()
                ? reading.options().withUnits(sample.units())
                : reading.options();
        Loaded<Panel> loaded = read(reading, file, options);
        return loaded.map(panel -> described(panel, sample, reading, municipalities));
    }

    /** What a file holds, whatever it is for. */
    static Loaded<Panel> panel(Reading reading) {
        return panel(reading, false);
    }

    private static Loaded<Panel> read(Reading reading, Path file, ReadOptions options) {
        if (!Files.exists(file)) {
            throw new UsageException(Option.DATA.flag() + ": there is no file \"" + file + "\"");
        }
        try {
            Loaded<Panel> loaded = reading.load(file, options);
            if (loaded.value().years().isEmpty()) {
                throw new UsageException(
                        Option.DATA.flag() + ": no value could be read from " + file + Losses.table(loaded));
            }
            return loaded;
        } catch (ReadException e) {
            throw UsageException.of(Option.DATA, e);
        }
    }

    /** The definition, with the population that was asked for. */
    static CompositeIndex compared(CompositeIndex index, Optional<String> population, Panel panel) {
        try {
            return population.isPresent() ? index.withPopulation(population(population.get(), panel)) : index;
        } catch (IllegalArgumentException | IOException e) {
            throw UsageException.of(Option.POPULATION, e);
        }
    }

    private static Population population(String asked, Panel panel) throws IOException {
        Optional<String> list = Reading.textOf(asked);
        if (list.isPresent()) {
            return Population.listed(new TreeSet<>(list.get()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> panel.requireUnit(line).id())
                    .toList()));
        }
        int colon = asked.indexOf(':');
        if (colon >= 0) {
            Grouping grouping = panel.requireGrouping(asked.substring(0, colon).strip());
            return Population.inGroup(
                    grouping.id(),
                    grouping.requireGroup(asked.substring(colon + 1).strip()).id());
        }
        List<String> kinds = panel.units().stream()
                .map(Unit::kind)
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (!kinds.contains(asked.strip())) {
            throw new UsageException(Option.POPULATION.flag()
                    + " must be a file, GROUPING:GROUP or a kind of unit (" + String.join(", ", kinds) + "), got \""
                    + asked
                    + "\"");
        }
        return Population.ofKind(asked.strip());
    }

    /**
     * A panel that says where it comes from, as one out of an archive does, describes itself; so do the indicators of a file of
     * them.
     */
    private static Panel described(Panel panel, Panel sample, Reading reading, boolean municipalities) {
        if (!panel.provenance().equals(Provenance.UNKNOWN)) {
            return panel;
        }
        String name = reading.file().orElseThrow().getFileName().toString();
        Panel named = panel.withIndicatorMetadata(reading.metadata().isPresent() ? List.of() : known(panel, sample))
                .withProvenance(new Provenance(name, Optional.empty(), ""));
        return municipalities ? named.withGroupings(sample.groupings()) : named;
    }

    private static List<Indicator> known(Panel panel, Panel sample) {
        List<Indicator> known = new ArrayList<>();
        for (Indicator indicator : panel.indicators()) {
            if (sample.hasIndicator(indicator.id())) {
                known.add(sample.requireIndicator(indicator.id()));
            }
        }
        return known;
    }
}
