package io.vigie.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.vigie.TestSlack;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The application has started although nobody is at the address of Slack's API. */
class SlackAwayTest extends RunningVigie {

  private static final String WELL =
      """
      {"ok":true,"url":"https://acme.slack.com/","team":"Acme","user":"vigie","team_id":"T1",
       "user_id":"U9","bot_id":"B9","is_enterprise_install":false}""";

  private final WireMockServer slack = new WireMockServer(options().port(API_PORT));

  @Autowired SlackRounds rounds;

  @BeforeEach
  void theTestAsks() {
    rounds.stop();
  }

  @AfterEach
  void slackLeaves() {
    slack.stop();
    health.check();
    rounds.start();
  }

  @Test
  void healthSaysSoAndHealsByItself() {
    health.check();
    assertThat(management("/actuator/health").statusCode()).isEqualTo(503);
    assertThat(management("/actuator/health").body()).contains("\"slack\":", "ConnectException");
    assertThat(send(signed(false, echo("x"))).statusCode()).as("acks go on").isEqualTo(200);

    slackAnswers(WELL);
    health.check();
    assertThat(health.facts("T1").teamId()).contains("T1");
    assertThat(health.facts("T1").botUserId()).contains("U9");
    assertThat(health.facts("T1").scopes()).containsExactlyInAnyOrder("chat:write", "commands");
    assertThat(health.facts("T1").clockSkew().orElseThrow()).hasSeconds(42);
    assertThat(management("/actuator/health").body()).contains("\"workspace\":\"T1\"");

    slackAnswers("{\"ok\":false,\"error\":\"token_revoked\"}");
    health.check();
    assertThat(health.facts("T1").lastError()).contains("token_revoked");
    assertThat(health.facts("T1").botUserId()).as("what was learnt is kept").contains("U9");
    assertThat(management("/actuator/health").body()).contains("token_revoked");

    slack.stubFor(post(urlEqualTo("/api/auth.test")).willReturn(aResponse().withStatus(503)));
    health.check();
    assertThat(health.facts("T1").lastError()).contains("HTTP 503");
  }

  @Test
  void aRestartIsNotAskedForWhenSlackIsAway() {
    health.check();
    assertThat(management("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(management("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  @Test
  void theManagementPortOpensHealthAndFiguresOnly() {
    assertThat(management("/actuator/prometheus").statusCode()).isEqualTo(200);
    assertThat(management("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(management("/slack/events").statusCode()).isEqualTo(404);
  }

  @Test
  void ourOwnEventsRest() {
    slackAnswers(WELL);
    health.check();
    send(signed(true, star("\"user\":\"U1\"")));
    send(signed(true, star("\"user\":\"U9\"")));
    send(signed(true, star("\"user\":\"U2\",\"bot_id\":\"B9\"")));
    send(signed(true, star("\"user\":\"U3\",\"app_id\":\"A1\"")));
    send(signed(true, star("\"user\":\"U4\",\"app_id\":\"A2\"")));
    assertThat(handlers.seen).containsExactly("star by U1", "star by U4");
  }

  @Test
  void noRequestAsksSlackWhoWeAre() {
    slackAnswers(WELL);
    send(signed(false, echo("x")));
    send(signed(true, star("\"user\":\"U1\",\"bot_id\":\"B1\"")));
    assertThat(slack.getAllServeEvents()).isEmpty();
  }

  @Test
  void thePausesGrowToAMinute() {
    assertThat(SlackRounds.pauseAfter(0)).hasSeconds(60);
    assertThat(SlackRounds.pauseAfter(1)).hasSeconds(2);
    assertThat(SlackRounds.pauseAfter(5)).hasSeconds(32);
    assertThat(SlackRounds.pauseAfter(6)).hasSeconds(60);
    assertThat(SlackRounds.pauseAfter(100)).hasSeconds(60);
  }

  private void slackAnswers(String json) {
    slack.start();
    slack.stubFor(
        post(urlEqualTo("/api/auth.test"))
            .willReturn(
                okJson(json)
                    .withHeader("x-oauth-scopes", "chat:write,commands")
                    .withHeader("Date", "Mon, 16 Nov 2026 08:00:42 GMT")));
  }

  private static String star(String by) {
    return """
    {"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev1",
     "event":{"type":"star_added",%s,"item":{"type":"message"},"event_ts":"1.2"}}"""
        .formatted(by);
  }

  private HttpResponse<String> management(String path) {
    return TestSlack.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)));
  }
}
