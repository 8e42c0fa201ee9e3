package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.Motivation;
import org.mattstock.award.Motivation.Claim;
import org.mattstock.jury.Deliberation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who has the published files and not this library computes the same hashes. */
class SchemaHashTest {
    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Provide
    Arbitrary<AwardProcess> processes() {
        return AwardGenerators.processes();
    }

    @Provide
    Arbitrary<Deliberation> deliberations() {
        return JuryGenerators.deliberations();
    }

    @Property(tries = 100, seed = "20271")
    void theHashOfAProcessFollowsFromItsTextAndSchema(@ForAll("processes") AwardProcess process) {
        assertThat(SchemaHash.of(
                        "mattstock-award-process-1",
                        tree(AwardJson.PROCESS.schema()),
                        tree(AwardJson.PROCESS.full().toJson(process))))
                .isEqualTo(process.hash());
    }

    @Property(tries = 100, seed = "20272")
    void theHashOfADeliberationFollowsFromItsTextAndSchema(@ForAll("deliberations") Deliberation deliberation) {
        assertThat(SchemaHash.of(
                        "mattstock-deliberation-1",
                        tree(AwardJson.DELIBERATION.schema()),
                        tree(AwardJson.DELIBERATION.full().toJson(deliberation))))
                .isEqualTo(deliberation.hash());
    }

    @Test
    void theHashOfAMotivationFollowsFromItsTextAndSchema() {
        Motivation motivation = new Motivation(
                "9002", List.of(Claim.of("90 procent är nöjda.", Motivation.Figure.of("U21468", "9002", 2022, "90"))));
        assertThat(SchemaHash.of(
                        "mattstock-motivation-1",
                        tree(AwardJson.MOTIVATION.schema()),
                        tree(AwardJson.MOTIVATION.full().toJson(motivation))))
                .isEqualTo(motivation.hash());
    }

    @Test
    void theHashesOfATrailFollowFromItsTextAndSchema() {
        AuditTrail trail = AwardJsonTest.started().trail();
        JsonNode schema = tree(AwardJson.TRAIL.schema());
        JsonNode json = tree(AwardJson.TRAIL.full().toJson(trail));
        String previous = SchemaHash.of("mattstock-award-opening-1", schema, json, "entries");
        JsonNode part = schema.at("/properties/entries/items");
        assertThat(trail.entries()).hasSize(2);
        for (Entry entry : trail.entries()) {
            assertThat(entry.previous()).isEqualTo(previous);
            JsonNode text = json.path("entries").get(entry.sequence() - 1);
            previous = SchemaHash.of("mattstock-award-entry-1", schema, part, text, "hash");
            assertThat(previous).isEqualTo(entry.hash());
        }
    }
}
