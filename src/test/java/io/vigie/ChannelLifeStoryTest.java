package io.vigie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens to the channel, and where the engagement is afterwards. */
class ChannelLifeStoryTest extends Story {

  private static final AtomicInteger EVENTS = new AtomicInteger();

  /** Other stories play in the same database, with the same cast. */
  @BeforeEach
  void claireSteersNothingElse() {
    jdbc.sql("update engagement set referent_user = 'UELSE'").update();
  }

  @Test
  void whenTheChannelGetsAnotherIdEverythingFollows() {
    acme();
    deliver();
    claire.types("/kpi 2026-W46 dials 220");
    String before = channel;
    String after = "C9" + before.substring(1);
    happens(
        "{\"type\":\"channel_id_changed\",\"old_channel_id\":\"%s\",\"new_channel_id\":\"%s\"}"
            .formatted(before, after));
    await().until(() -> engagementIn(after) == 1);

    channel = after;
    SLACK.forget();
    claire.types("/digest now");
    deliver();
    assertThat(posted()).hasSize(1);
    claire.types("/kpi 2026-W46 dials 230");
    deliver();
    assertThat(SLACK.calls("chat.update"))
        .isNotEmpty()
        .allMatch(c -> after.equals(c.get("channel")));
    assertThat(slots("channel_id", before)).isZero();
    assertThat(slots("destination", before)).isZero();
  }

  @Test
  void inAnArchivedChannelItRestsAndTheReferentBringsItBack() {
    acme();
    deliver();
    SLACK.forget();
    happens(in("{\"type\":\"channel_archive\",\"channel\":\"%s\",\"user\":\"UHERY\"}"));
    awaitPause(true);
    deliver();

    Map<String, String> told = SLACK.calls("chat.postMessage").get(0);
    assertThat(told).containsEntry("channel", "UCLAIRE");
    assertThat(told.get("text")).contains("rests", "archived");
    assertThat(told.get("blocks")).contains("engagement.resume");
    assertThat(claire.types("/vigie status").toString()).contains("rests", "engagement.resume");
    assertThat(hery.types("/vigie status").toString())
        .contains("rests")
        .doesNotContain("engagement.resume");

    hery.presses("engagement.resume", id(), id() + "/resume");
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.");
    awaitPause(true);
    claire.presses("engagement.resume", id(), id() + "/resume");
    awaitPause(false);
    assertThat(claire.types("/vigie status").toString()).doesNotContain("rests");
  }

  @Test
  void whileItRestsThereIsNoDigestAndNoReminderAndAfterwardsOneDigest() {
    acme();
    deliver();
    claire.types("/kpi 2026-W47 dials 220");
    happens(in("{\"type\":\"channel_archive\",\"channel\":\"%s\"}"));
    awaitPause(true);
    deliver();
    SLACK.forget();
    timePasses("2026-12-01T10:00", "Europe/Paris");
    deliver();
    assertThat(SLACK.calls("chat.postMessage"))
        .noneMatch(call -> call.getOrDefault("metadata", "").contains(id()));

    claire.presses("engagement.resume", id(), id() + "/resume");
    timePasses("2026-12-02T10:00", "Europe/Paris");
    deliver();
    assertThat(digests()).hasSize(1);
  }

  @Test
  void removedItRestsAndInvitedAgainItGoesOnByItself() {
    acme();
    happens(in("{\"type\":\"channel_left\",\"channel\":\"%s\",\"actor_id\":\"UHERY\"}"));
    awaitPause(true);

    happens(joined("UHERY"));
    happens(in("{\"type\":\"channel_shared\",\"channel\":\"%s\",\"connected_team_id\":\"T\"}"));
    awaitNothingToWorkOff();
    awaitPause(true);
    happens(joined("UVIGIE"));
    awaitPause(false);
  }

  @Test
  void anotherInstallationsBotMayLeaveWithoutHarm() {
    acme();
    happens(
        "TPROVIDER", in("{\"type\":\"channel_left\",\"channel\":\"%s\",\"actor_id\":\"UHERY\"}"));
    awaitNothingToWorkOff();
    awaitPause(false);
  }

  @Test
  void unsharedItRestsUntilTheChannelIsSharedAgain() {
    acme();
    happens(unshared(true));
    awaitNothingToWorkOff();
    awaitPause(false);
    happens(unshared(false));
    awaitPause(true);
    happens(in("{\"type\":\"channel_shared\",\"channel\":\"%s\",\"connected_team_id\":\"T\"}"));
    awaitPause(false);
  }

