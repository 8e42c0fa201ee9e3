package org.mattstock.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mattstock.data.Indicator;
import org.mattstock.data.Names;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.definition.Population;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.presets.Presets;

/** Finds the definition and the data that the arguments name. */
final class Inputs {
    private Inputs() {}

    /** A ready definition, or one in a file. */
    static CompositeIndex definition(String idOrFile) {
        if (Presets.ids().contains(idOrFile)) {
            return Presets.index(idOrFile);
        }
        try {
            Path file = Path.of(idOrFile);
            if (Files.isRegularFile(file)) {
                return CompositeIndexJson.read(file);
            }
        } catch (IllegalArgumentException | IOException e) {
            throw UsageException.of(Option.DEFINITION, e);
        }
        throw new UsageException(Option.DEFINITION.flag() + " must be a ready definition or a file, got \"" + idOrFile
                + "\"" + hint(idOrFile));
    }

    private static String hint(String id) {
        return Names.nearest(id, Presets.ids())
                .map(nearest -> "; nearest: " + nearest)
                .orElseGet(() -> "; there are " + String.join(", ", Presets.ids()));
    }

    /** The sample panel, or a file's. Where the definition is for municipalities, ids and names are the sample panel's. */
    static Loaded<Panel> panel(Arguments arguments, CompositeIndex index) {
        if (arguments.data().isEmpty()) {
            return Loaded.of(Presets.samplePanel());
        }
        Path file = arguments.data().get();
        Panel sample = Presets.samplePanel();
        boolean municipalities = index.population().equals(Population.ofKind("K"));
        ReadOptions options = municipalities ? ReadOptions.DEFAULT.withUnits(sample.units()) : ReadOptions.DEFAULT;
        try {
            Loaded<Panel> loaded = PanelSource.of(file).load(options);
            return loaded.map(panel -> described(panel, sample, file, municipalities));
        } catch (ReadException e) {
            throw UsageException.of(Option.DATA, e);
        }
    }

    private static Panel described(Panel panel, Panel sample, Path file, boolean municipalities) {
        Panel named = panel.withIndicatorMetadata(known(panel, sample))
                .withProvenance(new Provenance(file.getFileName().toString(), java.util.Optional.empty(), ""));
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
