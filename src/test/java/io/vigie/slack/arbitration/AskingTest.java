package io.vigie.slack.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A question is asked, by whatever way people have, and stands in the channel. */
class AskingTest extends Story {

  private static final Map<String, String> FILLED =
      Map.of(
          "context", "Prospects ask on every second call.",
          "options", "A range (+) honest (-) anchors low\nNothing before the meeting",
          "due_date", "2026-11-18",
          "blocks", "the pricing calls",
          "links", "https://example.com/pricing_2026?a=1&b=2");

  @BeforeEach
  void anEngagementOfTwoCompanies() {
    noEarlierStories();
    acme();
    deliver();
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", engagement() + "/place");
    SLACK.awaitWhisper();
    SLACK.forget();
  }

  @Test
  void typedWordsAreTheQuestionOfTheForm() {
    JsonNode form = karim.opens("/decision May agents quote a price range?");

    assertThat(form.get("callback_id").asString()).isEqualTo("arbitration.ask");
    assertThat(fields(form))
        .containsExactly("question", "context", "options", "due_date", "blocks", "links");
    assertThat(initial(form, "question")).isEqualTo("May agents quote a price range?");
    assertThat(initial(form, "due_date")).isEqualTo("2026-11-23");
    assertThat(fields(claire.opens("/decision"))).contains("default_option", "default_date");
  }

  @Test
  void aFiledQuestionStandsInTheChannelOnce() {
    JsonNode answer = karim.submits(karim.opens("/decision May agents quote a price?"), FILLED);
    deliver();

    assertThat(answer.toString()).contains("D-1", "is filed", "<@UCLAIRE>");
    assertThat(posted()).hasSize(1);
    Map<String, String> card = posted().get(0);
    assertThat(card.get("metadata")).contains("vigie_question", "\"id\":\"D-1\"");
    assertThat(card.get("text")).contains("D-1", "Wed 18 Nov");
    assertThat(card.get("blocks"))
        .contains("May agents quote a price?", "1. A range", "+ honest", "− anchors low")
        .contains("the pricing calls", "Europe/Paris", "<@UCLAIRE> decides")
        .contains("<https://example.com/pricing_2026?a=1&amp;b=2|")
        .contains("arbitration.decide", "arbitration.need_information", "arbitration.add");
  }

  @Test
  void theFormOfTheFrenchChannelSpeaksToEachPersonAndTheCardToTheChannel() {
    channel = channel + "F";
    acme("fr");
    deliver();
    SLACK.forget();
    karim.types("/vigie langue fr");
    JsonNode form = karim.opens("/decision Peut-on donner un prix ?");
    assertThat(form.toString()).contains("Réponse attendue pour le");
    karim.submits(form, Map.of("due_date", "2026-11-18"));
    deliver();

    assertThat(posted().get(0).get("blocks"))
        .contains("À trancher", "tranche d’ici au *mercredi 18 novembre*", "Trancher");
    karim.types("/vigie language en");
  }

