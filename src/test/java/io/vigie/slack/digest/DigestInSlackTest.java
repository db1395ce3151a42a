package io.vigie.slack.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import io.vigie.kpi.FigureStory;
import io.vigie.slack.SlackLimits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code /digest}, and the three answers to "what changed?", typed and pressed in Slack. */
class DigestInSlackTest extends Story {

  private static final String CHANGE = "booking_rate|2008-W30|2008-W25";
  private static final String ABOUT = "booking_rate 2008-07-21 2008-06-16 ";

  /** The real team's figures; Hery, the provider's lead, has owned the booking rate all along. */
  @BeforeEach
  void theRealCampaign() {
    noEarlierStories();
    clock.set("2008-05-05T10:00", "Europe/Paris");
    acme();
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", engagement() + "/place");
    claire.submits(
        claire.opens("/kpi define"),
        Map.of("kpi", "booking_rate", "definition", "All", "owner", "UHERY", "reason", "Agreed"));
    clock.set("2008-09-03T10:00", "Europe/Paris");
    JsonNode preview =
        claire.submits(claire.opens("/kpi import"), Map.of("rows", FigureStory.weeklyFile()));
    claire.submits(preview.get("view"), Map.of());
    deliver();
    SLACK.forget();
  }

  @Test
  void theRunningWeekIsShownToWhoeverAsks() {
    assertThat(text(hery.types("/digest"))).startsWith("Week 36 so far:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2008-W30", "2008-w30", "2008W30"})
  void anEarlierWeekIsShownInTheReadersLanguage(String typed) {
    hery.types("/vigie language fr");
    assertThat(text(hery.types("/digest " + typed)))
        .startsWith("Semaine 30\u00A0: 108 rendez-vous pris – habituel.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"last", "Dernière", "dernier"})
  void theLastWeekIsTheOneBeforeTheRunningOne(String typed) {
    assertThat(text(hery.types("/digest " + typed))).startsWith("Week 35: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "NOW", "maintenant"})
  void theReferentPostsTheLastClosedWeek(String typed) {
    assertThat(text(claire.types("/digest " + typed)))
        .isEqualTo("The digest of week 35 is on its way to the channel.");
    deliver();
    assertThat(digests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"now please", "2008-W54", "<!channel>", "٣"})
  void whateverElseIsTypedSaysWhatCanBeTyped(String typed) {
    JsonNode told = claire.types("/digest " + typed);
    assertThat(text(told)).contains("`/digest 2026-W46`").doesNotContain("<!channel>");
    SlackLimits.assertKept(told);
    deliver();
    assertThat(digests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"kpi.not_known, NOT_KNOWN", "kpi.looking_into_it, LOOKING_INTO_IT"})
  void anAnswerWithoutWordsIsRecordedAtOnce(String button, String answer) {
    hery.presses(button, CHANGE, engagement() + "/digest");
    assertThat(answers()).containsExactly(ABOUT + answer + " UHERY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "dials|2008-W30|2008-W25", "booking_rate|2008-W30|2008-W01", "x|y|z", "|"})
  void whatNeverChangedIsNotExplained(String value) {
    claire.presses("kpi.looking_into_it", value, engagement() + "/digest");
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.NothingToExplain");
    assertThat(answers()).isEmpty();
  }

  @Test
  void theReferentAloneMayAgreeOnTheNewLevel() {
    assertThat(formFor(hery).toString()).doesNotContain("rebase");
    assertThat(formFor(claire).toString()).contains("rebase");
  }

  @Test
  void aCauseIsRecordedWithWhatFollowsAndTheDigestTellsIt() {
    JsonNode told =
        hery.submits(formFor(hery), Map.of("words", " New script ", "effect", "exceptional"));
    assertThat(told.toString())
        .contains(
            "Noted. Booking rate: week 30 is set apart as exceptional and counts neither as usual"
                + " nor as a change.");
    assertThat(answers()).containsExactly(ABOUT + "KNOWN_CAUSE UHERY New script");
    assertThat(claire.types("/digest 2008-W30").toString()).contains("exceptional");
  }

  @Test
  void aCauseNeedsWordsAndNotTooMany() {
    JsonNode form = formFor(hery);
    assertThat(hery.submits(form, Map.of("words", "  ")).at("/errors/words").asString())
        .isEqualTo("Please say what the cause is.");
    assertThat(
            hery.submits(form, Map.of("words", "x".repeat(3_001))).at("/errors/words").asString())
        .isEqualTo("Please say it in at most 3,000 characters.");
    assertThat(answers()).isEmpty();

    hery.submits(form, Map.of("words", "New script"));
    assertThat(answers()).hasSize(1);
    assertThat(claire.types("/digest 2008-W30").toString()).contains("New script");
  }

  private JsonNode formFor(Person person) {
    SLACK.forget();
    person.presses("kpi.known_cause", CHANGE, engagement() + "/digest");
    return JSON.readTree(SLACK.awaitCall("views.open").get("view"));
  }

  /** What was said, of which figure, week and change, and by whom. */
  private List<String> answers() {
    return jdbc.sql(
            """
            select concat_ws(' ', kpi, week, change_began, answer, answered_by_user, words)
            from kpi_explanation where engagement_id = cast(? as uuid)
            """)
        .param(engagement())
        .query(String.class)
        .list();
  }

  private static String text(JsonNode told) {
    return told.get("text").asString();
  }
}
