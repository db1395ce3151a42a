package io.vigie.slack.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Leads as people of both companies hand them over and judge them, by what they press. */
class LeadsInSlackTest extends Story {

  private String engagement = "";

  @BeforeEach
  void acmeTakesLeads() {
    noEarlierStories();
    acme();
    engagement = engagement();
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", engagement + "/place");
    SLACK.awaitWhisper();
    deliver();
    SLACK.forget();
  }

  private JsonNode handOver(Map<String, String> lead) {
    hery.presses("console.lead", engagement, engagement + "/console");
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    SLACK.forget();
    return hery.submits(form, lead);
  }

  private String jeanne() {
    handOver(
        Map.of(
            "company", "Boulanger SA",
            "contact", "Jeanne Doe",
            "temperature", "hot",
            "context", "Wants a demo",
            "owner", "UKARIM"));
    return lead();
  }

  private String lead() {
    return jdbc.sql(
            "select id from lead where engagement_id = cast(? as uuid) order by number desc")
        .param(engagement)
        .query(String.class)
        .list()
        .get(0);
  }

  /** What a press brings, to that person alone. */
  private String whispered(Person person, String action, String value) {
    SLACK.forget();
    person.presses(action, value, engagement + "/row");
    return SLACK.awaitWhisper().toString();
  }

  private JsonNode form(Person person, String action) {
    SLACK.forget();
    person.presses(action, lead(), engagement + "/row");
    return JSON.readTree(SLACK.awaitCall("views.open").get("view"));
  }

  @Test
  void theChannelSeesCompanyAndInitialsAndOneMessageTellsAll() {
    JsonNode answer =
        handOver(
            Map.of(
                "company", "Boulanger SA",
                "contact", "Jeanne Doe",
                "temperature", "hot",
                "context", "Call her at 06 12 34 56 78",
                "owner", "UKARIM"));
    deliver();

    assertThat(answer.toString()).contains("L-1", "is handed over", "left out", "the link");
    Map<String, String> card = posted().get(0);
    assertThat(card.get("metadata")).contains("vigie_lead", "L-1");
    assertThat(card.toString()).contains("Boulanger SA", "J. D.", "Call her at …", "UKARIM");
    assertThat(card.toString()).doesNotContain("Jeanne", "06 12");

    assertThat(whispered(karim, "lead.accept", lead())).contains("L-1", "is accepted", "lead.undo");
    deliver();
    assertThat(SLACK.calls("chat.update")).hasSize(1);
    assertThat(SLACK.calls("chat.update").get(0).get("blocks")).contains("Accepted by <@UKARIM>");
    assertThat(whispered(karim, "lead.undo", lead())).contains("Undone");
  }

  @Test
  void aRefusalAsksForItsReasonAndIsContestedBlind() {
    jeanne();
    deliver();
    JsonNode rejection = form(karim, "lead.reject");
    assertThat(karim.submits(rejection, Map.of("reason", "other")).toString())
        .contains("errors", "note");
    assertThat(karim.submits(rejection, Map.of("reason", "timing")).toString())
        .contains("errors", "return_date");
    assertThat(karim.submits(rejection, Map.of()).toString()).contains("errors", "reason");
    assertThat(karim.submits(rejection, Map.of("reason", "wrong_person")).toString())
        .contains("is rejected", "Wrong person");

    JsonNode contest = form(hery, "lead.contest");
    hery.submits(contest, Map.of("words", "She signs up to 20 k€"));
    deliver();
    String card = SLACK.calls("chat.update").get(SLACK.calls("chat.update").size() - 1).toString();
    assertThat(card).contains("contests the refusal", "20 k€").doesNotContain("Wrong person");

    JsonNode second = form(claire, "lead.second");
    assertThat(second.toString()).contains("20 k€");
    assertThat(claire.submits(second, Map.of("verdict", "reject")).toString())
        .contains("errors", "reason");
    assertThat(claire.submits(second, Map.of("verdict", "accept")).toString())
        .contains("accepted", "The first one was another");
  }

