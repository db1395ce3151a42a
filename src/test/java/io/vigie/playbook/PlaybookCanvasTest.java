package io.vigie.playbook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.vigie.outbox.Outbox;
import io.vigie.playbook.Play.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The playbook where people read: a canvas of the shared channel, and what becomes of it. */
class PlaybookCanvasTest extends PlaybookStory {

  private static final String CANVAS = "F0PLAYBOOK";
  private static final PlayDraft PITCH =
      play(Kind.SCRIPT, "Opening", "We free *two days* a month. <!channel>");

  @Autowired Outbox outbox;

  @BeforeEach
  void aPlaybookInACanvas() {
    anEngagement();
    SLACK.answering("canvases.create", "{\"ok\":true,\"canvas_id\":\"" + CANVAS + "\"}");
    published(temperatures());
    deliver();
  }

  @Test
  void theFirstPublicationMakesItAndEachOneReplacesWhatStandsThere() {
    Map<String, String> made = SLACK.calls("canvases.create").get(0);
    assertThat(made)
        .containsEntry("channel_id", channel)
        .containsEntry("title", "Playbook · Acme RH × Sud Contact");
    assertThat(markdown(made))
        .contains("## Definition\n\n### P-1 · Hot, warm, cold\n\nHot: a budget and a date.");

    looksUntouched();
    published(PITCH);
    published(replacing(playbook.find(as(claire), 1), "Hot: a budget. Warm: a need. Cold: else."));
    deliver();

    assertThat(SLACK.calls("canvases.create")).hasSize(1);
    JsonNode change = JSON.readTree(SLACK.calls("canvases.edit").get(0).get("changes")).get(0);
    assertThat(change.get("operation").asString()).isEqualTo("replace");
    assertThat(change.has("section_id")).as("all of it").isFalse();
    assertThat(markdown(change.get("document_content")))
        .contains("## Definition\n\n### P-3 · Hot, warm, cold\n\nHot: a budget. Warm")
        .contains(
            "## Script\n\n### P-2 · Opening\n\nWe free \\*two days\\* a month. \\<\\!channel\\>")
        .doesNotContain("P-1", "a budget and a date");
  }

  @Test
  void twoPublicationsAtOnceAreOneChange() {
    looksUntouched();
    published(PITCH);
    published(play(Kind.PERSONA, "Head of HR", "Decides on tools for 50 to 500 people."));
    deliver();

    assertThat(SLACK.calls("canvases.edit")).hasSize(1);
  }

  @Test
  void whoAsksGetsItBroughtUpToDateAndTheProviderMayAskByMention() {
    looksUntouched();
    assertThat(claire.types("/vigie playbook canvas").toString()).contains("on its way");
    hery.mentions("playbook canevas");
    settle();

    assertThat(SLACK.calls("canvases.create")).hasSize(1);
    assertThat(SLACK.calls("canvases.edit")).isNotEmpty();
  }

  @Test
  void deletedByHandItIsSaidNothingIsLostAndAnotherOneIsMadeOnRequest() {
    SLACK.answering("files.info", "{\"ok\":false,\"error\":\"file_deleted\"}");
    published(PITCH);
    deliver();

    assertThat(SLACK.calls("canvases.edit")).isEmpty();
    assertThat(SLACK.calls("canvases.create")).as("not by itself").hasSize(1);
    assertThat(told()).contains("was deleted in Slack").contains("playbook.canvas");
    assertThat(outbox.parked(acmes().id())).isEmpty();

    SLACK.answering("canvases.create", "{\"ok\":true,\"canvas_id\":\"F0SECOND\"}");
    claire.presses("playbook.canvas", acmes().id().toString(), acmes().id() + "/canvas");
    deliver();
    assertThat(markdown(SLACK.calls("canvases.create").get(1))).contains("P-1", "P-2");
    assertThat(SLACK.calls("chat.update").toString()).contains("A new canvas of the playbook");

    looksUntouched();
    claire.types("/vigie playbook canvas");
    deliver();
    assertThat(SLACK.calls("canvases.edit").get(0)).containsEntry("canvas_id", "F0SECOND");
  }

  @Test
  void whatSomebodyWroteIntoItIsNotWrittenOver() {
    SLACK.answering(
        "files.info",
        "{\"ok\":true,\"file\":{\"id\":\"%s\",\"user\":\"UVIGIE\",\"last_editor\":\"UHERY\"}}"
            .formatted(CANVAS));
    published(PITCH);
    deliver();

    assertThat(SLACK.calls("canvases.edit")).isEmpty();
    assertThat(told()).contains("wrote into the playbook").contains("by hand");

    published(play(Kind.PERSONA, "Head of HR", "Decides on tools for 50 to 500 people."));
    deliver();
    assertThat(SLACK.calls("canvases.edit")).isEmpty();
  }