  @Test
  void theOtherCompanyAsksByAMention() {
    hery.mentions("decision May agents quote a price?");
    settle();
    JsonNode button = JSON.readTree(posted().get(0).get("blocks")).get(1);
    hery.presses(
        "mention.open",
        button.get("elements").get(0).get("value").asString(),
        button.get("block_id").asString());
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));

    assertThat(initial(form, "question")).isEqualTo("May agents quote a price?");
    assertThat(hery.submits(form, Map.of()).toString()).contains("D-1");
  }

  @Test
  void aMessageIsQuotedWithItsAuthorAndItsPlace() {
    karim.takes("arbitration.from_message", "Can we say a *price*? &lt;3");
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));

    assertThat(initial(form, "context")).isEqualTo("“Can we say a *price*? <3”");
    assertThat(initial(form, "links"))
        .isEqualTo("https://acme.slack.com/archives/" + channel + "/p11");
    assertThat(form.toString()).contains("From a message of <@UKARIM>");
  }

  @Test
  void theConsoleAsksToo() {
    hery.presses("console.decision", engagement(), engagement() + "/console");

    assertThat(SLACK.awaitCall("views.open").get("view")).contains("arbitration.ask");
  }

  @Test
  void whatLooksAlikeIsShownBeforeItIsFiledAndNothingTypedIsLost() {
    karim.submits(karim.opens("/decision May agents quote a price range?"), FILLED);
    JsonNode form = hery.opens("/decision May our agents quote prices?");
    JsonNode again =
        hery.submits(form, Map.of("context", "typed before", "due_date", "2026-11-20"));

    assertThat(again.get("response_action").asString()).isEqualTo("update");
    JsonNode page = again.get("view");
    assertThat(page.toString()).contains("D-1", "arbitration.show", "File it anyway");
    assertThat(initial(page, "question")).isEqualTo("May our agents quote prices?");
    assertThat(initial(page, "context")).isEqualTo("typed before");
    assertThat(initial(page, "due_date")).isEqualTo("2026-11-20");
    assertThat(count()).isEqualTo(1);

    JsonNode show =
        page.get("blocks")
            .valueStream()
            .filter(block -> block.has("accessory"))
            .findFirst()
            .orElseThrow()
            .get("accessory");
    hery.pressesIn(page, "arbitration.show", show.get("value").asString(), "alike/D-1");
    assertThat(SLACK.awaitCall("views.push").get("view"))
        .contains("May agents quote a price range?", "*What happened*");

    assertThat(hery.submits(page, Map.of()).toString()).contains("D-2");
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void badInputIsMendedAtItsFieldAndChangesNothing() {
    JsonNode form = claire.opens("/decision May we?");

    assertThat(errors(claire, form, Map.of("due_date", "2026-11-13"))).contains("due_date");
    assertThat(errors(claire, form, Map.of("question", "x".repeat(3_000)))).contains("question");
    assertThat(errors(claire, form, Map.of("options", "one option\n".repeat(200))))
        .contains("options");
    assertThat(errors(claire, form, Map.of("options", "y".repeat(400)))).contains("options");
    assertThat(errors(claire, form, Map.of("question", " "))).contains("question");
    assertThat(errors(claire, form, Map.of("default_option", "No", "default_date", "2026-11-17")))
        .contains("default_date");
    assertThat(errors(claire, form, Map.of("options", "a\nb", "default_option", "7")))
        .contains("default_option");
    assertThat(count()).isZero();
    assertThat(claire.submits(form, Map.of()).toString()).contains("D-1");
  }

  @Test
  void aQuestionTooLongToBeOneIsKeptAsContext() {
    JsonNode form = karim.opens("/decision " + "may we ".repeat(100));

    assertThat(initial(form, "question")).isEmpty();
    assertThat(initial(form, "context")).startsWith("may we may we").hasSizeGreaterThan(600);
  }

  @Test
  void whoIsNotTheReferentSetsNoDefault() {
    JsonNode forged = claire.opens("/decision May we?");

    assertThat(hery.submits(forged, Map.of("default_option", "Yes")).toString())
        .contains("refusal.OnlyTheReferentDecides");
    assertThat(count()).isZero();
  }

  @Test
  void theQuestionsOfTheFirstDayAreFiledInOneGo() {
    JsonNode form = karim.opens("/decision templates");
    JsonNode answer = karim.submits(form, Map.of("due_date", "2026-11-20"));
    deliver();

    assertThat(answer.toString()).contains("12 questions are filed", "D-12");
    assertThat(posted()).hasSize(12);
    assertThat(posted().get(0).get("blocks"))
        .contains("100 lukewarm meetings", "1. Few and targeted");
    assertThat(karim.types("/decision modèles").toString())
        .contains("All of them are here already");
  }

  @Test
  void whatIsTickedAloneIsFiledAndOffersTheRestNextTime() {
    JsonNode form = karim.opens("/decision templates");
    karim.submits(
        form, Map.of("templates", "tone\nno_show", "templates_more", "", "due_date", "2026-11-20"));

    JsonNode next = karim.opens("/decision templates");
    assertThat(next.toString())
        .doesNotContain("\"value\":\"tone\"")
        .contains("\"value\":\"gates\"");
  }

  private int count() {
    return jdbc.sql("select count(*) from question where engagement_id = cast(? as uuid)")
        .param(engagement())
        .query(Integer.class)
        .single();
  }

  private Collection<String> errors(Person who, JsonNode form, Map<String, String> values) {
    JsonNode answer = who.submits(form, values);
    assertThat(answer.path("response_action").asString(""))
        .as(answer.toString())
        .isEqualTo("errors");
    return answer.get("errors").propertyNames();
  }

  static List<String> fields(JsonNode form) {
    return form.get("blocks")
        .valueStream()
        .filter(block -> block.get("type").asString().equals("input"))
        .map(block -> block.get("block_id").asString())
        .toList();
  }

  static String initial(JsonNode form, String field) {
    JsonNode element =
        form.get("blocks")
            .valueStream()
            .filter(block -> block.path("block_id").asString("").equals(field))
            .findFirst()
            .orElseThrow()
            .get("element");
    return element.path("initial_value").asString(element.path("initial_date").asString(""));
  }
}
