package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits for a person, and what that person may do, in all engagements at once. */
class HomeTest extends Story {

  private String engagement = "";

  @BeforeEach
  void anEngagement() {
    noEarlierStories();
    acme();
    engagement =
        jdbc.sql("select id from engagement where channel_id = ?")
            .param(channel)
            .query(String.class)
            .single();
  }

  @Test
  void theReferentSeesWhoIsToBePlacedAndWhatIsMissingAndWhatComesNext() {
    hery.types("/kpi dials 4");
    assertThat(claire.opensHome().get("type").asString()).isEqualTo("home");

    await()
        .untilAsserted(
            () ->
                assertThat(claire.newestHome())
                    .contains("Acme RH × Sud Contact", "engagement.place_provider")
                    .contains("TPROVIDER/UHERY", "You are the referent", "Next digest")
                    .contains("nobody has entered a figure", "Europe/Paris", "home.language_fr"));
  }

  @Test
  void placingSomebodyThereRedrawsIt() {
    hery.types("/kpi dials 4");
    claire.opensHome();
    SLACK.forget();
    claire.pressesAtHome("engagement.place_provider", "TPROVIDER/UHERY", engagement + "/place");

    await()
        .untilAsserted(
            () ->
                assertThat(claire.newestHome())
                    .contains("Acme RH")
                    .doesNotContain("TPROVIDER/UHERY"));
    assertThat(JSON.readTree(SLACK.awaitCall("views.open").get("view")).toString())
        .contains("provider’s side");
  }

  @Test
  void aFigureThatIsEnteredShowsAtOnce() {
    claire.opensHome();
    SLACK.forget();
    karim.types("/kpi dials 220");

    await().untilAsserted(() -> assertThat(claire.newestHome()).contains("Dials *220*"));
  }

  @Test
  void everybodySeesWhatTheyMayDoAndNoMore() {
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", engagement + "/place");
    SLACK.awaitWhisper();
    JsonNode home = hery.opensHome();

    assertThat(home.toString())
        .contains("You are on the provider’s side", "console.kpi")
        .doesNotContain("engagement.place_provider");
  }

  @Test
  void ofNoEngagementItSaysHowOneBegins() {
    SLACK.knows("USTRANGER", "TELSEWHERE", "");

    assertThat(new Person("USTRANGER", "TELSEWHERE").opensHome().toString())
        .contains("You stand in no engagement yet");
  }

  @Test
  void theLanguageIsSwitchedThere() {
    karim.opensHome();
    SLACK.forget();
    karim.pressesAtHome("home.language_fr", "fr", "home/language");

    await().untilAsserted(() -> assertThat(karim.newestHome()).contains("Vous êtes côté client"));
    assertThat(karim.types("/vigie status").toString()).contains("Prochain bilan");
    karim.types("/vigie language en");
  }

  @Test
  void aFormOpensFromIt() {
    claire.opensHome();
    claire.pressesAtHome("console.kpi", engagement, engagement + "/home");

    assertThat(SLACK.awaitCall("views.open").get("view")).contains("kpi.figures");
  }

  @Test
  void beyondAHundredBlocksItHasPages() {
    for (int i = 0; i < 60; i++) {
      jdbc.sql(
              """
              insert into placement_question (engagement_id, subject, team_id, user_id, asked_at)
              values (cast(? as uuid), ?, ?, ?, now())
              """)
          .params(engagement, "T" + i, "T" + i, "U" + i)
          .update();
    }
    JsonNode first = claire.opensHome();
    assertThat(first.get("blocks").size()).isEqualTo(100);
    assertThat(first.get("blocks").get(99).toString()).contains("home.next");

    SLACK.forget();
    claire.pressesAtHome("home.next", "1", "home/pages");
    await()
        .untilAsserted(
            () -> assertThat(claire.newestHome()).contains("home.previous", "Next digest"));
    assertThat(JSON.readTree(claire.newestHome()).get("blocks").size()).isLessThan(100);
  }

  @Test
  void severalEngagementsHaveAPartEach() {
    channel = channel + "B";
    acme();
    claire.opensHome();

    await()
        .untilAsserted(
            () ->
                assertThat(JSON.readTree(claire.newestHome()).get("blocks").valueStream())
                    .filteredOn(block -> block.get("type").asString().equals("header"))
                    .hasSize(2));
  }

  @Test
  void whoWritesToVigieAloneIsAskedWhichEngagementIsMeant() {
    deliver();
    SLACK.forget();
    claire.writes("kpi dials 7");
    settle();
    assertThat(SLACK.calls("chat.postMessage").get(0).get("blocks")).contains("Dials: *7*");

    channel = channel + "B";
    acme();
    deliver();
    SLACK.forget();
    claire.writes("kpi dials 8");
    await().until(() -> waiting() > 0);
    settle();
    JsonNode blocks = JSON.readTree(SLACK.calls("chat.postMessage").get(0).get("blocks"));
    assertThat(blocks.toString()).contains("Which engagement", "mention.open", engagement);

    JsonNode second = blocks.get(2);
    claire.presses(
        "mention.open",
        second.get("elements").get(0).get("value").asString(),
        second.get("block_id").asString());
    assertThat(SLACK.awaitWhisper().toString()).contains("Dials: *8*");
  }
}
