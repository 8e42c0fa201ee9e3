package org.mattstock.presets;

import java.util.List;
import org.mattstock.data.Direction;
import org.mattstock.index.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Eligibility;
import org.mattstock.index.Leaf;
import org.mattstock.index.MissingRule;
import org.mattstock.index.Node;
import org.mattstock.index.Normalization;
import org.mattstock.index.Population;
import org.mattstock.index.Requirement;
import org.mattstock.index.Selection;

/** The example definition. */
final class FourDimensions {
    private static final Normalization NORMALIZED = Normalization.quantileMinMax(0.025, 0.975);

    private FourDimensions() {}

    static CompositeIndex index() {
        Branch tree = Branch.of("total", "Totalt", resources(), efficiency(), effect(), quality());
        CompositeIndex plain = CompositeIndex.of("four-dimensions-example", tree)
                .withPopulation(Population.ofKind("K"))
                .withEligibility(Eligibility.requiring(new Requirement.CoverageAtLeast("total", 0.75)));
        return Definitions.described(
                plain,
                "Fyra dimensioner, exempelrecept (inte SKR:s)",
                "Ett exempel på hur kommuner kan poängsättas i fyra dimensioner: resursåtgång, effektivitet, effekt och"
                        + " resultatkvalitet ur ett invånarperspektiv. Nyckeltal, riktningar, vikter och gränser är"
                        + " Måttstocks egna val. Vilka nyckeltal, vikter och gränser som användes i 2025 års utmärkelse är"
                        + " inte offentligt, och det här receptet gör inte anspråk på att återskapa dem; det är inte"
                        + " prövat mot vilka som nominerades."
                        + " Urval, bestämt i förväg: (1) minst 75 procent av kommunerna har ett värde varje år 2019-2022,"
                        + " för undersökningar som inte görs varje år räknat på senaste mätningen inom två år;"
                        + " (2) riktningen går att försvara; (3) resurser mäts mot förväntad kostnad och inte per invånare,"
                        + " så att en kommun inte straffas för sin åldersstruktur; (4) sju nyckeltal i varje dimension, och"
                        + " inget nyckeltal i två. Varje nyckeltal normaliseras mellan percentil 2,5 och 97,5 till 0-100,"
                        + " samma form som i RKA:s publicerade metod, eftersom några få små kommuners extremvärden annars"
                        + " sätter skalan för alla. Lika vikt inom dimensionen och mellan dimensionerna: det finns ingen"
                        + " publicerad grund för något annat, och dimensionerna sprider sig nästan lika mycket (standardavvikelse 10-12 år 2022), så de normaliseras inte en gång till. En dimension kräver 60 procent av sin vikt (fem av sju"
                        + " nyckeltal), totalen alla fyra dimensioner och 75 procent av all vikt.",
                List.of(
                        "Måttstock, egna val 2026; ingen del av receptet kommer från SKR",
                        "Kolada, titlar och beskrivningar av nyckeltalen, läst 2026-04",
                        "SKR 2025: dimensionernas namn. Nyckeltal, vikter och gränser är inte publicerade"));
    }

