package org.mattstock.presets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.data.Direction;
import org.mattstock.index.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Leaf;
import org.mattstock.index.Node;
import org.mattstock.index.Normalization;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;

/**
 * The ASEM Sustainable Connectivity Index as described by the European Commission's Joint Research Centre: 49 indicators,
 * min-max to 0..100, unweighted means up three levels, ranked on the printed two decimals. Starts from the denominated,
 * imputed and treated indicators.
 */
final class ConnectivityIndex {
    /** Pillar, direction, indicator, title. */
    private static final String INDICATORS = """
            ConEcFin + Goods Trade in goods
            ConEcFin + Services Trade in services
            ConEcFin + FDI Foreign direct investment
            ConEcFin + PRemit Personal remittances (received and paid)
            ConEcFin + ForPort Foreign portfolio investment liabilities and assets
            Instit - CostImpEx Cost to export/import
            Instit - Tariff Mean tariff rate
            Instit - TBTs Technical barriers to trade
            Instit + TIRcon Signatory of TIR Convention
            Instit + RTAs Regional trade agreements
            Instit + Visa Visa-free or visa-on-arrival
            P2P + StMob International student mobility in tertiary education
            P2P + Research Research outputs with international collaborations
            P2P + Pat Patents with foreign co-inventor
            P2P + CultServ Trade in cultural services
            P2P + CultGood Trade in cultural goods
            P2P + Tourist Tourist arrivals at national borders
            P2P + MigStock Migrant stock
            P2P + Lang Common languages users
            Physical + LPI Logistics Performance Index
            Physical + Flights International flights passenger capacity
            Physical + Ship Liner Shipping Connectivity Index
            Physical + Bord Border crossings
            Physical + Elec Trade in electricity
            Physical + Gas Trade in gas
            Physical + ConSpeed Average connection speed
            Physical + Cov4G Den_Pop covered by at least a 4G mobile network
            Political + Embs Embassies network
            Political + IGOs Participation in international intergovernmental organisations
            Political + UNVote UN voting alignment
            Environ + Renew Renewable energy in total final energy consumption
            Environ - PrimEner Primary energy use per GDP
            Environ - CO2 CO2 emissions per capita
            Environ - MatCon Domestic material consumption per capita
            Environ - Forest Net forest loss
            Social - Poverty Population living below the international poverty line
            Social - Palma Palma Index
            Social + TertGrad Tertiary graduates
            Social - FreePress Freedom of the press
            Social - TolMin Tolerance for minorities
            Social + NGOs Presence of international non-governmental organisations
            Social + CPI Corruption Perceptions Index
            Social + FemLab Female labour-force participation
            Social + WomParl Women's participation in national parliaments
            SusEcFin - PubDebt Public debt as a percentage of GDP
            SusEcFin - PrivDebt Private debt, loans and debt securities as percentage of GDP
            SusEcFin + GDPGrow GDP per capita growth
            SusEcFin + RDExp R&D expenditure as a percentage of GDP
            SusEcFin - NEET Proportion of youth not in education, employment or training
            """;

    private static final Map<String, String> PILLARS = new LinkedHashMap<>();

    static {
        PILLARS.put("Physical", "Physical");
        PILLARS.put("ConEcFin", "Economic and financial (connectivity)");
        PILLARS.put("Political", "Political");
        PILLARS.put("Instit", "Institutional");
        PILLARS.put("P2P", "People to people");
        PILLARS.put("Environ", "Environmental");
        PILLARS.put("Social", "Social");
        PILLARS.put("SusEcFin", "Economic and financial (sustainability)");
    }

    private ConnectivityIndex() {}

    static CompositeIndex index() {
        Branch tree = Branch.of(
                "Index",
                "Sustainable connectivity",
                Branch.of("Conn", "Connectivity", pillars("Physical", "ConEcFin", "Political", "Instit", "P2P")),
                Branch.of("Sust", "Sustainability", pillars("Environ", "Social", "SusEcFin")));
        CompositeIndex plain = CompositeIndex.of("sustainable-connectivity", tree)
                .withRanking(RankingRule.standard().withPrecision(Precision.decimals(2)));
        return Definitions.described(
                plain,
                "Sustainable connectivity as described by JRC for ASEM (own computation)",
                "49 treated indicators, min-max to 0-100, equal weights at three levels, ranked on two decimals.",
                List.of(
                        "European Commission, Joint Research Centre, ASEM Sustainable Connectivity Index; structure as in"
                                + " the package COINr"));
    }

    private static Node[] pillars(String... ids) {
        List<Node> pillars = new ArrayList<>();
        for (String id : ids) {
            pillars.add(Branch.of(id, PILLARS.get(id), leaves(id)));
        }
        return pillars.toArray(Node[]::new);
    }

    private static Node[] leaves(String pillar) {
        return INDICATORS
                .lines()
                .map(line -> line.split(" ", 4))
                .filter(fields -> fields[0].equals(pillar))
                .map(fields -> Leaf.of(
                                fields[2],
                                fields[1].equals("+") ? Direction.HIGHER : Direction.LOWER,
                                Normalization.minMax())
                        .withTitle(fields[3]))
                .toArray(Node[]::new);
    }
}
