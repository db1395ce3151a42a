package io.vigie.slack.installation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.TestSlack;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both companies have the app; the client, whose bot posts, takes it away. */
class HandOverTest extends SeveralWorkspaces {

  private static final String CHANNEL = "C0HANDOVER";
  private static int unique;

  /** The courier remembers which workspace had no token: each story has workspaces of its own. */
  private final String client = "TCLIENT" + ++unique;

  private final String provider = "TPROVIDER" + unique;
  private UUID acme = new UUID(0, 0);

  @BeforeEach
  void theClientTakesTheAppAway() {
    jdbc.sql("delete from profile").update();
    SLACK.knows("UREF", client, "");
    SLACK.knows("UHERY", provider, "");
    installs(client, "xoxb-client");
    installs(provider, "xoxb-provider");
    acme = engagement(CHANNEL, client, client);
    provider(acme, provider);
    assertThat(types(client, "", "UREF", CHANNEL, "/vigie console").statusCode()).isEqualTo(200);
    goOnFor(Duration.ofMinutes(1));
    assertThat(bearers("chat.postMessage")).containsOnly("Bearer xoxb-client");
    happens(client, "{\"type\":\"app_uninstalled\"}");
    await().until(this::rests);
  }

  @Test
  void theReferentHandsItToTheProvidersInstallationWhichPostsFromThenOn() {
    assertThat(types(client, "", "UREF", CHANNEL, "/vigie status").body())
        .contains("not installed");
    SLACK.forget();
    mentions("UREF", "status");
    goOnFor(Duration.ofHours(1));
    assertThat(bearers("chat.postMessage")).as("no token is left to answer with").isEmpty();

    resumes("UREF", client);
    assertThat(SLACK.awaitWhisper().toString()).doesNotContain("refusal");
    assertThat(rests()).isFalse();
    assertThat(owner()).isEqualTo(provider);

    SLACK.forget();
    assertThat(types(provider, "", "UHERY", CHANNEL, "/vigie console").body()).isNotEmpty();
    mentions("UHERY", "kpi dials 3");
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from figure_entry where engagement_id = ?")
                        .param(acme)
                        .query(Integer.class)
                        .single()
                    == 1);
    goOnFor(Duration.ofHours(1));
    assertThat(bearers("chat.postMessage")).isNotEmpty().containsOnly("Bearer xoxb-provider");
    assertThat(SLACK.calls("chat.postMessage"))
        .anyMatch(call -> call.getOrDefault("blocks", "").contains("Dials: *3*"));
    assertThat(jdbc.sql("select count(*) from outgoing_message").query(Integer.class).single())
        .isZero();
  }

  @Test
  void nobodyElseHandsItOver() {
    resumes("UHERY", provider);
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.OnlyTheReferent");
    resumes("USTRANGER", "T3");
    await().until(() -> SLACK.whispers().size() == 2);
    assertThat(SLACK.whispers().toString()).doesNotContain("goes on");

    assertThat(rests()).isTrue();
    assertThat(owner()).isEqualTo(client);
  }

  @Test
  void whenTheClientInstallsAgainItStaysWhereTheReferentPutIt() {
    resumes("UREF", client);
    SLACK.awaitWhisper();
    installs(client, "xoxb-again");

    assertThat(owner()).isEqualTo(provider);
    assertThat(rests()).isFalse();
    assertThat(types(client, "", "UREF", CHANNEL, "/vigie status").body())
        .contains("Acme")
        .doesNotContain("rests");
  }

  @Test
  void withoutAHandOverItGoesOnByItselfWhenTheClientInstallsAgain() {
    installs(client, "xoxb-again");

    assertThat(rests()).isFalse();
    assertThat(owner()).isEqualTo(client);
  }

  /** A press comes through the provider's installation: the other one is gone. */
  private void resumes(String user, String home) {
    String press =
        """
        {"type":"block_actions","api_app_id":"A1","team":{"id":"%s"},
         "user":{"id":"%s","team_id":"%s"},"channel":{"id":"%s"},"trigger_id":"t%s",
         "response_url":"%s","actions":[{"type":"button","action_id":"engagement.resume",
           "block_id":"%s/resume","value":"%s","action_ts":"77.%s"}]}
        """
            .formatted(
                provider, user, home, CHANNEL, ++unique, SLACK.responseUrl(), acme, acme, unique);
    TestSlack.send(
        TestSlack.signed(
            port,
            clock.instant(),
            false,
            TestSlack.form(Map.of("payload", press)).getBytes(UTF_8)));
  }

  private void mentions(String user, String words) {
    happens(
        provider,
        """
        {"type":"app_mention","user":"%s","channel":"%s","text":"<@UBOT> %s","ts":"1.%s"}
        """
            .formatted(user, CHANNEL, words, ++unique));
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from received_event").query(Integer.class).single() == 0);
  }

  private boolean rests() {
    return jdbc.sql("select count(*) from engagement where id = ? and paused_at is not null")
            .param(acme)
            .query(Integer.class)
            .single()
        == 1;
  }

  private String owner() {
    return jdbc.sql("select installation_team from engagement where id = ?")
        .param(acme)
        .query(String.class)
        .single();
  }

  private void goOnFor(Duration time) {
    Instant end = clock.instant().plus(time);
    for (Instant next = courier.round(); !next.isAfter(end); next = courier.round()) {
      clock.set(next);
    }
    clock.set(end);
    courier.round();
  }
}