  @Test
  void whereSlackTakesNoCanvasesTheFileIsOffered() {
    anotherChannel();
    SLACK.answering(
        "canvases.create",
        "{\"ok\":false,\"error\":\"free_teams_cannot_create_non_tabbed_canvases\"}");
    published(PITCH);
    deliver();

    assertThat(told())
        .contains("free_teams_cannot_create_non_tabbed_canvases")
        .contains("playbook.file");
    SLACK.answering("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
    hery.presses("playbook.file", acmes().id().toString(), acmes().id() + "/canvas");
    assertThat(SLACK.awaitCall("files.getUploadURLExternal"))
        .containsEntry("filename", "playbook.md");
    assertThat(outbox.parked(acmes().id())).as("nothing waits for anybody").isEmpty();
  }

  @Test
  void withoutTheScopeEverythingElseGoesOn() {
    anotherChannel();
    SLACK.answering(
        "canvases.create",
        "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"canvases:write\"}");
    published(PITCH);
    Instant before = clock.instant();
    deliver();

    assertThat(told()).contains("canvases:write");
    assertThat(posted()).anyMatch(call -> call.getOrDefault("text", "").contains("P-1"));
    assertThat(clock.instant()).isBefore(before.plusSeconds(60));
  }

  @Test
  void askedToWaitItWaitsAndTheMessagesOfTheChannelDoNot() {
    anotherChannel();
    SLACK
        .server()
        .stubFor(
            post(urlPathEqualTo("/api/canvases.create"))
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "30")));
    published(PITCH);
    // The canvas comes first in the line.
    Instant begun = clock.instant();
    courier.round();
    courier.round();
    clock.advance(Duration.ofSeconds(2));
    courier.round();
    assertThat(posted()).anyMatch(call -> call.getOrDefault("text", "").contains("P-1"));
    assertThat(SLACK.calls("canvases.create")).hasSize(1);

    SLACK.answering("canvases.create", "{\"ok\":true,\"canvas_id\":\"" + CANVAS + "\"}");
    clock.set(begun.plusSeconds(29));
    courier.round();
    assertThat(SLACK.calls("canvases.create")).hasSize(1);
    clock.set(begun.plusSeconds(31));
    deliver();
    assertThat(SLACK.calls("canvases.create")).hasSize(2);
  }

  @Test
  void whereNobodyKnowsWhetherItWasMadeItIsLookedForAndNotMadeTwice() {
    anotherChannel();
    SLACK
        .server()
        .stubFor(
            post(urlPathEqualTo("/api/canvases.create"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    SLACK.answering(
        "files.list",
        "{\"ok\":true,\"files\":[{\"id\":\"F0OTHER\",\"title\":\"Notes\"},"
            + "{\"id\":\"F0FOUND\",\"title\":\"Playbook · Acme RH × Sud Contact\"}]}");
    published(PITCH);
    deliver();
    assertThat(SLACK.calls("canvases.create")).hasSize(1);

    looksUntouched();
    claire.types("/vigie playbook canvas");
    deliver();
    assertThat(SLACK.calls("canvases.edit").get(0)).containsEntry("canvas_id", "F0FOUND");
  }

  private void looksUntouched() {
    SLACK.answering(
        "files.info",
        "{\"ok\":true,\"file\":{\"id\":\"%s\",\"user\":\"UVIGIE\",\"last_editor\":\"UVIGIE\"}}"
            .formatted(CANVAS));
  }

  /** An engagement without a canvas. */
  private void anotherChannel() {
    channel = channel + "N";
    anEngagement();
    deliver();
    SLACK.forget();
  }

  private String told() {
    return posted().stream()
        .filter(call -> call.getOrDefault("blocks", "").contains("playbook.file"))
        .map(call -> call.get("text") + call.get("blocks"))
        .reduce("", String::concat)
        .replace("\u200b", "");
  }

  private static String markdown(Map<String, String> made) {
    return markdown(JSON.readTree(made.getOrDefault("document_content", "")));
  }

  private static String markdown(JsonNode content) {
    assertThat(content.get("type").asString()).isEqualTo("markdown");
    return content.get("markdown").asString();
  }
}