    private static Branch resources() {
        return dimension(
                "resource-use",
                "Resursåtgång",
                low(
                        "N11024",
                        "Nettokostnadsavvikelse förskola",
                        "Visar om förskolan kostar mer eller mindre än väntat med hänsyn till barnens ålder och vistelsetid.",
                        "Låg kostnad kan vara låg ambition; ingår också indirekt i effektivitetsindex för förskolan."),
                low(
                        "N13020",
                        "Nettokostnadsavvikelse fritidshem",
                        "Visar om fritidshemmen kostar mer eller mindre än väntat.",
                        "Liten verksamhet: bokföringsval mellan skola och fritidshem slår igenom."),
                low(
                        "N15001",
                        "Nettokostnadsavvikelse grundskola F-9",
                        "Visar om skolan kostar mer eller mindre än väntat med hänsyn till elever, små skolor och skolskjuts.",
                        "Modellen fångar inte alla skillnader i behov, och dyrare kan vara avsiktligt."),
                low(
                        "N17001",
                        "Nettokostnadsavvikelse gymnasieskola",
                        "Visar om gymnasiet kostar mer eller mindre än väntat med hänsyn till programval.",
                        "Kommuner som köper platser styr inte priset själva."),
                low(
                        "N20900",
                        "Nettokostnadsavvikelse äldreomsorg",
                        "Den största kommunala verksamheten för äldre, mätt mot förväntad kostnad.",
                        "Små kommuner svänger mycket mellan år när enstaka boenden öppnas eller stängs."),
                low(
                        "N28018",
                        "Nettokostnadsavvikelse LSS",
                        "Visar kostnaden för LSS mot den förväntade givet verkställda beslut.",
                        "Få och dyra insatser: ett enda ärende kan flytta en liten kommun."),
                low(
                        "N30001",
                        "Nettokostnadsavvikelse individ- och familjeomsorg",
                        "Visar om individ- och familjeomsorgen kostar mer eller mindre än väntat.",
                        "Låga kostnader kan bero på att förebyggande insatser saknas."));
    }

    private static Branch efficiency() {
        return dimension(
                "efficiency",
                "Effektivitet",
                high(
                        "U11901",
                        "Effektivitetsindex förskola",
                        "RKA:s egen sammanvägning av kvalitet och resurser i förskolan.",
                        "Relativt index: andras värden flyttar kommunens tal, och kostnaden räknas delvis två gånger."),
                high(
                        "U15900",
                        "Effektivitetsindex kommunal grundskola F-9",
                        "RKA:s egen sammanvägning av kvalitet och resurser i grundskolan.",
                        "Saknas för ett tjugotal kommuner och bygger delvis på en elevenkät."),
                high(
                        "N18500",
                        "Slutförda kurser i gymnasial vuxenutbildning",
                        "Avbrutna kurser kostar utan att ge betyg.",
                        "Kan höjas med lägre krav eller snävare antagning."),
                low(
                        "N20403",
                        "Medelvårdtid som utskrivningsklar",
                        "Dagar på sjukhus efter att kommunen kunde ha tagit över är dyra och gör ingen nytta.",
                        "Beror också på regionens arbetssätt; enstaka långa vårdtider väger tungt i små kommuner."),
                low(
                        "N28013",
                        "Kostnad LSS-boende, kr/brukare",
                        "Styckkostnad för en insats med likartat innehåll; används så av RKA.",
                        "Tar inte hänsyn till hur stora brukarnas behov är."),
                low(
                        "N28015",
                        "Kostnad LSS daglig verksamhet, kr/brukare",
                        "Styckkostnad för en insats med likartat innehåll; används så av RKA.",
                        "Nämnaren är beslut och inte deltagande: låg närvaro gör verksamheten billig."),
                low(
                        "N00090",
                        "Sjukfrånvaro bland kommunens anställda",
                        "Frånvaro tar av den arbetstid som betalas och som verksamheten behöver.",
                        "Beror på personalens ålder och yrken, under 2020-2022 också på pandemin."));
    }