  @Test
  void theSamePersonIsShownFirstAndNothingTypedIsLost() {
    jeanne();
    Map<String, String> again =
        Map.of("company", "boulanger", "contact", "DOE Jeanne", "temperature", "warm");
    JsonNode shown = handOver(again).get("view");

    assertThat(shown.toString()).contains("is here already", "L-1", "DOE Jeanne");
    assertThat(hery.submits(shown, again).toString()).contains("L-2", "is handed over");
  }

  @Test
  void aCommandOpensTheFormAndTheListHasFiltersAndPages() {
    assertThat(claire.opens("/lead Acme SA").toString()).contains("lead.submit", "Acme SA");
    assertThat(claire.types("/lead list").toString()).contains("No lead was handed over");
    for (int n = 1; n <= 9; n++) {
      handOver(
          Map.of(
              "company",
              "Company " + n,
              "contact",
              "P" + n,
              "temperature",
              n > 7 ? "hot" : "cold"));
    }
    assertThat(claire.types("/lead liste").toString()).contains("9 leads", "L-9", "Page 2 of 2");
    assertThat(whispered(claire, "lead.next", "1////")).contains("*L-1 ");
    assertThat(claire.types("/lead L-3").toString()).contains("Company 3", "P3", "History");
    assertThat(claire.types("/lead L-30").toString()).contains("refusal.NoSuchLead");

    SLACK.forget();
    claire.presses("lead.filter", "///", engagement + "/leads");
    JsonNode filter = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    assertThat(claire.submits(filter, Map.of("temperature", "hot")).toString())
        .contains("2 leads", "L-9", "L-8")
        .doesNotContain("L-7");
    assertThat(whispered(claire, "lead.next", "x'; drop table lead")).contains("9 leads");
  }

  @Test
  void whatIsToBeKnownFirstIsAskedInTheThreadWithoutWordsOfThePerson() {
    jeanne();
    deliver();
    karim.submits(form(karim, "lead.need_information"), Map.of("words", "Who signs, Jeanne?"));
    deliver();
    Map<String, String> line = posted().get(posted().size() - 1);

    assertThat(line.get("thread_ts")).isNotNull();
    assertThat(line.toString()).contains("UHERY", "L-1").doesNotContain("Jeanne", "Boulanger");
    hery.submits(form(hery, "lead.inform"), Map.of("words", "The CFO"));
    assertThat(claire.types("/lead L-1").toString()).contains("The CFO", "Who signs");
  }

  @Test
  void ofTwoWhoPressInTheSameSecondOneJudges() {
    String lead = jeanne();
    List<Supplier<String>> presses =
        List.of(() -> pressed(karim, lead), () -> pressed(claire, lead));
    SLACK.forget();
    presses.stream().map(CompletableFuture::supplyAsync).toList().forEach(CompletableFuture::join);
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> SLACK.whispers().size() == 2);

    assertThat(SLACK.whispers().toString()).contains("is accepted", "refusal.AlreadyJudged");
  }

  private String pressed(Person person, String lead) {
    return person.presses("lead.accept", lead, engagement + "/row").body();
  }

  @Test
  void theProviderAndPeopleOfOtherEngagementsJudgeNothing() {
    String lead = jeanne();

    assertThat(whispered(hery, "lead.accept", lead)).contains("refusal.OnlyTheClientJudges");
    assertThat(whispered(karim, "lead.contest", lead)).contains("refusal.OnlyTheProviderContests");
    assertThat(whispered(karim, "lead.accept", "not an id")).contains("refusal.NoSuchLead");
    String here = engagement;
    channel = channel + "X";
    acme();
    engagement = engagement();
    assertThat(whispered(karim, "lead.accept", lead)).contains("refusal.NoSuchLead");
    engagement = here;
  }
}
