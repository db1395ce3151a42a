package io.vigie.slack.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Something heard is reported, by whatever way people have. */
class ReportingTest extends Story {

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
  void typedWordsAreRecordedAtOnceWithUndoAndDetails() {
    JsonNode answer = karim.types("/signal They already signed with *Lucca* &lt;!channel&gt;");

    assertThat(answer.toString())
        .contains("Recorded as *S-1*", "They already signed with *Lucca*")
        .contains("signal.undo", "signal.details")
        .doesNotContain("mrkdwn\",\"text\":\"They");
    assertThat(words()).containsExactly("They already signed with *Lucca* <!channel>");
    assertThat(posted()).isEmpty();
    karim.presses("signal.undo", value(answer, "signal.undo"), engagement() + "/recorded/S-1");
    assertThat(SLACK.awaitWhisper().toString()).contains("*S-1* is taken back");
    assertThat(words()).isEmpty();
  }

  @Test
  void nobodyElseTakesItBackAndNobodyAfterTenMinutes() {
    String id = value(karim.types("/signal Nobody says payroll"), "signal.undo");
    for (Person other : List.of(claire, hery)) {
      SLACK.forget();
      other.presses("signal.undo", id, engagement() + "/recorded/S-1");
      assertThat(SLACK.awaitWhisper().toString()).contains("refusal.OnlyTheReporter", "<@UKARIM>");
    }
    clock.advance(java.time.Duration.ofMinutes(11));
    SLACK.forget();
    karim.presses("signal.undo", id, engagement() + "/recorded/S-1");
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.TenMinutesAreOver");
    assertThat(words()).hasSize(1);
  }

  @Test
  void detailsAreAddedAfterwards() {
    String id = value(karim.types("/signal Nobody says payroll"), "signal.details");
    JsonNode form = opened(karim, "signal.details", id);
    JsonNode answer =
        karim.submits(
            form,
            Map.of(
                "type", "persona",
                "segment", "hotels",
                "confidence", "low",
                "heard", "several"));

    assertThat(answer.toString()).contains("details of *S-1* are kept");
    assertThat(karim.types("/signal S-1").toString())
        .contains("Persona", "heard at: hotels", "heard several times", "not sure");
    SLACK.forget();
    hery.presses("signal.details", id, engagement() + "/recorded/S-1");
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.OnlyTheReporter");
    assertThat(hery.submits(form, Map.of("type", "price")).toString())
        .contains("refusal.OnlyTheReporter");
  }

  @Test
  void theFormReportsWithDetailsAndShowsWhatItLooksLike() {
    hery.mentions("signal The competitor is cheaper than us");
    settle();
    JsonNode form = karim.opens("/signal");
    assertThat(form.get("callback_id").asString()).isEqualTo("signal.report");
    SLACK.forget();
    JsonNode answer =
        karim.submits(form, Map.of("words", "A cheaper competitor", "type", "competitor"));

    assertThat(answer.get("response_action").asString()).isEqualTo("update");
    assertThat(answer.toString()).contains("Recorded as *S-2*");
    assertThat(SLACK.awaitCall("views.update").get("view"))
        .contains("Recorded as *S-2*", "Does S-2 say the same", "The competitor is cheaper")
        .contains("signal.same", "In common: competitor, cheaper");
    assertThat(karim.submits(form, Map.of("words", ":fire:")).toString())
        .contains("errors", "words");
  }

  @Test
  void theCommandShowsLookAlikesAfterTheAckAndOneWordPutsThemTogether() {
    hery.mentions("signal The competitor is cheaper than us");
    settle();
    SLACK.forget();
    karim.types("/signal A cheaper competitor called him");
    JsonNode alike = SLACK.awaitWhisper();
    assertThat(alike.toString()).contains("The competitor is cheaper than us", "signal.same");
    SLACK.forget();
    karim.presses("signal.same", value(alike, "signal.same"), engagement() + "/alike/S-2");
    JsonNode together = SLACK.awaitWhisper();
    deliver();

    assertThat(together.toString())
        .contains("*S-2* is together with *S-1* now: 2 reports by 2 people", "signal.ungroup");
    assertThat(direct("UHERY")).isEmpty();
    SLACK.forget();
    hery.presses("signal.ungroup", value(together, "signal.ungroup"), engagement() + "/moved/S-2");
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.OnlyTheReporter");
    SLACK.forget();
    karim.presses("signal.ungroup", value(together, "signal.ungroup"), engagement() + "/moved/S-2");
    assertThat(SLACK.awaitWhisper().toString()).contains("Undone");
  }

