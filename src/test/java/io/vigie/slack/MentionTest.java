package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.Story;
import io.vigie.shared.NightFell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** The other company has no commands: it says by words what it wants. */
class MentionTest extends Story {

  @BeforeEach
  void anEngagementWithAProvider() {
    acme();
    hery.mentions("kpi dials 1");
    settle();
    SLACK.forget();
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", engagement() + "/place");
    SLACK.awaitWhisper();
    SLACK.forget();
  }

  @Test
  void figuresAreRecordedByWordsAndTheAnswerStandsInTheThread() {
    String ts = hery.mentions("kpi dials 220 connects 31");
    settle();

    assertThat(posted()).hasSize(1);
    assertThat(posted().get(0)).containsEntry("thread_ts", ts);
    assertThat(posted().get(0).get("blocks")).contains("Dials: *220*", "kpi.undo");
    assertThat(standing("dials")).isEqualTo("220.00");
  }

  @Autowired ApplicationEventPublisher events;

  @Test
  void atNightItIsForgottenWhereAnswersStandUnlessOneIsStillOnItsWay() {
    hery.mentions("kpi dials 220");
    settle();
    claire.types("/vigie console");
    deliver();
    karim.mentions("status");
    await().until(() -> slots("mention/%") == 3);
    events.publishEvent(new NightFell());

    assertThat(slots("mention/%")).as("karim’s was not delivered yet").isEqualTo(1);
    assertThat(slots("console")).isEqualTo(1);
    SLACK.forget();
    deliver();
    assertThat(posted()).hasSize(1);
    events.publishEvent(new NightFell());
    assertThat(slots("mention/%")).isZero();
  }

  private int slots(String name) {
    return jdbc.sql(
            "select count(*) from slot where engagement_id = cast(? as uuid) and name like ?")
        .params(engagement(), name)
        .query(Integer.class)
        .single();
  }

  @Test
  void inAThreadTheAnswerStaysThere() {
    hery.mentions("statut", "1763280000.000100");
    settle();

    assertThat(posted().get(0)).containsEntry("thread_ts", "1763280000.000100");
    assertThat(posted().get(0).get("blocks")).contains("Next digest");
  }

  @Test
  void aFormWaitsBehindAButtonThatOpensItPrefilled() {
    hery.mentions("chiffres 2026-W46");
    settle();
    JsonNode button = JSON.readTree(posted().get(0).get("blocks")).get(1);
    hery.presses(
        button.get("elements").get(0).get("action_id").asString(),
        button.get("elements").get(0).get("value").asString(),
        button.get("block_id").asString());

    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    assertThat(form.get("callback_id").asString()).isEqualTo("kpi.figures");
    assertThat(form.toString()).contains("2026-W46");
    hery.submits(form, Map.of("dials", "77"));
    assertThat(standing("dials")).isEqualTo("77.00");
  }

  @Test
  void aRefusalIsForTheOneWhoAsked() {
    hery.mentions("digest now");
    settle();

    assertThat(posted()).isEmpty();
    Map<String, String> aside = SLACK.calls("chat.postEphemeral").get(0);
    assertThat(aside).containsEntry("user", "UHERY").containsEntry("channel", channel);
    assertThat(aside).doesNotContainKey("thread_ts");
    assertThat(aside.get("blocks")).contains("refusal.OnlyTheReferent");
  }

  @Test
  void anAsideThatSlackDoesNotShowBecomesADirectMessageAndThenAThreadReply() {
    SLACK.answering("chat.postEphemeral", "{\"ok\":false,\"error\":\"user_not_in_channel\"}");
    hery.mentions("digest now");
    settle();
    Map<String, String> direct = SLACK.calls("chat.postMessage").get(0);
    assertThat(direct).containsEntry("channel", "UHERY").doesNotContainKey("thread_ts");

    SLACK.forget();
    SLACK.answering("chat.postMessage", "{\"ok\":false,\"error\":\"cannot_dm_user\"}");
    String ts = hery.mentions("digest now");
    settleParked();
    assertThat(SLACK.calls("chat.postMessage").get(1))
        .containsEntry("channel", channel)
        .containsEntry("thread_ts", ts);
  }

  @Test
  void anUnknownWordGetsTheNearestOnesAndAQuestionThePlaybook() {
    hery.mentions("kpy dials 3");
    hery.mentions("who is our best prospect?");
    settle();

    assertThat(SLACK.calls("chat.postEphemeral").get(0).get("blocks"))
        .contains("refusal.UnknownVerb", "kpi");
    assertThat(posted().get(0).get("text")).contains("It is noted as a gap");
  }

  @Test
  void theSameEventTwiceIsOneFact() {
    String mention =
        """
        {"type":"app_mention","user":"UHERY","channel":"%s","text":"<@UVIGIE> kpi dials 5",
         "ts":"1763284000.900001"}
        """
            .formatted(channel);
    hery.happens("EvSAME" + channel, mention);
    settle();
    hery.happens("EvSAME" + channel, mention);
    settle();

    assertThat(posted()).hasSize(1);
  }

  @Test
  void whileSlackIsAwayTheEventWaitsAndIsNotLost() {
    SLACK.knows("UNOROSOA", "TPROVIDER", "");
    SLACK.answering("users.info", "{\"ok\":false,\"error\":\"ratelimited\"}");
    Person miora = new Person("UMIORA", "TPROVIDER");
    miora.mentions("kpi dials 9");
    await()
        .until(
            () -> jdbc.sql("select attempts from received_event").query(Integer.class).list(),
            List.of(1)::equals);
    SLACK.knows("UMIORA", "TPROVIDER", "");
    clock.advance(java.time.Duration.ofSeconds(6));
    settle();

    assertThat(standing("dials")).isEqualTo("9.00");
  }

  @Test
  void whomSlackDoesNotShowUsMayReadAndNoMore() {
    SLACK.answering("users.info", "{\"ok\":false,\"error\":\"user_not_visible\"}");
    Person nobody = new Person("UNOBODY", "");
    nobody.mentions("status");
    nobody.mentions("kpi dials 9");
    settle();

    assertThat(posted().get(0).get("blocks")).contains("Next digest");
    assertThat(SLACK.calls("chat.postEphemeral").get(0).get("blocks"))
        .contains("refusal.NoSideYet");
  }

  @Test
  void whatABotWritesIsLeftAlone() {
    hery.happens(
        """
        {"type":"app_mention","user":"UBOT","bot_id":"BOTHER","channel":"%s",
         "text":"<@UVIGIE> kpi dials 5","ts":"1763284000.900002"}
        """
            .formatted(channel));
    settle();

    assertThat(posted()).isEmpty();
  }

  @Test
  void inAChannelWithoutAnEngagementTheAnswerSaysHowToStart() {
    channel = "CEMPTY" + channel;
    hery.mentions("status");

    assertThat(SLACK.awaitCall("chat.postMessage").get("blocks"))
        .contains("refusal.NoEngagementHere");
  }

  private void settleParked() {
    await().until(this::isWorkedOff);
    clock.advance(java.time.Duration.ofSeconds(2));
    courier.round();
  }

  private String standing(String kpi) {
    return jdbc.sql(
            """
            select r.amount from reading r join figure_entry e on e.id = r.entry_id
            where r.kpi = ? and e.undone_at is null and e.engagement_id = cast(? as uuid)
            order by r.number desc limit 1
            """)
        .params(kpi, engagement())
        .query(String.class)
        .single();
  }
}
