package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One message with a button for every job, for people of a company that has no app. */
class ConsoleTest extends Story {

  private String engagement = "";

  @BeforeEach
  void anEngagementWithAProvider() {
    acme();
    deliver();
    engagement =
        jdbc.sql("select id from engagement where channel_id = ?")
            .param(channel)
            .query(String.class)
            .single();
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", engagement + "/place");
    SLACK.awaitWhisper();
    SLACK.forget();
  }

  @Test
  void itIsPostedOncePinnedAndThenBroughtUpToDate() {
    claire.types("/vigie console");
    deliver();
    JsonNode buttons = buttons(posted().get(0));

    assertThat(posted()).hasSize(1);
    assertThat(posted().get(0).get("metadata")).contains("vigie_console", engagement);
    assertThat(buttons.valueStream().map(button -> button.get("action_id").asString()))
        .containsExactly(
            "console.kpi",
            "console.lead",
            "console.leads",
            "console.import",
            "console.decision",
            "console.decisions",
            "console.digest",
            "console.status",
            "console.help");
    assertThat(buttons.valueStream().map(button -> button.get("value").asString()))
        .containsOnly(engagement);
    assertThat(SLACK.calls("pins.add")).hasSize(1);
    assertThat(SLACK.calls("pins.add").get(0)).containsEntry("channel", channel);

    hery.mentions("console");
    settle();
    assertThat(SLACK.calls("chat.update")).hasSize(1);
  }

  @Test
  void whereItMayNotBePinnedItStandsWithout() {
    SLACK.answering("pins.add", "{\"ok\":false,\"error\":\"missing_scope\"}");
    claire.types("/vigie console");
    deliver();

    assertThat(posted()).hasSize(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void itFollowsTheEngagement() {
    claire.types("/vigie console");
    deliver();
    claire.submits(claire.opens("/vigie setup"), Map.of("client_name", "Acme Group"));
    deliver();

    assertThat(SLACK.calls("chat.update").get(0).get("blocks")).contains("Acme Group");
  }

  @Test
  void withoutAConsoleAChangePostsNone() {
    claire.submits(claire.opens("/vigie setup"), Map.of("client_name", "Acme Group"));
    deliver();

    assertThat(posted()).isEmpty();
  }

  @Test
  void theOtherCompanyEntersFiguresThroughIt() {
    hery.presses("console.kpi", engagement, engagement + "/console");
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    JsonNode answer = hery.submits(form, Map.of("dials", "220"));

    assertThat(answer.toString()).contains("Dials: *220*");
  }

  @Test
  void everyButtonAnswersTheOneWhoPresses() {
    for (String button : List.of("console.digest", "console.status", "console.help")) {
      SLACK.forget();
      hery.presses(button, engagement, engagement + "/console");
      assertThat(SLACK.awaitWhisper().get("response_type").asString()).isEqualTo("ephemeral");
    }
  }

  @Test
  void somebodyWithoutASidePostsNone() {
    Person stranger = new Person("USTRANGER", "TELSEWHERE");

    assertThat(stranger.types("/vigie console").toString()).contains("refusal.NoSideYet");
  }

  private static JsonNode buttons(Map<String, String> message) {
    return JSON.readTree(message.get("blocks"))
        .valueStream()
        .filter(block -> block.get("type").asString().equals("actions"))
        .findFirst()
        .orElseThrow()
        .get("elements");
  }
}