    private static Branch effect() {
        return dimension(
                "effect",
                "Effekt",
                high(
                        "U15459",
                        "Meritvärde åk 9, avvikelse från modellberäknat värde",
                        "Skolans bidrag när elevernas bakgrund räknats bort.",
                        "Modellen är SKR:s och avslutad 2024; små årskullar ger stort brus."),
                high(
                        "N15428",
                        "Behöriga till yrkesprogram åk 9, hemkommun",
                        "Behörighet till gymnasiet avgör mycket av vad som kommer sedan; gäller alla folkbokförda elever.",
                        "Beror mycket på elevernas bakgrund."),
                high(
                        "N17461",
                        "Gymnasieexamen inom 4 år, hemkommun",
                        "Examen är gymnasiets viktigaste resultat för den enskilde.",
                        "Många går i skola utanför kommunen; ändrad mätning 2021."),
                low(
                        "N31814",
                        "Långvarigt ekonomiskt bistånd bland vuxna biståndsmottagare",
                        "Visar om människor kommer vidare till egen försörjning.",
                        "En kommun med få biståndsmottagare har ofta en större andel långvariga."),
                high(
                        "N00700",
                        "Förvärvsarbetande skyddsbehövande och anhöriga",
                        "Arbete är integrationens tydligaste resultat.",
                        "Arbetsmarknaden på orten och hur länge personerna bott i landet styr mer än kommunen."),
                low(
                        "N00708",
                        "Arbetslöshet bland inrikes födda",
                        "Samhällsutfall som utbildning och näringslivsarbete ska påverka.",
                        "Konjunktur och läge styr mer än kommunen."),
                low(
                        "N20402",
                        "Fallskador bland personer 80+",
                        "Fall går att förebygga, och följderna är svåra.",
                        "Treårsmedelvärde: grannår delar observationer, och förändring syns sent."));
    }

    private static Branch quality() {
        return dimension(
                "resident-quality",
                "Resultatkvalitet ur ett invånarperspektiv",
                high(
                                "U21468",
                                "Brukarbedömning hemtjänst, helhetssyn",
                                "De som har hemtjänst svarar själva.",
                                "Nöjda svar är vanliga och skillnaderna små; ingen mätning 2021, då gäller 2020.")
                        .withSelection(Selection.latest(2)),
                high(
                                "U23471",
                                "Brukarbedömning särskilt boende, helhetssyn",
                                "De som bor på särskilt boende svarar själva.",
                                "Anhöriga svarar ofta i stället, svarsfrekvensen är låg; ingen mätning 2021, då gäller 2020.")
                        .withSelection(Selection.latest(2)),
                low(
                        "U21401",
                        "Personalkontinuitet i hemtjänsten",
                        "Hur många olika personer man möter hör till det som brukare själva nämner först.",
                        "Kommunens egen mätning; saknas för en femtedel, oftare för små kommuner."),
                low(
                        "U23401",
                        "Väntetid till särskilt boende",
                        "Väntan märks direkt av den som behöver en plats.",
                        "Kommunens egen mätning; saknas för en fjärdedel, och få ärenden ger stora svängningar."),
                low(
                        "N11102",
                        "Inskrivna barn per årsarbetare i förskolan",
                        "Antal barn per vuxen är det som föräldrar ser; gäller alla förskolor oavsett huvudman.",
                        "Mäter personal och inte upplevd kvalitet; saknas för ett femtiotal kommuner 2019-2021."),
                high(
                        "N15814",
                        "Lärare med legitimation och behörighet, åk 1-9",
                        "Behöriga lärare i sina ämnen är vad elever och föräldrar kan räkna med.",
                        "En förutsättning och inte ett resultat; svårare att nå i glesbygd."),
                high(
                        "N09808",
                        "Öppethållande på biblioteket med längst öppettid",
                        "Tillgänglighet som alla invånare möter.",
                        "Mäter ett enda bibliotek; meröppet räknas lika med bemannad tid."));
    }

    private static Branch dimension(String id, String title, Node... parts) {
        return Branch.of(id, title, parts).withMissing(MissingRule.atLeast(0.6));
    }

    private static Leaf high(String indicator, String title, String why, String against) {
        return leaf(indicator, title, Direction.HIGHER, why, against);
    }

    private static Leaf low(String indicator, String title, String why, String against) {
        return leaf(indicator, title, Direction.LOWER, why, against);
    }

    private static Leaf leaf(String indicator, String title, Direction direction, String why, String against) {
        return Leaf.of(indicator, direction, NORMALIZED).withTitle(title).withNote(new Leaf.Note(why, against));
    }
}