  @Test
  void theOtherCompanyReportsByAMentionAndBySayingItAgain() {
    hery.mentions("signal They say HR ops");
    settle();

    assertThat(posted().get(0).get("blocks")).contains("Recorded as *S-1*", "signal.undo");
    assertThat(posted().get(0)).containsKey("thread_ts");
    assertThat(words()).containsExactly("They say HR ops");
  }

  @Test
  void aMessageIsKeptWithItsAuthorItsPlaceAndItsTime() {
    karim.takes("signal.from_message", "they &lt;3 Lucca");
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    assertThat(form.toString()).contains("they <3 Lucca", "From a message of <@UKARIM>");
    karim.submits(form, Map.of("type", "competitor"));

    assertThat(karim.types("/signal S-1").toString())
        .contains("they <3 Lucca", "words of <@UKARIM>")
        .contains("<https://acme.slack.com/archives/" + channel + "/p11|where it was said>");
  }

  @Test
  void aMessageThatIsOnlyALinkOrAFileIsAskedAboutInWords() {
    karim.takes("signal.from_message", "<https://example.com/x>");
    JsonNode link = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    assertThat(karim.submits(link, Map.of()).toString()).contains("errors", "words");
    SLACK.forget();
    karim.takes("signal.from_message", "");
    JsonNode file = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    assertThat(karim.submits(file, Map.of("words", "A brochure of Lucca")).toString())
        .contains("Recorded as *S-1*");
    assertThat(karim.types("/signal S-1").toString()).contains("where it was said");
  }

  @Test
  void whatAProgramWroteIsNotTakenOver() {
    karim.interacts(
        """
        {"type":"message_action","callback_id":"signal.from_message","trigger_id":"tbot",
         "action_ts":"9.9","team":{"id":"TCLIENT","domain":"acme"},
         "user":{"id":"UKARIM","team_id":"TCLIENT"},"channel":{"id":"%s"},"response_url":"%s",
         "message_ts":"1.2","message":{"type":"message","user":"UVIGIE","bot_id":"BVIGIE",
           "ts":"1.2","text":"Weekly digest"}}
        """
            .formatted(channel, SLACK.responseUrl()));

    assertThat(SLACK.awaitCall("views.open").get("view")).doesNotContain("Weekly digest", "UVIGIE");
  }

  @Test
  void theConsoleReportsToo() {
    hery.presses("console.signal", engagement(), engagement() + "/console");

    assertThat(SLACK.awaitCall("views.open").get("view")).contains("signal.report");
  }

  /** Also a storm that is as long as a command may be. */
  static Stream<String> whatHasNoWordsIsRefused() {
    return Stream.of(
        ":fire: :fire: :fire:",
        "https://example.com/a",
        "🔥🔥",
        "<@UKARIM>",
        "🔥".repeat(2_000),
        ":fire::+1: ".repeat(360),
        ":" + "fire".repeat(990) + ":");
  }

  @ParameterizedTest
  @MethodSource
  void whatHasNoWordsIsRefused(String typed) {
    assertThat(karim.types("/signal " + typed).toString()).contains("refusal.NoWords");
    assertThat(words()).isEmpty();
  }

  @Test
  void fourThousandCharactersAreTakenAndSayingItTwiceIsOnce() {
    String longest = "why ".repeat(999) + "why";
    assertThat(karim.types("/signal " + longest).toString()).contains("S-1");
    assertThat(karim.types("/signal Nobody says payroll").toString()).contains("S-2");
    assertThat(karim.types("/signal nobody says Payroll").toString())
        .contains("*S-2* already", "not recorded twice");
    assertThat(words()).hasSize(2);
  }

  @Test
  void wordsAmongAStormOfEmojiAreKeptWithIt() {
    assertThat(karim.types("/signal 🔥🔥🔥 they signed with Lucca :fire: 🔥").toString())
        .contains("Recorded as *S-1*");
    assertThat(words()).containsExactly("🔥🔥🔥 they signed with Lucca :fire: 🔥");
  }

  @Test
  void whatVigieItselfWroteIsNoReport() {
    hery.happens(
        """
        {"type":"app_mention","user":"UVIGIE","bot_id":"BVIGIE","channel":"%s",
         "text":"<@UVIGIE> signal They signed with Lucca","ts":"3.1","event_ts":"3.1"}
        """
            .formatted(channel));
    settle();

    assertThat(words()).isEmpty();
  }

