package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.Story;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On which side people are, in which language they are answered, and what changes neither. */
class SidesTest extends Story {

  // In no other story: whom Slack was asked about is not asked about again for a while.
  private final Person guest = new Person("UGUESTHERE", "TCLIENT");
  private final Person stranger = new Person("USTRANGERHERE", "TELSEWHERE");
  private final Person colleague = new Person("UCOLLEAGUEHERE", "TELSEWHERE");
  private String engagement = "";

  @BeforeEach
  void anEngagement() {
    jdbc.sql("delete from profile").update();
    noEarlierStories();
    acme();
    deliver();
    engagement = engagement();
    SLACK.knows("UGUESTHERE", "TCLIENT", ",\"is_restricted\":true");
    SLACK.forget();
  }

  @Test
  void aGuestOfTheClientsWorkspaceIsNotTheClientsForThat() {
    known(guest);
    deliver();
    Map<String, String> question = SLACK.calls("chat.postMessage").get(0);
    assertThat(question).containsEntry("channel", "UCLAIRE");
    assertThat(question.get("blocks"))
        .contains("engagement.place_person", "engagement.place_client_person", "TCLIENT/UGUESTHERE")
        .doesNotContain("engagement.place_provider");
    assertThat(guest.types("/kpi dials 3").toString()).contains("refusal.NoSideYet");

    claire.presses("engagement.place_person", "TCLIENT/UGUESTHERE", engagement + "/place");
    SLACK.awaitWhisper();
    assertThat(guest.types("/kpi dials 3").toString()).contains("Dials: *3*");
    assertThat(guest.types("/vigie help").toString()).contains("provider’s side");
    assertThat(karim.types("/kpi dials 4").toString()).contains("Dials: *4*");
  }

  @Test
  void anOrganisationIsAskedAboutOnceAndAgainWhenOnlyOnePersonWasPlaced() {
    stranger.types("/kpi dials 3");
    colleague.types("/kpi dials 3");
    assertThat(questions()).isEqualTo(1);

    claire.presses("engagement.place_person", "TELSEWHERE/USTRANGERHERE", engagement + "/place");
    SLACK.awaitWhisper();
    assertThat(questions()).isZero();
    assertThat(stranger.types("/kpi dials 3").toString()).contains("Dials: *3*");
    colleague.types("/kpi dials 3");
    assertThat(questions()).isEqualTo(1);
  }

  @Test
  void theInstallationNeverStandsForThePerson() {
    stranger.interacts(
        """
        {"type":"block_actions","team":{"id":"TCLIENT"},"user":{"id":"UNAMELESS"},
         "channel":{"id":"%s"},"trigger_id":"t9","response_url":"%s",
         "actions":[{"type":"button","action_id":"kpi.correct","block_id":"%s/x",
           "value":"2026-W46","action_ts":"9.9"}]}
        """
            .formatted(channel, SLACK.responseUrl(), engagement));

    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.NoSideYet");
  }

  @Test
  void oneIsAnsweredInOnesOwnLanguageThenSlacksThenTheEngagements() {
    SLACK.knows("UKARIM", "TCLIENT", ",\"locale\":\"fr-FR\"");
    assertThat(karim.types("/vigie statut").toString()).contains("Next digest");
    known(karim);
    assertThat(karim.types("/vigie status").toString()).contains("Prochain bilan");
    karim.types("/vigie langue en");
    assertThat(karim.types("/vigie état").toString()).contains("Next digest");
    jdbc.sql("delete from person_language").update();
  }

  @Test
  void whoeverSendsAFormSendsItWithRightsOfTheirOwn() {
    JsonNode define = claire.opens("/kpi define");
    JsonNode figures = claire.opens("/kpi");
    Map<String, String> filled = Map.of("kpi", "dials", "definition", "Mine", "reason", "Because");

    assertThat(karim.submits(define, filled).toString()).contains("refusal.OnlyTheReferent");
    assertThat(stranger.submits(figures, Map.of("dials", "3")).toString())
        .contains("refusal.NoSideYet");
    assertThat(karim.submits(figures, Map.of("dials", "3")).toString()).contains("Dials: *3*");
    assertThat(
            jdbc.sql(
                    "select entered_by_user from figure_entry where engagement_id = cast(? as uuid)")
                .param(engagement)
                .query(String.class)
                .list())
        .containsExactly("UKARIM");
  }

  @Test
  void aFormThatNamesAnotherEngagementFindsThePersonsRightsThere() {
    JsonNode figures = claire.opens("/kpi");
    channel = channel + "B";
    Person other = new Person("UOTHER", "TOTHER");
    other.submits(
        other.opens("/vigie setup"),
        Map.of(
            "client_name", "Other",
            "provider_name", "Sud Contact",
            "timezone", "Europe/Paris",
            "referent", "UOTHER",
            "start_date", "2026-01-05"));
    String theirs = engagement();
    JsonNode changed = JSON.readTree(figures.toString().replace(engagement, theirs));
    JsonNode garbled = JSON.readTree(figures.toString().replace(engagement, "garbage"));

    assertThat(claire.submits(changed, Map.of("dials", "3")).toString())
        .contains("refusal.NoSideYet");
    assertThat(claire.submits(garbled, Map.of("dials", "3")).toString())
        .contains("refusal.NoEngagementHere");
    claire.presses("console.kpi", theirs, theirs + "/console");
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.NoSideYet");
  }

  @Test
  void anEntryOfAnotherEngagementIsNotUndone() {
    claire.types("/kpi dials 3");
    String entry =
        jdbc.sql("select id from figure_entry where engagement_id = cast(? as uuid)")
            .param(engagement)
            .query(String.class)
            .single();
    channel = channel + "B";
    acme();
    SLACK.forget();
    claire.presses("kpi.undo", entry, engagement() + "/kpi");

    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.NothingToUndo");
  }

  /** Somebody turned up, and Slack was asked who it is. */
  private void known(Person person) {
    jdbc.sql("delete from profile where user_id = ?").param(person.user).update();
    clock.advance(java.time.Duration.ofDays(2));
    person.types("/vigie help");
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from profile where user_id = ?")
                        .param(person.user)
                        .query(Integer.class)
                        .single()
                    == 1);
    if (person == guest) {
      await().until(() -> questions() == 1);
    }
  }

  private int questions() {
    return jdbc.sql("select count(*) from placement_question where engagement_id = cast(? as uuid)")
        .param(engagement)
        .query(Integer.class)
        .single();
  }
}