  @Test
  void theReferentMovesItToAnotherChannelWithAllThatWasRecorded() {
    acme();
    deliver();
    claire.types("/kpi 2026-W46 dials 220");
    claire.types("/digest now");
    deliver();
    String before = channel;
    String id = id();
    channel = "C8" + before.substring(1);
    JsonNode form = claire.opens("/vigie setup");
    assertThat(form.get("blocks").get(0).toString()).contains("engagement.move", id, "Acme RH");
    assertThat(karim.opens("/vigie setup").toString()).doesNotContain("engagement.move");
    SLACK.forget();
    claire.pressesInForm("engagement.move", id, form);
    await().until(() -> engagementIn(channel) == 1);
    deliver();

    assertThat(engagementIn(before)).isZero();
    assertThat(posted()).hasSize(1);
    assertThat(posted().get(0).get("text")).contains("moved here", "<#" + before + ">");
    assertThat(claire.types("/kpi list").toString()).doesNotContain("refusal");
    SLACK.forget();
    claire.types("/kpi 2026-W46 dials 230");
    deliver();
    assertThat(SLACK.calls("chat.update"))
        .as("what was posted is brought up to date where it stands")
        .isNotEmpty()
        .allMatch(call -> before.equals(call.get("channel")));
    assertThat(SLACK.calls("chat.postMessage"))
        .as("and the line in its thread goes there too")
        .allMatch(call -> before.equals(call.get("channel")));
  }

  @Test
  void nobodyElseMovesItAndNoChannelHoldsTwo() {
    acme();
    String first = channel;
    String id = id();
    channel = "C7" + first.substring(1);
    JsonNode form = claire.opens("/vigie setup");
    hery.pressesInForm("engagement.move", id, form);
    assertThat(SLACK.awaitCall("views.update").get("view")).contains("refusal.OnlyTheReferent");
    assertThat(engagementIn(first)).isEqualTo(1);

    claire.submits(form, Map.of("client_name", "Globex", "provider_name", "Sud Contact"));
    assertThat(engagementIn(channel)).isEqualTo(1);
    SLACK.forget();
    claire.pressesInForm("engagement.move", id, form);
    assertThat(SLACK.awaitCall("views.update").get("view")).contains("refusal.ChannelIsTaken");
  }

  private String in(String event) {
    return event.formatted(channel);
  }

  private String joined(String user) {
    return in("{\"type\":\"member_joined_channel\",\"channel\":\"%s\",\"user\":\"" + user + "\"}");
  }

  private String unshared(boolean still) {
    return in("{\"type\":\"channel_unshared\",\"channel\":\"%s\",\"is_ext_shared\":" + still + "}");
  }

  private void happens(String event) {
    happens("TCLIENT", event);
  }

  private void happens(String team, String event) {
    String body =
        """
        {"type":"event_callback","team_id":"%s","api_app_id":"A1","event_id":"EvLife%s",
         "authorizations":[{"team_id":"%s","user_id":"UVIGIE","is_bot":true}],"event":%s}
        """
            .formatted(team, EVENTS.incrementAndGet(), team, event);
    assertThat(
            TestSlack.send(TestSlack.signed(port, clock.instant(), true, body.getBytes(UTF_8)))
                .statusCode())
        .isEqualTo(200);
  }

  private void awaitPause(boolean pause) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                jdbc.sql(
                            "select count(*) from engagement"
                                + " where channel_id = ? and paused_at is not null")
                        .param(channel)
                        .query(Integer.class)
                        .single()
                    == (pause ? 1 : 0));
  }

  private void awaitNothingToWorkOff() {
    await().until(this::isWorkedOff);
  }

  private int engagementIn(String where) {
    return jdbc.sql("select count(*) from engagement where channel_id = ?")
        .param(where)
        .query(Integer.class)
        .single();
  }

  private int slots(String column, String value) {
    return jdbc.sql("select count(*) from slot where " + column + " = ?")
        .param(value)
        .query(Integer.class)
        .single();
  }

  private String id() {
    return jdbc.sql("select id from engagement where channel_id = ?")
        .param(channel)
        .query(String.class)
        .single();
  }
}
