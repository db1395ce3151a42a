package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SetUpStoryTest extends Story {

  @Test
  void inAChannelWithoutAnEngagementEveryCommandSaysHowToStart() {
    JsonNode answer = claire.types("/vigie status");

    assertThat(answer.toString()).contains("refusal.NoEngagementHere").contains("/vigie setup");
  }

  @Test
  void theReferentSetsUpAndTheChannelIsWelcomed() {
    acme();
    deliver();

    assertThat(posted()).hasSize(1);
    assertThat(posted().get(0).get("metadata")).contains("vigie_notice");
    assertThat(posted().get(0).get("blocks")).contains("Acme RH × Sud Contact");
  }

  @Test
  void anotherPersonSetsUpAndTheReferentConfirms() {
    JsonNode form = hery.opens("/vigie setup");
    hery.submits(
        form,
        Map.of("client_name", "Acme RH", "provider_name", "Sud Contact", "referent", claire.user));
    assertThat(hery.types("/vigie status").toString()).contains("refusal.NotConfirmedYet");
    deliver();

    String id =
        jdbc.sql("select id from engagement where channel_id = ?")
            .param(channel)
            .query(String.class)
            .single();
    hery.presses("engagement.confirm", id, id + "/confirm");
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.OnlyTheReferent");
    claire.presses("engagement.confirm", id, id + "/confirm");

    assertThat(claire.types("/vigie status").toString()).contains("Next digest");
  }

  @Test
  void fieldsThatCannotStandAreNamedInTheForm() {
    JsonNode answer =
        claire.submits(
            claire.opens("/vigie setup"),
            Map.of(
                "client_name", "Acme RH",
                "provider_name", "Sud Contact",
                "timezone", "Europe/Pari",
                "client_country", "France",
                "digest_time", "02:30"));

    assertThat(answer.get("response_action").asString()).isEqualTo("errors");
    assertThat(answer.get("errors").propertyNames())
        .containsExactlyInAnyOrder("timezone", "client_country", "digest_time");
    assertThat(answer.get("errors").get("timezone").asString()).contains("Europe/Paris");
    assertThat(
            jdbc.sql("select count(*) from engagement where channel_id = ?")
                .param(channel)
                .query(Integer.class)
                .single())
        .isZero();
  }
}
