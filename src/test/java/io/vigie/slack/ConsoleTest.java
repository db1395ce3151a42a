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
            "console.signal",
            "console.signals",
            "console.playbook",
            "console.digest",
            "console.readiness",
            "console.agenda",
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
  void movedItIsUnpinnedWhereItWasAndPostedAndPinnedWhereTheEngagementIs() {
    claire.types("/vigie console");
    deliver();
    String before = channel;
    String pinned = SLACK.calls("pins.add").get(0).get("timestamp");
    channel = "C8" + before.substring(1);
    JsonNode form = claire.opens("/vigie setup");
    SLACK.forget();
    claire.pressesInForm("engagement.move", engagement, form);
    SLACK.awaitCall("pins.remove");
    settle();

    assertThat(SLACK.calls("pins.remove"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call)
                    .containsEntry("channel", before)
                    .containsEntry("timestamp", pinned));
    assertThat(posted("vigie_console")).isNotEmpty();
    assertThat(SLACK.calls("pins.add"))
        .singleElement()
        .satisfies(call -> assertThat(call).containsEntry("channel", channel));

    SLACK.forget();
    claire.types("/vigie console");
    deliver();
    assertThat(SLACK.calls("chat.update"))
        .singleElement()
        .satisfies(call -> assertThat(call).containsEntry("channel", channel));
  }

  @Test
  void whereThePinMayNotBeTakenOutTheEngagementMovesAllTheSame() {
    SLACK.answering("pins.remove", "{\"ok\":false,\"error\":\"channel_not_found\"}");
    claire.types("/vigie console");
    deliver();
    channel = "C8" + channel.substring(1);
    JsonNode form = claire.opens("/vigie setup");
    SLACK.forget();
    claire.pressesInForm("engagement.move", engagement, form);
    SLACK.awaitCall("pins.remove");
    settle();

    assertThat(posted("vigie_console")).isNotEmpty();
    assertThat(waiting()).isZero();
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
