package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** What the doctor finds, each with its mend. */
class DoctorStoryTest extends Story {

  @Value("${local.management.port}")
  int managementPort;

  @BeforeEach
  void inTheChannel() {
    acme();
    deliver();
    slackSays("\"is_member\":true");
    SLACK.knows(claire.user, claire.team, "");
    SLACK.forget();
  }

  @Test
  void whatIsWellIsOneLine() {
    claire.types("/vigie doctor");
    String second = secondLook();

    assertThat(second)
        .contains("✓ Vigie is in the channel · nobody is held to posting only")
        .contains("the referent is there", "09:00 (Europe/Paris)", "answers in")
        .doesNotContain("✗");
    assertThat(SLACK.calls("conversations.info").get(0)).containsEntry("channel", channel);
  }

  @Test
  void itDoesNotWaitForSlack() {
    SLACK
        .server()
        .stubFor(
            com.github.tomakehurst.wiremock.client.WireMock.post("/api/conversations.info")
                .atPriority(1)
                .willReturn(
                    com.github.tomakehurst.wiremock.client.WireMock.okJson("{\"ok\":true}")
                        .withFixedDelay(2_000)));
    long begin = System.nanoTime();
    assertThat(claire.types("/vigie doctor").toString()).contains("How Vigie is doing");
    assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(1_000);
    assertThat(secondLook()).contains("Slack does not show me this channel");
  }

  @Test
  void eachTroubleHasItsMend() {
    slackSays("\"is_member\":false,\"connected_limited_team_ids\":[\"TPROVIDER\"]");
    SLACK.knows(claire.user, claire.team, ",\"deleted\":true");
    claire.types("/vigie doctor");
    assertThat(secondLook()).contains("/invite @Vigie", "TPROVIDER", "<@UCLAIRE> has left Slack");
  }

  @Test
  void byMentionItIsOneMessage() {
    claire.mentions("doctor");
    settle();
    assertThat(posted()).hasSize(1);
    assertThat(posted().get(0).get("blocks"))
        .contains("How Vigie is doing", "Vigie is in the channel");
  }

  @Test
  void programsReadTheSameAsJsonWithoutPeopleAndSecrets() {
    slackSays("\"is_member\":false");
    SLACK.knows(claire.user, claire.team, ",\"deleted\":true");
    String json = get("/actuator/doctor");
    JsonNode all = JSON.readTree(json);
    JsonNode mine = null;
    for (JsonNode one : all.get("engagements")) {
      mine = one.get("channel").asString().equals(channel) ? one : mine;
    }

    assertThat(all.get("well").asBoolean()).isFalse();
    assertThat(mine).isNotNull();
    assertThat(finding(mine, "membership").get("well").asBoolean()).isFalse();
    assertThat(finding(mine, "referent").get("well").asBoolean()).isFalse();
    assertThat(finding(mine, "database").get("millis").isNumber()).isTrue();
    assertThat(finding(mine, "appointments").get("digest").asString()).contains("Europe/Paris");
    assertThat(json).doesNotContain("UCLAIRE", "UHERY", "xoxb", TestSlack.SECRET, "Acme");
    assertThat(get("/actuator/doctor/" + mine.get("engagement").asString())).contains("membership");
  }

  private static JsonNode finding(JsonNode engagement, String check) {
    for (JsonNode finding : engagement.get("findings")) {
      if (finding.get("check").asString().equals(check)) {
        return finding;
      }
    }
    throw new AssertionError("nothing about " + check + " in " + engagement);
  }

  private static void slackSays(String about) {
    SLACK.answering(
        "conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"C1\"," + about + "}}");
  }

  private static String secondLook() {
    await().until(() -> !SLACK.whispers().isEmpty());
    return SLACK.whispers().get(0).toString();
  }

  private String get(String path) {
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      return response.body();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
