package org.mattstock.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.instrument.Assessment;
import org.mattstock.instrument.Instrument;
import org.mattstock.instrument.Parameter;
import org.mattstock.instrument.TrafficLights;
import org.mattstock.jury.SideBySide;
import org.mattstock.presets.Presets;

/** What four instruments say of the invented municipalities in the autumn of 2016; every figure is invented. */
final class FiguresOf2017 {
    static final int YEAR = 2016;
    static final Instrument AREAS = Presets.instrument("eight-areas-2010");
    static final Instrument RESULTS = Presets.instrument("results-analysis");
    static final Instrument FINANCES = Presets.instrument("financial-profile");
    static final Instrument ENGAGEMENT = Presets.instrument("engagement-survey");

    /** Who was evaluated when, and the points in the eight areas. */
    private static final String EVALUATIONS = """
            9001 2016  74 71 80 70 76 69 73 72
            9002 2015  70 76 77 79 72 74 71 68
            9003 2016  69 73 75 72 70 71 77 70
            9004 2014  72 68 74 70 73 66 70 75
            9005 2015  60 63 68 59 61 58 64 62
            9006 2016  58 61 66 60 57 60 59 63
            9007 2014  55 57 63 54 58 52 60 56
            9008 2016  49 55 58 51 50 54 52 53
            9009 2012  70 72 74 69 71 68 70 73
            """;

    /** The nominees' mean answers from 1 to 5 to the nine statements, and how many answered. */
    private static final String ANSWERS = """
            9001  4.3 4.1 4.0  4.0 4.2 3.9  4.1 4.0 4.3  2310
            9002  4.4 4.3 4.2  4.3 4.4 4.2  4.2 4.1 4.4  1180
            9003  4.2 4.1 3.9  4.0 4.1 3.9  3.9 3.8 4.2  3420
            9004  4.1 4.0 3.8  3.9 4.1 3.8  4.0 3.9 4.2   760
            """;

    /** Of each municipality its level in results and in finances. */
    private static final double[][] LEVELS = {
        {0.60, 0.66}, {0.55, 0.62}, {0.68, 0.40}, {0.52, 0.55}, {0.50, 0.50}, {0.47, 0.52},
        {0.45, 0.45}, {0.42, 0.48}, {0.50, 0.50}, {0.38, 0.40}, {0.36, 0.44}, {0.40, 0.38}
    };

    final Panel panel;

    FiguresOf2017() {
        FictitiousMunicipalities invented = new FictitiousMunicipalities();
        for (int i = 0; i < LEVELS.length; i++) {
            Unit unit = FictitiousMunicipalities.all().get(i);
            invented.invent(RESULTS.index(), unit, YEAR, LEVELS[i][0]);
            for (int year = YEAR - 2; year <= YEAR; year++) {
                invented.invent(FINANCES.index(), unit, year, LEVELS[i][1]);
            }
        }
        EVALUATIONS.lines().forEach(line -> evaluate(invented, line.split(" +", -1)));
        ANSWERS.lines().forEach(line -> answer(invented, line.split(" +", -1)));
        panel = invented.panel();
    }

    private static void evaluate(FictitiousMunicipalities invented, String[] line) {
        List<Leaf> areas = AREAS.index().leaves();
        for (int i = 0; i < areas.size(); i++) {
            set(invented, areas.get(i), line[0], Integer.parseInt(line[1]), line[2 + i]);
        }
    }

    private static void answer(FictitiousMunicipalities invented, String[] line) {
        List<Leaf> statements = ENGAGEMENT.index().leaves();
        for (int i = 0; i < statements.size(); i++) {
            set(invented, statements.get(i), line[0], YEAR, line[1 + i]);
        }
        invented.set(
                Indicator.of("answers", "Antal svar"), unit(line[0]), YEAR, Double.parseDouble(line[line.length - 1]));
    }

    private static void set(FictitiousMunicipalities invented, Leaf leaf, String unit, int year, String figure) {
        invented.set(Indicator.of(leaf.indicator(), leaf.title()), unit(unit), year, Double.parseDouble(figure));
    }

    private static Unit unit(String id) {
        return FictitiousMunicipalities.all().get(Integer.parseInt(id) - 9001);
    }

    /** Points in eight areas, of those who applied only. */
    Assessment areas(List<Unit> applicants) {
        return AREAS.assess(panel.withUnits(applicants::contains), YEAR);
    }

    /** The results of the services as traffic lights, among all. */
    TrafficLights lights() {
        return TrafficLights.of(RESULTS.index().score(panel, YEAR));
    }

    /** The four parts side by side, their weights open. */
    List<SideBySide.Part> parts(List<Unit> nominees) {
        TrafficLights lights = lights();
        return List.of(
                part(AREAS, "Åtta områden, poäng", 0, 800, nominees, total(AREAS)),
                part(
                        RESULTS,
                        "Gröna resultat, procent",
                        0,
                        100,
                        nominees,
                        unit -> 100 * lights.tally(unit.id()).greenShare().orElseThrow()),
                part(FINANCES, "Finansiell profil, poäng", 1, 5, nominees, total(FINANCES)),
                part(ENGAGEMENT, "Medarbetarengagemang, index", 0, 100, nominees, total(ENGAGEMENT)));
    }

    private Function<Unit, Double> total(Instrument instrument) {
        Assessment assessment = instrument.assess(panel, YEAR);
        return unit -> assessment.requireEvaluation(unit.id()).total().points().orElseThrow();
    }

    private static SideBySide.Part part(
            Instrument instrument,
            String title,
            double worst,
            double best,
            List<Unit> nominees,
            Function<Unit, Double> score) {
        Map<String, Double> scores = new LinkedHashMap<>();
        nominees.forEach(unit -> scores.put(unit.id(), score.apply(unit)));
        return SideBySide.Part.of(instrument.id(), title, SideBySide.Range.of(worst, best), scores);
    }

    /** What the instruments rest on, each parameter after its instrument's id. */
    static List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        for (Instrument instrument : List.of(AREAS, RESULTS, FINANCES, ENGAGEMENT)) {
            instrument
                    .parameters()
                    .forEach(each ->
                            all.add(new Parameter(instrument.id() + ": " + each.name(), each.value(), each.basis())));
        }
        return all;
    }
}
