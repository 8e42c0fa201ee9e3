package org.mattstock.presets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.award.AwardProcess;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Instrument;
import org.mattstock.jury.Rubric;
import org.mattstock.table.Table;

/**
 * Ready definitions, instruments, rubrics and processes, the history of the award, and a sample panel.
 *
 * <p>Definitions named after a published method are re-computations: their figures are never the publisher's own. The
 * example definition, {@value #EXAMPLE}, is nobody's but ours.
 */
public final class Presets {
    /** The id of the example definition with four dimensions. */
    public static final String EXAMPLE = "four-dimensions-example";

    private Presets() {}

    /**
     * The sample panel: 97 key figures of Kolada for Sweden's 290 municipalities (kind {@code K}) and the country (unit
     * {@code 0000}, kind {@code L}), 2015-2022, with the groupings {@code county} and {@code skr-class}. Values retrieved
     * 2024-08-30. Read once; immutable.
     */
    public static Panel samplePanel() {
        return Sample.PANEL;
    }

    /**
     * Kolada's similar municipalities (liknande kommuner, övergripande, 2025): for each of the sample panel's municipalities a list of
     * seven, as a grouping of one group, whose name holds the municipality's. They are no part of the panel, since lists overlap and
     * divide nobody; {@link Panel#withGroupings} takes them in.
     */
    public static List<Grouping> similarMunicipalities() {
        return SimilarMunicipalities.read();
    }

    /** The ids of the ready definitions, the example first. */
    public static List<String> ids() {
        return List.copyOf(Catalog.INDEXES.keySet());
    }

    /**
     * A ready definition.
     *
     * @param id one of {@link #ids()}
     * @throws IllegalArgumentException if there is none with that id; the message lists what there is
     */
    public static CompositeIndex index(String id) {
        return id.equals(EXAMPLE) ? Example.INDEX : require("ready definitions", Catalog.INDEXES, id);
    }

    /**
     * A ready definition in a published form, over the key figures of the example definition, with what its choices rest on: the
     * forms are what is published, the selection of figures is ours.
     *
     * @param id such as {@code penalized-mean-example}, one of {@link #ids()}
     * @throws IllegalArgumentException if there is none with that id; the message lists what there is
     */
    public static ReadyIndex readyIndex(String id) {
        return require("ready forms", Shapes.FORMS, id);
    }

    /** The ids of the ready instruments. Each is also the id of its definition, see {@link #index}. */
    public static List<String> instrumentIds() {
        return List.copyOf(Tools.INSTRUMENTS.keySet());
    }

    /**
     * A ready instrument: a definition with version, maximum age, and parameters that say what they rest on.
     *
     * @param id one of {@link #instrumentIds()}
     * @throws IllegalArgumentException if there is none with that id; the message lists what there is
     */
    public static Instrument instrument(String id) {
        return require("ready instruments", Tools.INSTRUMENTS, id);
    }

    /** The ids of the ready processes of an award, the oldest first. */
    public static List<String> processIds() {
        return List.copyOf(Processes.PROCESSES.keySet());
    }

    /**
     * A ready process, as described in public; each parameter says whether it is published, assumed or unknown.
     *
     * @param id one of {@link #processIds()}
     * @throws IllegalArgumentException if there is none with that id; the message lists what there is
     */
    public static AwardProcess process(String id) {
        return require("ready processes", Processes.PROCESSES, id);
    }

    /** The ids of the ready rubrics, the latest first. */
    public static List<String> rubricIds() {
        return List.copyOf(Forms.RUBRICS.keySet());
    }

    /**
     * A ready rubric for a jury, with parameters that say what it rests on.
     *
     * @param id one of {@link #rubricIds()}, such as {@code step-two-2025-fair}
     * @throws IllegalArgumentException if there is none with that id; the message lists what there is
     */
    public static ReadyRubric rubric(String id) {
        return require("ready rubrics", Forms.RUBRICS, id);
    }

    /**
     * How a definition differs from the ready one whose id it bears, titles and sources too.
     *
     * @param given any definition
     */
    public static PresetComparison differences(CompositeIndex given) {
        return PresetComparison.of("definition", given.id(), Catalog.INDEXES, given);
    }

    /** How an instrument differs from the ready one whose id it bears, its tags too. */
    public static PresetComparison differences(Instrument given) {
        return PresetComparison.of("instrument", given.id(), Tools.INSTRUMENTS, given);
    }

