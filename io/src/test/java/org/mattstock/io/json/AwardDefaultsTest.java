package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.award.AwardProcess.TitleTerm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a field of a process or a trail means where it is left out, and when it is. */
class AwardDefaultsTest {
    private static final String EARLIER = """
            {
              "formatVersion": 1,
              "id": "earlier",
              "entry": "everyone",
              "stages": [
                {"phase": "entry"}, {"phase": "nomination"}, {"phase": "assessment"},
                {"phase": "decision"}, {"phase": "announcement"}, {"phase": "title"}
              ],
              "calendar": {"zone": "UTC"},
              "rules": {"winners": 1}
            }
            """;

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void aProcessWithoutTheNewerFieldsIsRead() {
        AwardProcess process = AwardJson.PROCESS.parse(EARLIER);
        assertThat(process.rules().title()).isEqualTo(TitleTerm.years(2));
        assertThat(process.rules().departures()).containsExactly(Role.CHAIR);
        assertThat(process.followUps()).isEmpty();
        assertThat(process.title()).isEqualTo("earlier");
    }

    @Test
    void theFullFormOfAProcessSaysWhatWasLeftOut() {
        JsonNode full = tree(AwardJson.PROCESS.full().toJson(AwardJson.PROCESS.parse(EARLIER)));
        assertThat(full.at("/rules/title").toString()).isEqualTo("{\"type\":\"years\",\"years\":2}");
        assertThat(full.at("/rules/departures").toString()).isEqualTo("[\"chair\"]");
        assertThat(full.path("followUps").isEmpty()).isTrue();
        assertThat(full.propertyNames()).contains("followUps", "parameters", "description");
    }

    @Test
    void aTrailWithoutSecretSaysNothingOfSaltsAndDeparturesInBrief() {
        AuditTrail trail = AwardJsonTest.started().trail();
        String brief = AwardJson.TRAIL.toJson(trail);
        assertThat(brief).doesNotContain("salts", "departure");
        assertThat(AwardJson.TRAIL.parse(brief)).isEqualTo(trail);
        JsonNode entry = tree(AwardJson.TRAIL.full().toJson(trail)).at("/entries/0");
        assertThat(entry.path("salts").toString()).isEqualTo("{\"entry\":\"\",\"actor\":\"\",\"reason\":\"\"}");
        assertThat(entry.path("grounds").toString()).isEqualTo("{\"reason\":\"\",\"hashes\":{}}");
    }

    @Test
    void whatIsSaltedOrDepartsIsWrittenAndAStruckSaltIsNot() {
        AuditTrail trail = PublishedCase.told().trail().strikeActor(6);
        JsonNode entry = tree(AwardJson.TRAIL.toJson(trail)).at("/entries/5");
        assertThat(entry.at("/grounds/departure/decidedBy").stringValue()).isEqualTo("chair");
        assertThat(List.copyOf(entry.path("salts").propertyNames())).containsExactly("entry", "reason");
    }

    @Test
    void theSchemaAsksForNothingThatMayBeLeftOut() {
        JsonNode schema = tree(AwardJson.TRAIL.schema());
        assertThat(schema.at("/$defs/award.AuditTrail.Entry/required").toString())
                .contains("previous")
                .doesNotContain("salts");
        JsonNode rules = tree(AwardJson.PROCESS.schema()).at("/$defs/award.AwardProcess.Rules");
        assertThat(rules.path("required").isEmpty()).isTrue();
        assertThat(rules.at("/properties/title/default").toString()).isEqualTo("{\"type\":\"years\",\"years\":2}");
    }
}
