package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Shortcuts and steps of workflows, with figures as their first use. */
class ShortcutTest extends Story {

  @BeforeEach
  void anEngagement() {
    noEarlierStories();
    acme();
    deliver();
    SLACK.forget();
  }

  @Test
  void fromAnywhereTheFormOpensForTheOnlyEngagement() {
    karim.takes("kpi.enter");

    assertThat(SLACK.awaitCall("views.open").get("view")).contains("kpi.figures", channel);
  }

  @Test
  void whoHasSeveralEngagementsSaysWhichOne() {
    String first = engagement();
    channel = channel + "B";
    acme();
    SLACK.forget();
    karim.takes("kpi.enter");
    JsonNode which = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    JsonNode next = karim.submits(which, Map.of("engagement", first));

    assertThat(which.get("callback_id").asString()).isEqualTo("shortcut.which");
    assertThat(next.get("response_action").asString()).isEqualTo("update");
    assertThat(next.get("view").toString()).contains("kpi.figures", first);
  }

  @Test
  void anEngagementThatIsNotThePersonsOpensNothing() {
    String ours = engagement();
    channel = channel + "B";
    acme();
    SLACK.forget();
    karim.takes("kpi.enter");
    JsonNode which = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    Person stranger = new Person("USTRANGER", "TELSEWHERE");

    assertThat(stranger.submits(which, Map.of("engagement", ours)).toString())
        .contains("refusal.NoSideYet")
        .doesNotContain("kpi.figures");
    assertThat(karim.submits(which, Map.of("engagement", "elsewhere")).toString())
        .contains("refusal.NoEngagementHere");
  }

  @Test
  void atAMessageTheFormComesWithTheFiguresThatItNames() {
    karim.takes(
        "kpi.from_message", "Yesterday (2026-W46): dials 220, connects 31 &amp; lots of fun!");
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));

    assertThat(form.toString())
        .contains("\"initial_value\":\"220\"", "\"initial_value\":\"31\"", "2026-W46");
    karim.submits(form, Map.of());
    assertThat(karim.types("/kpi dials").toString()).contains("*week 46*: 220");
  }

  @Test
  void whereThereIsNoEngagementAShortcutSaysSo() {
    new Person("USTRANGER", "TELSEWHERE").takes("kpi.enter");

    assertThat(SLACK.awaitCall("views.open").get("view")).contains("refusal.NoEngagementHere");
  }

  @Test
  void aWorkflowEntersFiguresInAPersonsName() {
    karim.runs("enter_figures", "2026-W46", "dials 220 connects 31");
    settle();

    Map<String, String> done = SLACK.awaitCall("functions.completeSuccess");
    assertThat(done.get("outputs")).contains("2026-W46", "220");
    assertThat(karim.types("/kpi dials").toString()).contains("*week 46*: 220");
    assertThat(jdbc.sql("select count(*) from received_event").query(Integer.class).single())
        .isZero();
  }

  @Test
  void aStepThatIsRefusedFailsWithTheReason() {
    karim.runs("enter_figures", "", "dials many");
    SLACK.knows("USTRANGER", "TELSEWHERE", "");
    new Person("USTRANGER", "TELSEWHERE").runs("enter_figures", "", "dials 3");
    settle();

    assertThat(SLACK.calls("functions.completeError"))
        .extracting(call -> call.get("error"))
        .anyMatch(error -> error.contains("many"))
        .anyMatch(error -> error.contains("Nobody has said yet"));
    assertThat(SLACK.calls("functions.completeSuccess")).isEmpty();
  }

  @Test
  void theTokenOfAStepIsNotKept() {
    SLACK.answering("users.info", "{\"ok\":false,\"error\":\"ratelimited\"}");
    new Person("ULATER", "TCLIENT").runs("enter_figures", "", "dials 3");

    assertThat(jdbc.sql("select body from received_event").query(String.class).list().toString())
        .contains("enter_figures")
        .doesNotContain("xwfp");
    SLACK.knows("ULATER", "TCLIENT", "");
    clock.advance(java.time.Duration.ofMinutes(1));
    settle();
  }
}
