package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.kpi.FigureStory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import tools.jackson.databind.JsonNode;

class DigestStoryTest extends Story {

  /** The stories play in different months, and the round goes to everybody who owes something. */
  @BeforeEach
  void earlierEngagementsAreOver() {
    noEarlierStories();
  }

  @Test
  void theRealFiguresOfACampaignReadAsTheyShould() {
    acme();
    importWeeklyFigures();

    String week30 = claire.types("/digest 2008-W30").toString();
    assertThat(week30)
        .contains("1,727")
        .contains("1,594")
        .contains("108/1,594 · 6.8 % (5.6–8.1 %)")
        .contains("1–115")
        .contains("298–3,104")
        .contains("higher since week 25")
        .contains("415/6,305")
        .contains("346/9,344");
    assertThat(claire.types("/digest 2008-W27").toString()).contains("6/252 · 2.4 % (1.1–5.1 %)");
    assertThat(claire.types("/digest 2008-W31").toString()).contains("0–3,167");
    assertThat(claire.types("/digest 2008-W29").toString()).doesNotContain("higher since");
    assertThat(claire.types("/digest 2008-W32").toString()).contains("higher since week 28");
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    acme();
    importWeeklyFigures();
    int rows = readings();

    importWeeklyFigures();

    assertThat(readings()).isEqualTo(rows);
  }

  @Test
  void onMondayAtNineTheDigestIsPostedOnceAndRestatedInPlace() {
    clock.set("2026-11-16T08:00", "Europe/Paris");
    acme();
    claire.types("/kpi 2026-W45 dials 200 conversations 90 meetings_booked 9");
    claire.types("/kpi 2026-W46 dials 240 conversations 95 meetings_booked 11");
    deliver();
    SLACK.forget();

    timePasses("2026-11-16T08:59", "Europe/Paris");
    deliver();
    assertThat(digests()).isEmpty();

    timePasses("2026-11-16T09:00", "Europe/Paris");
    deliver();
    assertThat(digests()).hasSize(1);
    assertThat(of(digests().get(0), "metadata"))
        .contains("\"event_type\":\"vigie_digest\"")
        .contains("2026-W46");
    assertThat(of(digests().get(0), "text")).contains("Week 46").contains("11 meetings booked");

    run(new JobKey(engagement(), "digest"));
    timePasses("2026-11-17T12:00", "Europe/Paris");
    deliver();
    assertThat(digests()).hasSize(1);

    claire.types("/kpi 2026-W46 dials 250");
    deliver();
    assertThat(digests()).hasSize(1);
    assertThat(SLACK.calls("chat.update")).hasSize(1);
    assertThat(of(SLACK.calls("chat.update").get(0), "blocks")).contains("250");
    List<Map<String, String>> thread =
        posted().stream().filter(call -> call.containsKey("thread_ts")).toList();
    assertThat(thread).hasSize(1);
    assertThat(of(thread.get(0), "text")).contains("240").contains("250");
  }

  @Test
  void whoBeginsInTheMiddleOfAWeekGetsTheLastOneLateAndNoOlderOne() {
    clock.set("2026-11-18T10:00", "Europe/Paris");
    acme();
    claire.types("/kpi 2026-W44 dials 190");
    claire.types("/kpi 2026-W45 dials 200");
    claire.types("/kpi 2026-W46 dials 240");
    deliver();
    SLACK.forget();

    timePasses("2026-11-20T12:00", "Europe/Paris");
    deliver();

    assertThat(digests()).hasSize(1);
    assertThat(of(digests().get(0), "blocks")).contains("Week 46").contains("late: was due");
  }

  @Test
  void threeWeeksOfDowntimeBringOneDigestThatSaysItIsLate() {
    acme();
    claire.types("/kpi dials 240");
    deliver();
    SLACK.forget();

    clock.set("2026-12-08T11:00", "Europe/Paris");
    run(new JobKey(engagement(), "digest"));
    run(new JobKey(engagement(), "digest"));
    deliver();

    assertThat(digests()).hasSize(1);
    assertThat(of(digests().get(0), "metadata")).contains("2026-W49");
    assertThat(of(digests().get(0), "blocks").toLowerCase(java.util.Locale.ROOT)).contains("late");
  }

  @Test
  void onAPublicHolidayTheDigestWaitsForTheNextWorkingDay() {
    clock.set("2026-03-30T10:00", "Europe/Paris");
    acme();
    claire.types("/kpi dials 240");
    deliver();
    SLACK.forget();

    timePasses("2026-04-06T20:00", "Europe/Paris");
    deliver();
    assertThat(digests()).as("Easter Monday").isEmpty();

    timePasses("2026-04-07T09:00", "Europe/Paris");
    deliver();
    assertThat(digests()).hasSize(1);
  }

  @Test
  void oneWorkingDayBeforeWhoOwesAFigureIsRemindedOnce() {
    clock.set("2026-10-12T10:00", "Europe/Paris");
    acme();
    claire.types("/kpi dials 240");
    claire.types("/kpi 2026-W41 dials 220 conversations 95");
    deliver();
    SLACK.forget();

    timePasses("2026-10-15T18:00", "Europe/Paris");
    deliver();
    assertThat(dailyLists()).isEmpty();

    timePasses("2026-10-16T18:00", "Europe/Paris");
    deliver();
    assertThat(dailyLists()).hasSize(1);
    assertThat(of(dailyLists().get(0), "channel")).isEqualTo(claire.user);
    assertThat(of(dailyLists().get(0), "blocks"))
        .contains("still missing for week 42: Conversations");
  }

  @Test
  void aProvidersAgentIsAskedAboutAndThenEntersFigures() {
    acme();
    assertThat(hery.types("/kpi dials 3").toString()).contains("refusal.NoSideYet");
    deliver();
    String id = engagement();
    hery.presses("engagement.place_provider", "TPROVIDER/UHERY", id + "/place");
    assertThat(hery.types("/kpi dials 3").toString()).contains("refusal.NoSideYet");

    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", id + "/place");

    assertThat(hery.types("/kpi dials 3").toString()).contains("kpi.undo");
    assertThat(hery.types("/digest now").toString()).contains("refusal.OnlyTheReferent");
    assertThat(hery.types("/kpi define").toString()).contains("refusal.OnlyTheReferent");
  }

  private void importWeeklyFigures() {
    JsonNode preview =
        claire.submits(claire.opens("/kpi import"), Map.of("rows", FigureStory.weeklyFile()));
    assertThat(preview.get("response_action").asString()).isEqualTo("update");
    claire.submits(preview.get("view"), Map.of());
  }

  private int readings() {
    return jdbc.sql("select count(*) from reading where engagement_id = ?")
        .param(java.util.UUID.fromString(engagement()))
        .query(Integer.class)
        .single();
  }

  private static String of(Map<String, String> call, String field) {
    return call.getOrDefault(field, "");
  }

  private List<Map<String, String>> dailyLists() {
    return SLACK.calls("chat.postMessage").stream()
        .filter(call -> call.getOrDefault("metadata", "").contains("vigie_duties"))
        .toList();
  }
}