  @Test
  void whereThereIsNoEngagementNothingIsRecorded() {
    channel = "CNOWHERE";
    hery.mentions("signal Nobody says payroll");
    settle();
    assertThat(SLACK.awaitCall("chat.postMessage").toString()).contains("refusal.NoEngagementHere");

    assertThat(karim.types("/signal Nobody says payroll").toString())
        .contains("refusal.NoEngagementHere");
    hery.happens(reaction("UHERY", "satellite_antenna", "1.1", "UKARIM"));
    settle();
    assertThat(SLACK.calls("chat.postEphemeral")).isEmpty();
  }

  @Test
  void aReactionOffersTheFormToThatPersonAloneWhereTheReferentWantsIt() {
    hery.happens(reaction("UHERY", "satellite_antenna", "1.1", "UKARIM"));
    settle();
    assertThat(SLACK.calls("chat.postEphemeral")).isEmpty();
    assertThat(karim.types("/signal reaction on").toString()).contains("refusal.OnlyTheReferent");
    assertThat(claire.types("/signal réaction 📡").toString()).contains(":satellite_antenna:");
    SLACK.answering(
        "chat.getPermalink",
        "{\"ok\":true,\"permalink\":\"https://acme.slack.com/archives/C1/p11\"}");

    hery.happens(reaction("UHERY", "satellite_antenna", "1.1", "UKARIM"));
    settle();
    Map<String, String> offer = SLACK.awaitCall("chat.postEphemeral");
    assertThat(offer).containsEntry("user", "UHERY").containsEntry("channel", channel);
    hery.presses(
        "signal.from_reaction",
        JSON.readTree(offer.get("blocks")).get(1).get("elements").get(0).get("value").asString(),
        engagement() + "/reaction");
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    hery.submits(form, Map.of("words", "They signed with Lucca"));
    assertThat(hery.types("/signal S-1").toString())
        .contains("words of <@UKARIM>", "https://acme.slack.com/archives/C1/p11");
  }

  @Test
  void aStormOfReactionsOffersOnceAMessageAndOwnMessagesAreLeftAlone() {
    claire.types("/signal reaction :eyes:");
    for (int i = 0; i < 5; i++) {
      hery.happens(reaction("UHERY", "eyes", "1.1", "UKARIM"));
      hery.happens(reaction("UHERY", "satellite_antenna", "1." + i, "UKARIM"));
    }
    hery.happens(reaction("UHERY", "eyes", "2.2", "UVIGIE"));
    settle();
    SLACK.awaitCall("chat.postEphemeral");
    assertThat(SLACK.calls("chat.postEphemeral")).hasSize(1);
    claire.types("/signal reaction off");
    hery.happens(reaction("UHERY", "eyes", "3.3", "UKARIM"));
    settle();
    assertThat(SLACK.calls("chat.postEphemeral")).hasSize(1);
  }

  private String reaction(String user, String name, String ts, String author) {
    return """
    {"type":"reaction_added","user":"%s","reaction":"%s","item_user":"%s",
     "item":{"type":"message","channel":"%s","ts":"%s"},"event_ts":"9.9"}
    """
        .formatted(user, name, author, channel, ts);
  }

  private JsonNode opened(Person who, String action, String id) {
    SLACK.forget();
    who.presses(action, id, engagement() + "/signal");
    return JSON.readTree(SLACK.awaitCall("views.open").get("view"));
  }

  private List<String> words() {
    return jdbc.sql(
            "select words from weak_signal where engagement_id = cast(? as uuid)"
                + " and taken_back_at is null order by number")
        .param(engagement())
        .query(String.class)
        .list();
  }

  private static List<Map<String, String>> direct(String user) {
    return SLACK.calls("chat.postMessage").stream()
        .filter(call -> user.equals(call.get("channel")))
        .toList();
  }

  static String value(JsonNode message, String action) {
    return message.findValues("action_id").isEmpty()
        ? ""
        : message
            .get("blocks")
            .valueStream()
            .flatMap(
                block ->
                    block.has("accessory")
                        ? Stream.of(block.get("accessory"))
                        : block.has("elements")
                            ? block.get("elements").valueStream()
                            : Stream.empty())
            .filter(element -> element.path("action_id").asString("").equals(action))
            .map(element -> element.get("value").asString())
            .findFirst()
            .orElseThrow();
  }
}
