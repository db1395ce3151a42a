package io.vigie.slack.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KpiInSlackTest extends Story {

  private static final Pattern ENTRY =
      Pattern.compile("\"kpi.undo\".*?\"value\":\"([0-9a-f-]{36})\"");

  @BeforeEach
  void anEngagement() {
    acme();
  }

  @Test
  void figuresAreRecordedAtOnceAndUndone() {
    JsonNode first = claire.types("/kpi dials 220 connects 31");
    JsonNode second = claire.types("/kpi dials: 230");
    claire.presses("kpi.undo", entry(second), engagement() + "/kpi");

    assertThat(first.toString()).contains("Dials: *220*", "kpi.last_week", "week 47");
    assertThat(second.toString()).contains("Dials: *230* (was 220)");
    assertThat(SLACK.awaitWhisper().toString()).contains("Undone", "Dials: *220*");
    assertThat(standing("dials")).isEqualTo("220.00");
  }

  @Test
  void tenMinutesLaterNothingIsUndone() {
    JsonNode answer = claire.types("/kpi dials 220");
    clock.advance(Duration.ofMinutes(11));
    claire.presses("kpi.undo", entry(answer), engagement() + "/kpi");

    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.TooLateToUndo");
    assertThat(standing("dials")).isEqualTo("220.00");
  }

  @Test
  void aValueThatIsNoEntryUndoesNothing() {
    claire.presses("kpi.undo", "'; drop table reading", engagement() + "/kpi");

    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.NothingToUndo");
  }

  @Test
  void anEntryMayHaveBeenMeantForLastWeek() {
    JsonNode answer = claire.types("/kpi dials 220");
    claire.presses("kpi.last_week", entry(answer), engagement() + "/kpi");

    assertThat(SLACK.awaitWhisper().toString()).contains("Moved from week 47 to week 46");
    assertThat(claire.types("/kpi dials").toString()).contains("*week 46*: 220");
  }

  @Test
  void onlyTheRunningWeeksEntryMoves() {
    JsonNode answer = claire.types("/kpi 2026-W40 dials 220");
    assertThat(answer.toString()).doesNotContain("kpi.last_week");
    claire.presses("kpi.last_week", entry(answer), engagement() + "/kpi");

    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.NotThisWeeks");
    assertThat(claire.types("/kpi dials").toString()).contains("*week 40*: 220");
  }

  @Test
  void whatIsNotUnderstoodStoresNothing() {
    assertThat(claire.types("/kpi dials 220 connects -3").toString())
        .contains("refusal.NumberExpected");
    assertThat(claire.types("/kpi 2026-W49 dials 220").toString()).contains("refusal.WeekNotBegun");
    assertThat(count()).isZero();
  }

  @Test
  void theFormComesWithWhatStandsAndRecordsWhatIsNew() {
    claire.types("/kpi dials 220");
    JsonNode form = claire.opens("/kpi");
    JsonNode page = claire.submits(form, Map.of("connects", "31", "cost", "1250,50"));

    assertThat(form.toString()).contains("\"initial_value\":\"220\"");
    assertThat(page.get("response_action").asString()).isEqualTo("update");
    assertThat(page.toString()).contains("Connects: *31*", "kpi.undo").doesNotContain("Dials");
    assertThat(standing("cost")).isEqualTo("1250.50");
  }

  @Test
  void aWeekThatIsWrittenOverDoesNotTakeTheOtherWeeksFigures() {
    claire.types("/kpi dials 220");
    JsonNode page =
        claire.submits(claire.opens("/kpi"), Map.of("week", "2026-W46", "connects", "31"));

    assertThat(page.toString()).contains("week 46", "Connects: *31*").doesNotContain("Dials");
  }

  @Test
  void theFormNamesEachFieldThatCannotStand() {
    JsonNode form = claire.opens("/kpi");
    JsonNode answer =
        claire.submits(
            form, Map.of("week", "2026-W99", "dials", "12,5", "cost", "-1", "wins", "3"));

    assertThat(answer.get("errors").propertyNames())
        .containsExactlyInAnyOrder("week", "dials", "cost");
    assertThat(count()).isZero();
  }

  /** Sends a form as the same view, in the same state, as often as it is called. */
  private JsonNode send(JsonNode form, String view, Map<String, Object> values) {
    Map<String, Object> payload =
        Map.of(
            "type",
            "view_submission",
            "team",
            Map.of("id", claire.team),
            "user",
            Map.of("id", claire.user, "team_id", claire.team),
            "view",
            Map.of(
                "id",
                "V-" + view.hashCode(),
                "hash",
                "h-" + view.hashCode(),
                "type",
                "modal",
                "callback_id",
                form.get("callback_id").asString(),
                "private_metadata",
                form.get("private_metadata").asString(),
                "state",
                Map.of("values", values)));
    return JSON.readTree(claire.interacts(JSON.writeValueAsString(payload)).body());
  }

  @Test
  void aFormThatWasMendedIsTakenAlthoughItsViewIsTheSame() {
    JsonNode form = claire.opens("/kpi");
    JsonNode refused = send(form, channel, figures("12,5"));
    JsonNode taken = send(form, channel, figures("12"));

    assertThat(refused.toString()).contains("errors");
    assertThat(taken.toString()).contains("Dials: *12*");
  }

  private static Map<String, Object> figures(String dials) {
    return Map.of(
        "week", Map.of("value", Map.of("type", "plain_text_input", "value", "2026-W47")),
        "dials", Map.of("value", Map.of("type", "plain_text_input", "value", dials)));
  }

  @Test
  void onlyTheReferentDefines() {
    assertThat(karim.types("/kpi define").toString()).contains("refusal.OnlyTheReferent");
    JsonNode form = claire.opens("/kpi define");
    assertThat(
            claire
                .submits(
                    form, Map.of("kpi", "dials", "definition", "All", "target", "9", "reason", "x"))
                .get("errors")
                .propertyNames())
        .containsExactly("target_per");
    JsonNode defined =
        claire.submits(
            form,
            Map.of("kpi", "show_rate", "definition", "All", "target", "70 %", "reason", "Agreed"));

    assertThat(defined.toString()).contains("version 2", "Target: 70");
    assertThat(claire.types("/kpi list").toString()).contains("KPI baseline, version 2", "All");
  }

  private static String entry(JsonNode answer) {
    Matcher matcher = ENTRY.matcher(answer.toString());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private int count() {
    return jdbc.sql("select count(*) from reading where engagement_id = cast(? as uuid)")
        .param(engagement())
        .query(Integer.class)
        .single();
  }

  private String standing(String kpi) {
    return jdbc.sql(
            "select r.amount from reading r join figure_entry e on e.id = r.entry_id"
                + " where r.engagement_id = cast(? as uuid) and r.kpi = ? and e.undone_at is null"
                + " order by r.number desc limit 1")
        .params(engagement(), kpi)
        .query(BigDecimal.class)
        .single()
        .toPlainString();
  }
}