    /** How a process differs from the ready one whose id it bears, its tags too. */
    public static PresetComparison differences(AwardProcess given) {
        return PresetComparison.of("process", given.id(), Processes.PROCESSES, given);
    }

    /** How a rubric differs from the ready one whose id it bears. */
    public static PresetComparison differences(Rubric given) {
        Map<String, Rubric> bare = new LinkedHashMap<>();
        Forms.RUBRICS.forEach((id, ready) -> bare.put(id, ready.rubric()));
        return PresetComparison.of("rubric", given.id(), bare, given);
    }

    /** How a rubric and its tags differ from the ready one whose id it bears. */
    public static PresetComparison differences(ReadyRubric given) {
        return PresetComparison.of("rubric", given.id(), Forms.RUBRICS, given);
    }

    /** Winners and nominees of Sveriges KvalitetsKommun 2003-2025, with sources. */
    public static History history() {
        return Past.HISTORY;
    }

    /** The ready definitions as a table: id, title, sources, and how many leaves each has. */
    public static Table describe() {
        return PresetTables.definitions(List.copyOf(Catalog.INDEXES.values()));
    }

    /** The ready instruments: id, title, pages, and how many of the parameters are published, assumed and unknown. */
    public static Table describeInstruments() {
        return PresetTables.instruments(List.copyOf(Tools.INSTRUMENTS.values()));
    }

    /** The ready rubrics: id, title, pages, and how many of the parameters are published, assumed and unknown. */
    public static Table describeRubrics() {
        return PresetTables.rubrics(List.copyOf(Forms.RUBRICS.values()));
    }

    /** The ready processes: id, title, pages, and how many of the parameters are published, assumed and unknown. */
    public static Table describeProcesses() {
        return PresetTables.processes(List.copyOf(Processes.PROCESSES.values()));
    }

    /** What stands under an id; an error lists what there is. */
    private static <T> T require(String what, Map<String, T> byId, String id) {
        T found = byId.get(Objects.requireNonNull(id, "id"));
        if (found == null) {
            throw new IllegalArgumentException("id must be one of the " + what + "', got \"" + id + "\"; there are: "
                    + String.join(", ", byId.keySet()));
        }
        return found;
    }

    /** Read at first use, without the others. */
    private static final class Example {
        private static final CompositeIndex INDEX = Definitions.resource(EXAMPLE);
    }

    /** Built at first use. */
    private static final class Catalog {
        private static final Map<String, CompositeIndex> INDEXES = read();

        private static Map<String, CompositeIndex> read() {
            List<CompositeIndex> all = new ArrayList<>();
            all.add(Example.INDEX);
            all.addAll(WinsorizedIndexes.all());
            all.add(HumanDevelopment.of2021());
            CompositeIndex connectivity = Definitions.resource("sustainable-connectivity");
            all.add(connectivity);
            all.add(RawConnectivity.over(connectivity));
            all.addAll(PlainIndexes.all());
            Shapes.FORMS.values().forEach(ready -> all.add(ready.index()));
            Tools.INSTRUMENTS.values().forEach(instrument -> all.add(instrument.index()));
            Map<String, CompositeIndex> byId = new LinkedHashMap<>();
            all.forEach(index -> byId.put(index.id(), index));
            return Collections.unmodifiableMap(byId);
        }
    }

    /** Built at first use. */
    private static final class Shapes {
        private static final Map<String, ReadyIndex> FORMS = new LinkedHashMap<>();

        static {
            PublishedForms.over(Example.INDEX).forEach(ready -> FORMS.put(ready.id(), ready));
        }
    }

    /** Built at first use. */
    private static final class Tools {
        private static final Map<String, Instrument> INSTRUMENTS = new LinkedHashMap<>();

        static {
            Instruments.all().forEach(instrument -> INSTRUMENTS.put(instrument.id(), instrument));
        }
    }

    /** Built at first use. */
    private static final class Forms {
        private static final Map<String, ReadyRubric> RUBRICS = new LinkedHashMap<>();

        static {
            Rubrics.all().forEach(ready -> RUBRICS.put(ready.id(), ready));
        }
    }

    /** Built at first use. */
    private static final class Processes {
        private static final Map<String, AwardProcess> PROCESSES = new LinkedHashMap<>();

        static {
            AwardProcesses.all().forEach(process -> PROCESSES.put(process.id(), process));
        }
    }

    /** Read at first use. */
    private static final class Past {
        private static final History HISTORY = HistoryFiles.read();
    }

    /** Read at first use. */
    private static final class Sample {
        private static final Panel PANEL = SamplePanel.read();
    }
}
