package io.vigie.slack.kpi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import io.vigie.TestSlack;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

class KpiInSlackTest extends Story {

  private static final Pattern ENTRY =
      Pattern.compile("\"kpi.undo\".*?\"value\":\"([0-9a-f-]{36})\"");

  @Value("${local.server.port}")
  int server;

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

  @Test
  void pastedRowsAreShownThenStoredAndTheSecondTimeChangeNothing() {
    Map<String, String> rows = Map.of("rows", "week;dials\n2026-W45;900\n2026-W46;1000");
    JsonNode preview = claire.submits(claire.opens("/kpi import"), rows).get("view");
    assertThat(preview.get("callback_id").asString()).isEqualTo("kpi.import_confirm");
    assertThat(count()).isZero();
    JsonNode stored = claire.submits(preview, Map.of());
    JsonNode again = claire.submits(preview, Map.of());
    JsonNode second = claire.submits(claire.opens("/kpi import"), rows).get("view");

    assertThat(stored.toString()).contains("New: *2*", "kpi.undo");
    assertThat(again.toString()).contains("refusal.DraftGone");
    assertThat(second.toString()).contains("Nothing changes");
    assertThat(claire.submits(second, Map.of()).toString()).contains("Nothing changes");
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void pastedRowsWithProblemsStayInTheForm() {
    JsonNode answer =
        claire.submits(claire.opens("/kpi import"), Map.of("rows", "week,dials\n2026-W54,-3"));

    assertThat(answer.get("errors").get("rows").asString()).contains("Line 2", "2026 has 53 weeks");
  }

  @Test
  void aFileIsFetchedWithTheTokenAndShown() {
    SLACK
        .server()
        .stubFor(
            get(urlPathEqualTo("/files-pri/T1-F1/download/figures.csv"))
                .withHeader("Authorization", equalTo("Bearer xoxb-test"))
                .willReturn(
                    aResponse()
                        .withHeader("Content-Type", "text/csv")
                        .withBody("\ufeffweek,dials\r\n2026-W45,900\r\n")));
    JsonNode preview =
        uploaded("http://localhost:" + SLACK.port() + "/files-pri/T1-F1/download/figures.csv");

    assertThat(preview.toString()).contains("kpi.import_confirm", "New: *1*");
    assertThat(claire.submits(preview, Map.of()).toString()).contains("Stored");
    assertThat(standing("dials")).isEqualTo("900.00");
  }

  @Test
  void aFileFromElsewhereIsNotFetched() {
    assertThat(uploaded("http://127.0.0.1:" + SLACK.port() + "/secrets").toString())
        .contains("refusal.FileUnavailable");
    assertThat(uploaded("https://files.slack.com.evil.example/x").toString())
        .contains("refusal.FileUnavailable");
  }

  private JsonNode uploaded(String url) {
    JsonNode form = claire.opens("/kpi import");
    SLACK.forget();
    JsonNode meanwhile = upload(form, url);
    assertThat(meanwhile.toString()).contains("Reading the file");
    return JSON.readTree(SLACK.awaitCall("views.update").get("view"));
  }

  private JsonNode upload(JsonNode form, String url) {
    return send(
        form,
        url,
        Map.of(
            "file",
            Map.of(
                "value",
                Map.of(
                    "type",
                    "file_input",
                    "files",
                    List.of(Map.of("id", "F1", "url_private_download", url))))));
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
    String body = TestSlack.form(Map.of("payload", JSON.writeValueAsString(payload)));
    return JSON.readTree(
        TestSlack.send(
                TestSlack.signed(
                    server, clock.instant(), false, body.getBytes(StandardCharsets.UTF_8)))
            .body());
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
