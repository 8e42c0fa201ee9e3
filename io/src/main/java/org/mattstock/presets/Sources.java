package org.mattstock.presets;

import org.mattstock.instrument.Basis;

/**
 * The pages that ready instruments, rubrics and processes rest on, each in one place. On which days they were read nobody wrote
 * down. Where the address is not known in full the document is named.
 */
final class Sources {
    private static final String AWARD = "https://kvalitetsmassan.se/utmarkelser/sveriges-kvalitetskommun/";

    /** Published 2018-10-04. */
    static final Basis.Published ASSOCIATION_2018 =
            page("https://skl.se/demokratiledningstyrning/kvalitetstyrafoljaupputveckla/kvaliteteffektivitet/"
                    + "kvalitetsprissverigeskvalitetskommun.994.html");
    /** Published 2024-06-26. */
    static final Basis.Published ASSOCIATION_2024 = page(
            "https://skr.se/skr/demokratiledningstyrning/styrningledning/styrledningssystemarbetssatt/"
                    + "styraforresultat/kommunkompassenutvarderingsverktyg/kvalitetsprissverigeskvalitetskommun.994.html");

    static final Basis.Published FAIR_2013 =
            page("https://kvalitetsmassan.se/2012/11/21/sa-jobbar-de-14-som-hoppas-bli-sveriges-kvalitetskommun/");
    static final Basis.Published FAIR_2015 =
            page("https://kvalitetsmassan.se/2014/11/25/rekordmanga-vill-bli-sveriges-kvalitetskommun-2015/");
    /** The nominees of 2021-05-17. */
    static final Basis.Published FAIR_2021 = page(AWARD);

    static final Basis.Published APPLICATION_2021 = page(AWARD + "anmalan-till-sveriges-kvalitetskommun-2021/");
    /** Before March 2025. */
    static final Basis.Published FAIR_2025 =
            page(AWARD + "ny-utvarderingsprocess-for-utmarkelsen-sveriges-kvalitetskommun/");

    static final Basis.Published CEREMONY_2017 = page("https://old-skr.skr.se/arkiv/aldrenyheter/arkiveradenyheter/"
                    + "helsingborgstadsverigeskvalitetskommun2017.13755.html")
            .withPassage("news of Wednesday 2017-11-15: the award was given on Tuesday evening");
    static final Basis.Published CEREMONY_2019 = page("Awards of 2019, Kvalitetsmässan (kvalitetsmassan.se), 2019")
            .withPassage(
                    "the opening gala is on 12 November; kvalitetsmagasinet.se/de-vinner-arets-kvalitetspriser-2019/:"
                            + " given on Tuesday evening");
    static final Basis.Published CEREMONY_2021 =
            page("https://patientenkat.se/skr/tjanster/pressrum/nyheter/nyhetsarkiv/"
                            + "aretsvinnarepakvalitetsmassan2022.63625.html")
                    .withPassage(
                            "news of 2022-05-03; given at the opening on Monday evening. 7 March 2022 had been announced"
                                    + " before, the fair was put off more than once");
    static final Basis.Published CEREMONY_2023 = page("https://www.mynewsdesk.com/se/svenska_massan/pressreleases/"
            + "fyra-kommuner-nominerade-till-sveriges-kvalitetskommun-2023-3237742");
    static final Basis.Published NOMINEE_2023 =
            page("https://karlskoga.se/kommun--politik/press-och-information/pressmeddelanden/pressmeddelanden/"
                    + "2023-03-06-karlskoga-nominerad-som-sveriges-kvalitetskommun.html");

    static final Basis.Published APPLICANT_2021 =
            page("https://vallentunanya.se/nyheter/vallentuna-vill-bli-sveriges-basta-kvalitetskommun/501");
    static final Basis.Published PROGRAM_2023 =
            page("https://kvalitetsmassan.se/session/sverigeskvalitetskommundenomineradear/");
    static final Basis.Published WINNERS_2023 =
            page("https://kvalitetsmagasinet.se/har-ar-kvalitetsmassans-alla-vinnare-2023/");

    static final Basis.Published EIGHT_AREAS_2010 = page("Kommunkompassen, Grästorps kommun (grastorp.se), undated");
    static final Basis.Published EIGHT_AREAS_2020 =
            page("vallentuna.se/kommun-och-politik/service-och-kvalitetsarbete/kommunkompassen/");
    static final Basis.Published PEERS_OF_2023 = page("tomelilla.se/nyhet/detalj/bra-resultat-i-andra-kommunkompassen");
    static final Basis.Published RESULTS_2019 = page(
            "http://vartlulea.se/arkiv/aktuellt/luleanomineradtillsverigeskvalitetskommun.5.608809cb16a5430bbeb17d7.html");
    static final Basis.Published COLORS =
            page("Kommunens Kvalitet i Korthet, Degerfors kommun (degerfors.se) and Lindesbergs kommun (lindesberg.se),"
                    + " undated");
    static final Basis.Published PROFILES = page("Finansiell profil Färgelanda, KFi (docslib.org 7881529), 2012-2014");
    static final Basis.Published RATING =
            page("KommunDiagnos för Kristinehamns kommun, Svensk KommunRating (docplayer.se 4578618), 2011");
    static final Basis.Published ENGAGEMENT = page("Hållbart medarbetarengagemang, SKR (skr.se, page 8078), undated");
    static final Basis.Published LATEST_OF_THREE =
            page("Titles of U00204-U00207, Kolada (RKA), undated").withPassage("senaste mätning på tre år");
    static final Basis.Published QUESTIONS = page("Uppföljning med poäng per fråga, MFD (mfd.se), undated");

    static final Basis.Published MEAN_PLACE =
            page("Aftonbladet, Sveriges kommuner i 30 kategorier (aftonbladet.se), undated");
    static final Basis.Published PENALIZED =
            page("Mazziotta and Pareto, Methods for constructing composite indices: one for all"
                    + " or all for one?, Rivista Italiana di Economia Demografia e Statistica 67(2), 2013");
    static final Basis.Published ADJUSTED =
            page("Mazziotta and Pareto, On a generalized non-compensatory composite index for"
                    + " measuring socio-economic phenomena, Social Indicators Research 127, 2016");
    static final Basis.Published MARKS = page("Kommunebarometeret, Kommunal Rapport (kommunal-rapport.no), from 2019");

    /** Signs beside key figures that are better than the own mean of three or of two years. */
    static final Basis.Published OWN_MEANS = page("Kommunens Kvalitet i Korthet, Orusts kommun, undated");

    private Sources() {}

    private static Basis.Published page(String page) {
        return Basis.published(page, Basis.UNRECORDED);
    }
}
