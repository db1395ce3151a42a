package io.vigie.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(OutputCaptureExtension.class)
class StoryTest extends RunningSandbox {

  /** One story a language for all that only looks: it takes seconds to tell one. */
  @ParameterizedTest
  @CsvSource({
    "en, Week, is under way, higher since, /decision list",
    "fr, Semaine, est lancée, plus élevé depuis, /decision liste"
  })
  void theStoryStandsWithTheLastDigestInTheChannel(
      String language,
      String week,
      String welcome,
      String change,
      String list,
      CapturedOutput output) {
    Story story = story(language);

    assertThat(story.messages(story.claire)).hasSizeGreaterThan(8);
    assertThat(story.messages(story.claire).toString()).contains(welcome);
    assertThat(story.digests()).hasSize(1);
    assertThat(Json.text(story.digests().get(0), "text")).startsWith(week).contains(change);
    assertThat(story.done()).isEmpty();
    assertThat(output).doesNotContain("WARN", "ERROR", "refused");
    nobodySitsBeforeAFormThatTheStoryLeftOpen(story);
    threeQuestionsAreOpenAndFourAreDecided(story, list);
  }

  /** It begins weeks before, and what the weeks hold depends on the day. Hours of Paris. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-29T20:00:00Z, Sunday evening",
    "2026-11-30T07:30:00Z, Monday before the digest",
    "2026-11-30T08:00:20Z, Monday just after it",
    "2026-12-01T08:30:00Z, Tuesday before the round of ten",
    "2027-03-29T09:00:00Z, Easter Monday",
    "2027-01-01T11:00:00Z, New Year's Day"
  })
  void itStandsOnWhateverDayAVisitorComes(Instant moment, String day) {
    VisitorsDay.is(moment);
    Story story = story("en");

    assertThat(story.digests()).as(day).hasSize(1);
    assertThat(Json.text(story.digests().get(0), "text")).contains("higher since");
    nobodySitsBeforeAFormThatTheStoryLeftOpen(story);
    threeQuestionsAreOpenAndFourAreDecided(story, "/decision list");
    assertThat(Instant.parse(Json.text(story.workspace(story.claire), "now")))
        .isCloseTo(VisitorsDay.now(), within(10, ChronoUnit.MINUTES));
  }

  @AfterEach
  void itIsWednesdayAgain() {
    VisitorsDay.is(VisitorsDay.WEDNESDAY_NOON);
  }

  private static void nobodySitsBeforeAFormThatTheStoryLeftOpen(Story story) {
    Stream<JsonNode> people = story.workspace(story.claire).path("people").valueStream();
    assertThat(people.filter(person -> !person.path("bot").asBoolean()))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            person ->
                assertThat(story.workspace(Json.text(person, "id")).path("view").isNull())
                    .as(Json.text(person, "name"))
                    .isTrue());
  }

  private static void threeQuestionsAreOpenAndFourAreDecided(Story story, String list) {
    story.types(story.claire, list);

    String log = story.newest(story.claire).toString();
    assertThat(log.split("\\*D-[0-9]+\\*", -1)).as(log).hasSize(1 + 7);
    assertThat(story.cards("vigie_question")).hasSize(7);
    assertThat(story.cards("vigie_question").toString().split("arbitration.decide\"", -1))
        .as("three can be decided")
        .hasSize(1 + 3);
    assertThat(story.digests().get(0).toString()).contains("*D-5*", "*D-6*", "*D-7*", "D-1");
  }

  @Test
  void theRowsOfTheStoryAreReadAndAskedAbout() {
    Story story = story("en");

    story.types(story.claire, "/kpi list");
    String baseline = story.newest(story.claire).toString();
    assertThat(baseline).contains("60").contains("agreed on the phone");
    assertThat(story.workspace(story.claire).at("/conversations/0/unread").asInt())
        .as("read by now")
        .isZero();
  }

  @Test
  void inTheSecondChannelAFrenchVisitorSetsUpInFrench() {
    Story story = story("fr");
    JsonNode pilot = story.workspace(story.claire).at("/conversations/1");
    assertThat(Json.text(pilot, "name")).isEqualTo("pilote-lyon");
    assertThat(pilot.path("sharedWith")).hasSize(1);

    ObjectNode setup = Json.object().put("as", story.claire).put("text", "/vigie setup");
    post("type", setup.put("conversation", Json.text(pilot, "id")));

    assertThat(story.form(story.claire).toString()).contains("Annuler").doesNotContain("Cancel");
  }

  @Test
  void aWeekLaterThereIsOneNewDigestAndTheGuideHasSeenIt() {
    Story story = story("en");
    story.types(story.claire, "/kpi dials 220 conversations 190 meetings_booked 9");
    assertThat(story.done()).containsExactly("figures");

    story.goesTo("week");
    story.goesTo("day");

    assertThat(story.digests()).hasSize(2);
    assertThat(story.digests().get(1).toString()).contains("9/190");
    assertThat(story.done()).containsExactly("figures", "monday");
  }

  @Test
  void theNextAppointmentIsWhereTheClockGoes() {
    Story story = story("en");
    String next = story.minute("nextAppointment");

    story.goesTo("next");

    assertThat(story.minute("now")).isEqualTo(next);
  }

  @Test
  void fromTheOtherOrganisationSlackKnowsNoSuchCommand() {
    Story story = story("en");
    String lalaina = story.person("lalaina");

    story.types(lalaina, "/kpi dials 220");

    JsonNode answer = story.newest(lalaina);
    assertThat(Json.text(answer, "user")).isEqualTo(Person.SLACKBOT);
    assertThat(Json.text(answer, "text")).startsWith("/kpi is not a valid command. In Slack, all");
    assertThat(story.newest(story.claire)).isNotEqualTo(answer);
    assertThat(story.workspace(lalaina).path("commands")).isEmpty();
    assertThat(story.done()).containsExactly("agent");
  }

  @Test
  void aButtonWorksForTheOtherOrganisation() {
    Story story = story("en");
    String hery = story.person("hery");

    assertThat(story.presses(hery, "kpi.correct").has("ok")).isTrue();
    assertThat(Json.text(story.form(hery).path("view"), "callback_id")).isEqualTo("kpi.figures");
    story.sends(hery, Map.of("dials", "1290"));

    assertThat(story.form(hery).toString()).contains("1,290").doesNotContain("refusal.");
    assertThat(story.done()).containsExactly("figures");
  }

  @Test
  void aVerdictOnALeadIsOneOfTheThingsToTry() {
    Story story = story("en");

    assertThat(story.presses(story.person("karim"), "lead.accept").has("ok")).isTrue();

    assertThat(story.done()).containsExactly("lead");
  }

  @Test
  void aChangeIsExplainedAndWhyIsAnswered() {
    Story story = story("en");

    story.presses(story.claire, "kpi.known_cause");
    story.sends(story.claire, Map.of("words", "A new list <b>", "effect", "none"));
    story.presses(story.claire, "digest.why");

    assertThat(story.done()).containsExactly("why", "change");
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () -> assertThat(story.digests().get(0).toString()).contains("A new list &lt;b&gt;"));
  }

  @Test
  void aFormSentTwiceIsSentOnceAndOneThatIsWrongCanBeMended() {
    Story story = story("en");
    story.types(story.claire, "/kpi");
    JsonNode form = story.form(story.claire);

    assertThat(story.sends(story.claire, Map.of("week", "")).path("errors").path("week").asString())
        .isEqualTo("Please complete this required field.");
    assertThat(story.sends(story.claire, Map.of("dials", "many")).path("errors").has("dials"))
        .isTrue();
    JsonNode good = Story.filled(story.claire, form, Map.of("dials", "230"));
    assertThat(post("submit", good).has("ok")).isTrue();
    assertThat(post("submit", good).has("ok")).isTrue();

    assertThat(story.form(story.claire).toString()).contains("*230*").doesNotContain("was 230");
  }

  @Test
  void aFormIsStillThereAfterAReloadAndGoneOnceItIsClosedInAnotherTab() {
    Story story = story("en");
    story.types(story.claire, "/kpi");
    JsonNode form = story.form(story.claire);
    assertThat(story.form(story.claire)).isEqualTo(form);

    JsonNode close = Json.object().put("as", story.claire).put("view", Json.text(form, "id"));
    assertThat(post("close", close).has("ok")).isTrue();
    assertThat(post("close", close).has("ok")).isTrue();
    assertThat(post("submit", Story.filled(story.claire, form, Map.of())).has("ok")).isTrue();
    assertThat(story.workspace(story.claire).path("view").isNull()).isTrue();
  }

  @Test
  void whatIsPastedStaysText() {
    Story story = story("en");

    story.types(
        story.claire, "<img src=x onerror=alert(1)> <!channel> @hery see http://a.b/c?d=1.");

    assertThat(Json.text(story.newest(story.claire), "text"))
        .isEqualTo(
            "&lt;img src=x onerror=alert(1)&gt; &lt;!channel&gt; <@%s> see <http://a.b/c?d=1>."
                .formatted(story.person("hery")));
  }

  @Test
  void aMessageMayBeLongButNotEndless() {
    Story story = anyStory();
    assertThat(story.types(story.claire, "x".repeat(40_000)).has("ok")).isTrue();
    assertThat(Json.text(story.types(story.claire, "x".repeat(40_001)), "error"))
        .contains("40,000");
    assertThat(story.types(story.claire, "/kpi " + "x".repeat(3_000)).has("ok")).isTrue();
    assertThat(Json.text(story.newest(story.claire), "text")).isNotBlank();
  }

  @Test
  void nobodyActsAsSomebodyWhoIsNotThere() {
    Story story = anyStory();
    for (String who : List.of("", "U1", Person.SLACKBOT, story.person("vigie"))) {
      assertThat(
              send(posting(
                      "type",
                      Json.write(
                          Json.object()
                              .put("as", who)
                              .put("conversation", story.channel)
                              .put("text", "hello"))))
                  .statusCode())
          .isEqualTo(400);
    }
  }
}
